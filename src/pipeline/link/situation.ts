import type { Tx } from '../../db/contract';
import { isIn, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import { groupBy } from '../../kernel/group';
import type { Group, Situation } from './assign';
import { type Linked, Neighbourhood } from './neighbours';
import { onFile } from './on-file';
import type { Parties } from './parties';
import { type Frame, frameKey, isTelling, type Profile, shifted } from './profile';

/** What has to be looked at when the frames of a document change from `former` to `frames`. */
export async function situationOf(
  tx: Tx,
  frames: readonly Frame[],
  former: readonly Linked[],
  parties: Parties,
): Promise<Situation & { readonly linked: readonly Linked[] }> {
  const hood = new Neighbourhood(tx);
  const own = new Set([...frames, ...former].map(frameKey));
  const isElse = (frame: Linked): boolean => !own.has(frameKey(frame));
  const alike = (await hood.alike([...frames, ...former])).filter(isElse);
  const around = await near(hood, [...frames, ...former, ...alike]);
  const weak = around.filter((frame) => isElse(frame) && !isTelling(frame.profile));
  const linked = [...alike, ...weak];
  const looked = new Set(linked.map(frameKey));
  const rest = (await near(hood, [...frames, ...linked])).filter(
    (frame) => isElse(frame) && isTelling(frame.profile) && !looked.has(frameKey(frame)),
  );
  const all = [...frames, ...linked];
  const decided = await decisions(tx, [...all, ...rest]);
  const fixed = [...(await filed(tx, all, parties)), ...bound([...all, ...rest], decided)];
  return { frames: all, linked, fixed, others: groups(rest), decided, families: await familiesOf(tx, all) };
}

async function near(hood: Neighbourhood, frames: readonly Frame[]): Promise<Linked[]> {
  const found = new Map<string, Linked>();
  for (const { profile } of frames) for (const frame of await hood.near(profile)) found.set(frameKey(frame), frame);
  return [...found.values()];
}

const groups = (frames: readonly Linked[]): Group[] =>
  [...groupBy(frames, ({ recordId }) => recordId)].map(([recordId, of]) => ({
    recordId,
    profiles: of.map(({ profile }) => profile),
  }));

/** What is on file about the days of all frames. */
async function filed(tx: Tx, frames: readonly Frame[], parties: Parties): Promise<Group[]> {
  const dated = frames.map(({ profile }) => profile).filter(({ from }) => from !== null);
  if (dated.length === 0) return [];
  const [from, to] = [
    dated.map((one) => one.from!).sort()[0]!,
    dated
      .map((one) => one.to!)
      .sort()
      .at(-1)!,
  ];
  return onFile(tx, shifted(from, -1), shifted(to, 1), parties);
}

/** Records to which a decision ties a frame. */
function bound(frames: readonly Frame[], decided: ReadonlyMap<string, string>): Group[] {
  const profiles = frames.flatMap((frame): [string, Profile][] => {
    const recordId = decided.get(frameKey(frame));
    return recordId === undefined ? [] : [[recordId, frame.profile]];
  });
  return [...groupBy(profiles, ([recordId]) => recordId)].map(([recordId, of]) => ({
    recordId,
    profiles: of.map(([, profile]) => profile),
  }));
}

interface Decision {
  readonly documentId: string;
  readonly extractor: string;
  readonly index: number;
  readonly recordId: string;
}

/** Frames with a claim that is no mere proposal any more. */
async function decisions(tx: Tx, frames: readonly Frame[]): Promise<Map<string, string>> {
  const documents = [...new Set(frames.map(({ documentId }) => documentId))];
  const asked = sql`SELECT e.document_id AS documentId, e.extractor, e.frame AS \`index\`, MIN(c.record_id) AS recordId
    FROM extracted e JOIN claim c ON c.id = e.entity_id AND c.until_revision = ${HOLDS}
    JOIN document_draft r ON r.document_id = e.document_id AND r.extractor = e.extractor AND r.version = e.version
    WHERE c.record_id LIKE ${'ex-%'} AND ${isIn(sql`e.document_id`, documents)} AND (c.review <> ${'PROPOSED'} OR c.pinned = 1)
    GROUP BY e.document_id, e.extractor, e.frame`;
  const found = await tx.query<Decision>(asked.text, asked.params);
  return new Map(found.map((one) => [frameKey(one), one.recordId]));
}

async function familiesOf(tx: Tx, frames: readonly Frame[]): Promise<Map<string, string>> {
  const undated = frames.filter(({ profile }) => profile.from === null).map(({ documentId }) => documentId);
  const asked = sql`SELECT document_id AS id, cluster_id AS family FROM document_text WHERE ${isIn(sql`document_id`, undated)}`;
  const rows = await tx.query<{ id: string; family: string }>(asked.text, asked.params);
  return new Map(rows.map(({ id, family }) => [id, family]));
}
