import { basename, dirname } from 'node:path';

/** Lays `NAME.html` beside `index.html` for each folder NAME of `pages`: the same page, which asks for the code of that one at once, not only after the rest has started. */
export const preloads = () => ({
  name: 'preloads',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const html = String(bundle['index.html'].source);
    for (const chunk of Object.values(bundle)) {
      const page = pageOf(chunk);
      if (page === null) continue;
      const links = linksTo(chunk, bundle).filter(({ file }) => !html.includes(file));
      const lines = links.map(({ rel, file }) => `  <link rel="${rel}" crossorigin href="/${file}">\n  `);
      const source = html.replace('</head>', `${lines.join('')}</head>`);
      this.emitFile({ type: 'asset', fileName: `${page}.html`, source });
    }
  },
});

function pageOf({ facadeModuleId }) {
  const isPage = /\/pages\/\w+\/page\.tsx$/.test(facadeModuleId ?? '');
  return isPage ? basename(dirname(facadeModuleId)) : null;
}

function linksTo(chunk, bundle) {
  const chunks = withImports(chunk, bundle);
  const styles = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  return [
    ...chunks.map(({ fileName }) => ({ rel: 'modulepreload', file: fileName })),
    ...[...styles].map((file) => ({ rel: 'stylesheet', file })),
  ];
}

/** A chunk, and all that it cannot do without. */
function withImports(chunk, bundle, found = new Set()) {
  if (!found.has(chunk)) {
    found.add(chunk);
    for (const file of chunk.imports) if (bundle[file]) withImports(bundle[file], bundle, found);
  }
  return [...found];
}
