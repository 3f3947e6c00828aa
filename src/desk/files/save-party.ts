import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { NameKind, PartyKind } from '../../evidence/party/party.terms';
import { ChangeInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import { refuseWrong } from '../mutation/refused';
import { refuseErased, refuseNames } from '../mutation/screen';
import type { GivenText, Task, Work } from '../mutation/task';
import { wrong } from '../mutation/wrong';
import { saveNames } from './party-names';
import { givenColumns, save, type Saved } from './save';

const MAYBE = { nullable: true };

@InputType({ description: 'One name of a party in one language.' })
export class PartyNameInput {
  @Field(() => String, { description: 'ISO 639-1.' })
  language: string;

  @Field(() => String, { description: 'The name as written: at most 255 characters.' })
  text: string;

  @Field(() => NameKind, { description: 'What sort of name it is.' })
  kind: NameKind;
}

@InputType({ description: 'A party, new or changed. What is left out stays; null clears it.' })
export class SavePartyInput extends ChangeInput {
  @Field(() => ID, { ...MAYBE, description: 'Which one; null: a new one.' })
  id?: string | null;

  @Field(() => PartyKind, { ...MAYBE, description: 'What it is; a new one needs it.' })
  kind?: PartyKind;

  @Field(() => ID, { ...MAYBE, description: 'The state it speaks for.' })
  side?: string | null;

  @Field(() => String, {
    ...MAYBE,
    description: 'The public function of an OFFICIAL. Only who speaks or acts in public is a party.',
  })
  office?: string | null;

  @Field(() => String, { ...MAYBE, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;

  @Field(() => String, { ...MAYBE, description: 'Its item in Wikidata, `Q…`.' })
  wikidataId?: string | null;

  @Field(() => [PartyNameInput], {
    ...MAYBE,
    description: 'All its names, instead of those on file; a new one needs one.',
  })
  names?: PartyNameInput[] | null;
}

@ObjectType({ implements: Payload, description: 'A party was saved.' })
export class SavePartyPayload extends Payload {
  @Field(() => Party, { description: 'The party as it is now.' })
  party: Party;
}

const EMPTY = { kind: null, side_id: null, office: null, country: null, wikidata_id: null };
const COLUMNS = {
  kind: 'kind',
  side_id: 'side',
  office: 'office',
  country: 'country',
  wikidata_id: 'wikidataId',
} as const;

export const saveParty: Task<SavePartyInput, Saved> = {
  operation: 'saveParty',
  texts: ({ office }) => [['office', office]],
  apply: saveWhole,
  answer: async (view, { id }) => Object.assign(new SavePartyPayload(), { party: await view.load(partyById, id) }),
};

async function saveWhole(work: Work<SavePartyInput>): Promise<Saved> {
  const { id = null, names } = work.input;
  if (id === null && !names?.length) refuseWrong([wrong('names', names, 'one name at least')]);
  const given = givenColumns(work.input, COLUMNS);
  const wasOfficial = (await kindOf(work, id)) === PartyKind.OFFICIAL;
  const saved = await save(work, { table: 'party', prefix: 'pa', id, empty: EMPTY, given });
  await refuseOtherSide(work, given.side_id);
  if (names) await saveNames(work.unit, saved.id, names);
  if (names || (wasOfficial && given.kind)) await screenNames(work, saved.id, names ?? null);
  return saved;
}

/** Those of an official are a person's, and public. What only this party is called is a person's name where it is no official any more. */
async function screenNames(work: Work, id: string, given: readonly PartyNameInput[] | null): Promise<void> {
  const isOfficial = (await kindOf(work, id)) === PartyKind.OFFICIAL;
  const names = given ?? (await work.tx.query<PartyNameInput>('SELECT text FROM party_name WHERE party_id = ?', [id]));
  const texts = names.map(({ text }, index): GivenText => [given ? `names[${index}].text` : 'kind', text]);
  await (isOfficial ? refuseErased(work, texts) : refuseNames(work, texts, id));
}

const kindOf = async ({ tx }: Work, id: string | null): Promise<PartyKind | undefined> =>
  (await tx.query<{ kind: PartyKind }>('SELECT kind FROM party WHERE id = ?', [id]))[0]?.kind;

async function refuseOtherSide({ tx }: Work, side: unknown): Promise<void> {
  if (typeof side !== 'string') return;
  const states = await tx.query("SELECT id FROM party WHERE id = ? AND kind = 'STATE'", [side]);
  if (states.length === 0) refuseWrong([wrong('side', side, 'the id of a STATE')]);
}
