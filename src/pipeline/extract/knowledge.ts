import { groupBy } from '../../kernel/group';
import { Matcher } from './patterns';

export interface KnownParty {
  readonly id: string;
  readonly kind: string;
  /** ISO code of the state it speaks for; null for none. */
  readonly side: string | null;
  /** ISO code of a state; null for what is no state. */
  readonly state: string | null;
  readonly names: readonly string[];
}

export interface KnownPlace {
  readonly id: string;
  readonly names: readonly string[];
}

/** What is on file and helps to read: parties and places. */
export interface Knowledge {
  /** By id. */
  readonly parties: ReadonlyMap<string, KnownParty>;
  readonly places: readonly KnownPlace[];
  /** Finds their names: `NAME:` and `PLACE_ID:` with the id. */
  readonly names: Matcher;
}

/** Rows of the tables of that name, or of the files of a data package; places have `name_` and a language. */
export interface KnownRows {
  readonly party: readonly {
    readonly id: string;
    readonly kind: string;
    readonly side_id: string | null;
    readonly country: string | null;
  }[];
  readonly partyName: readonly { readonly party_id: string; readonly text: string }[];
  readonly place: readonly Readonly<Record<string, string | null>>[];
}

/** What rows tell, compiled. */
export function knowledgeOf({ party, partyName, place }: KnownRows): Knowledge {
  const namesOf = groupBy(partyName, ({ party_id }) => party_id);
  const states = new Map(party.filter(({ kind }) => kind === 'STATE').map(({ id, country }) => [id, country]));
  return compileKnowledge(
    party.map(({ id, kind, side_id: side }) => ({
      id,
      kind,
      side: states.get(side ?? '') ?? null,
      state: states.get(id) ?? null,
      names: (namesOf.get(id) ?? []).map(({ text }) => text),
    })),
    place.map((row) => ({ id: row.id!, names: PLACE_NAMES.flatMap((name) => row[name] || []) })),
  );
}

const PLACE_NAMES = ['name_en', 'name_ru', 'name_uk', 'name_be'];

/** Compiled once, used for all texts. */
function compileKnowledge(parties: readonly KnownParty[], places: readonly KnownPlace[]): Knowledge {
  const names = new Matcher();
  for (const { id, kind, state, names: texts } of parties)
    if (state === null) for (const text of texts) addName(names, `NAME:${id}`, text, kind === 'OFFICIAL');
  for (const { id, names: texts } of places) for (const text of texts) names.add(`PLACE_ID:${id}`, inflected(text));
  return {
    parties: new Map(parties.map((party) => [party.id, party])),
    places,
    names,
  };
}

/** A family of which somebody else is named more often. */
const SHARED = /^(trump|трамп)/iu;

function addName(names: Matcher, tag: string, text: string, isPerson: boolean): void {
  const family = text.split(' ').at(-1) ?? text;
  if (isPerson && family.length > 4 && !SHARED.test(family)) names.add(tag, inflected(family));
  else if (text.length > 2) names.add(tag, inflected(text));
}

/** As a pattern which any case fits: Slavic names change their endings. */
function inflected(name: string): string {
  return name
    .split(/\s+/)
    .map((word) =>
      /\p{Script=Cyrillic}/u.test(word) && word.length > 3 ? `${word.replace(/[аяоыійиь]{1,2}$/u, '')}*` : word,
    )
    .join(' ');
}

/** How a party is told: states by their code, others by their id. */
export function codeOf(knowledge: Knowledge, name: string): string | null {
  if (/^[A-Z]{2}$/.test(name)) return name;
  const party = knowledge.parties.get(name);
  return party === undefined ? null : (party.state ?? party.id);
}

/** The state for which a party speaks. */
export function sideOf(knowledge: Knowledge, code: string | null): string | null {
  if (code === null || /^[A-Z]{2}$/.test(code)) return code;
  return knowledge.parties.get(code)?.side ?? null;
}
