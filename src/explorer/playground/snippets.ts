export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Left out: the only operation. */
  readonly operationName?: string | undefined;
}

/** A program that asks the question; keys and headers are no part of it. */
type Snippet = (url: string, question: Question) => string;

const body = (question: Question): string => JSON.stringify(question);

const curl: Snippet = (url, question) => `curl -sS ${url} \\
  -H 'content-type: application/json' \\
  --data-binary @- <<'QUESTION'
${body(question)}
QUESTION
`;

/** Every text of JSON is one of Python too. */
const python: Snippet = (url, question) => `import json
import urllib.error
import urllib.request

question = ${JSON.stringify(body(question))}
request = urllib.request.Request(
    "${url}", data=question.encode(), headers={"content-type": "application/json"}
)
try:
    answer = json.load(urllib.request.urlopen(request))
except urllib.error.HTTPError as refused:
    answer = json.load(refused)
print(answer.get("errors") or answer["data"])
`;

const r: Snippet = (url, question) => `library(httr2)

question <- r"---(${body(question)})---"
answer <- request("${url}") |>
  req_body_raw(question, type = "application/json") |>
  req_error(is_error = \\(response) FALSE) |>
  req_perform() |>
  resp_body_json(simplifyVector = TRUE)
if (is.null(answer$errors)) print(answer$data) else print(answer$errors)
`;

const typescript: Snippet = (url, question) => `const question = ${JSON.stringify(question, null, 2)};
const response = await fetch('${url}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(question),
});
const { data, errors } = await response.json();
console.log(errors ?? data);
`;

export const SNIPPETS: Readonly<Record<string, Snippet>> = { curl, Python: python, R: r, TypeScript: typescript };
