export interface FrontPage {
  readonly version: string;
  /** A query that works, shown on the page. */
  readonly example: string;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The plain page where the explorer was not built: what runs here, and where to go. No script, no request to anywhere. */
export function frontPage({ version, example }: FrontPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Handover</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
<h1>Handover</h1>
<p>Who was handed over, when, where &ndash; and <strong>who says so</strong>. This gateway (version ${escape(version)}) serves exchanges of prisoners,
civilians, children and the bodies of the dead as a typed graph, each value with the claims it was resolved from.</p>
<p>The explorer was not built on this machine: run <code>npm run prepare</code> with the development dependencies installed. Everything else works.</p>
<ul>
<li><a href="/playground/">Playground</a>: ask in the browser, with examples</li>
<li><a href="/schema.graphql">Schema</a> in SDL, for typed clients</li>
<li><a href="/exports/">Exports</a>: packages, CSV, NDJSON and Parquet at any revision, such as <a href="/exports/head/exchanges.csv">exchanges.csv</a></li>
<li><code>POST /graphql</code>: the graph; <a href="/health">/health</a> and <a href="/ready">/ready</a> for your probes</li>
</ul>
<h2>One question</h2>
<pre><code>${escape(example)}</code></pre>
</main>
</body>
</html>
`;
}

export const pageStyle = `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; }
pre { padding: 1rem; overflow-x: auto; border: 1px solid; border-radius: 4px; }
code { font-family: ui-monospace, monospace; }
`;
