import { type Exchange, mapExchange } from 'urql';
import { isLanguage, type Language } from '../words/languages';
import { nameIn } from '../words/names';

/** Answers with our own names of states, authorities and places where the data have none in the reader's language. */
export const namedExchange: Exchange = mapExchange({
  onResult: ({ data, ...result }) => ({
    ...result,
    data: named(data as unknown, languageOf(result.operation.variables)),
  }),
});

const languageOf = (variables: unknown): Language => {
  const wanted = (variables as { readonly language?: unknown } | undefined)?.language;
  return typeof wanted === 'string' && isLanguage(wanted) ? wanted : 'en';
};

/** The same answer, with the names of parties and places in that language. */
export function named<Data>(data: Data, language: Language): Data {
  return language === 'en' ? data : (renamed(data, language) as Data);
}

function renamed(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, language));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, own]) => [key, renamed(own, language)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(fields);
  if (isNamed(copy)) copy.name = nameIn(language, copy.name);
  return copy;
}

const isNamed = (value: Record<string, unknown>): value is { __typename: string; name: string } =>
  (value.__typename === 'Party' || value.__typename === 'Place') && typeof value.name === 'string';
