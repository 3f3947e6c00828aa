import { idFor } from '../../kernel/ids';
import { likeness, sharesNumber, THRESHOLD, WEAK_THRESHOLD } from './likeness';
import { type Frame, frameKey, isOfTheDead, isTelling, type Profile, richness } from './profile';

/** A record with what is known of it. */
export interface Group {
  readonly recordId: string;
  readonly profiles: readonly Profile[];
}

export interface Situation {
  /** Frames that have to be given a record together: whichever is like one of them is among them. */
  readonly frames: readonly Frame[];
  /** Records that stay what they are: on file, or bearing what a person decided. */
  readonly fixed: readonly Group[];
  /** Records of frames that are not looked at anew. */
  readonly others: readonly Group[];
  /** Frames that a person's decision ties to a record, by `frameKey`. */
  readonly decided: ReadonlyMap<string, string>;
  /** What is not told apart by a day belongs to its own page and the copies of it: by document. */
  readonly families: ReadonlyMap<string, string>;
}

/** The record of each frame, by `frameKey`. A pure function of the situation: in which order the texts came never matters. */
export function assign(situation: Situation): Map<string, string> {
  const { frames, fixed, others, decided } = situation;
  const found = new Map(decided);
  const open = frames.filter((frame) => !found.has(frameKey(frame)));
  const telling = open.filter(({ profile }) => isTelling(profile));
  for (const frame of telling)
    put(found, frame, best(frame.profile, fixed) ?? onlyOne(frame.profile, fixed, THRESHOLD));
  const fresh = freshOf(telling.filter((frame) => !found.has(frameKey(frame))));
  for (const group of fresh) for (const frame of group.frames) put(found, frame, group.recordId);
  const groups = [...fixed, ...others, ...fresh.map(groupOf)];
  for (const frame of open.filter(({ profile }) => !isTelling(profile)))
    put(found, frame, onlyOne(frame.profile, groups, WEAK_THRESHOLD) ?? ownRecord(frame, situation));
  return found;
}

function put(found: Map<string, string>, frame: Frame, recordId: string | null): void {
  if (recordId !== null) found.set(frameKey(frame), recordId);
}

/** Of those with an equal number the most alike, of equals the one with the smallest id; null where none is. */
function best(profile: Profile, groups: readonly Group[]): string | null {
  const sharing = groups.filter(({ profiles }) => profiles.some((one) => sharesNumber(profile, one)));
  return ranked(profile, sharing, THRESHOLD)[0]?.recordId ?? null;
}

/** The most alike where no other is as much; else null. */
function onlyOne(profile: Profile, groups: readonly Group[], threshold: number): string | null {
  if (profile.from === null) return null;
  const [first, second] = ranked(profile, groups, threshold);
  return first && (!second || second.score < first.score) ? first.recordId : null;
}

interface Ranked {
  readonly recordId: string;
  readonly score: number;
}

function ranked(profile: Profile, groups: readonly Group[], threshold: number): Ranked[] {
  const scores = new Map<string, number>();
  for (const { recordId, profiles } of groups)
    scores.set(recordId, Math.max(scores.get(recordId) ?? -Infinity, ...profiles.map((one) => likeness(profile, one))));
  return [...scores]
    .map(([recordId, score]) => ({ recordId, score }))
    .filter(({ score }) => score >= threshold)
    .sort((left, right) => right.score - left.score || (left.recordId < right.recordId ? -1 : 1));
}

interface Fresh {
  readonly recordId: string;
  readonly frames: readonly Frame[];
}

const groupOf = ({ recordId, frames }: Fresh): Group => ({ recordId, profiles: frames.map(({ profile }) => profile) });

/** Frames with an equal number are of one record, directly or by others in between; so are two groups of which each tells only what the other leaves
 *  out, such as the number of its own side, where neither could belong to a third. */
function freshOf(frames: readonly Frame[]): Fresh[] {
  const left = new Set(frames);
  const groups: Frame[][] = [];
  for (const frame of frames) if (left.delete(frame)) groups.push(joined([frame], left));
  return paired(groups).map((group) => ({ recordId: freshId(group), frames: group }));
}

function joined(group: Frame[], left: Set<Frame>): Frame[] {
  for (const { profile: one } of group)
    for (const other of [...left])
      if (sharesNumber(one, other.profile) && likeness(one, other.profile) >= THRESHOLD && left.delete(other))
        group.push(other);
  return group;
}

function paired(groups: readonly Frame[][]): Frame[][] {
  const partners = groups.map((group) => groups.filter((other) => other !== group && isAlike(group, other)));
  const partnerOf = (group: Frame[]): Frame[] | null => {
    const [only, ...more] = partners[groups.indexOf(group)]!;
    return only && more.length === 0 ? only : null;
  };
  return groups.flatMap((group, index) => {
    const partner = partnerOf(group);
    if (partner === null || partnerOf(partner) !== group) return [group];
    return groups.indexOf(partner) > index ? [[...group, ...partner]] : [];
  });
}

const isAlike = (group: readonly Frame[], other: readonly Frame[]): boolean =>
  group.every((one) => other.every(({ profile }) => likeness(one.profile, profile) >= THRESHOLD));

/** Made of what is told by the one that tells most: texts that tell the same make the same record, whoever comes first. */
function freshId(group: readonly Frame[]): string {
  const most = Math.max(...group.map(({ profile }) => richness(profile)));
  const contents = group.filter(({ profile }) => richness(profile) === most).map(({ profile }) => contentOf(profile));
  return idFor('ex', contents.sort()[0]!);
}

function contentOf(profile: Profile): string {
  const { from, to, sides, counts, ordinals } = profile;
  return JSON.stringify([from, to, [...sides].sort(), isOfTheDead(profile), counts, ordinals]);
}

function ownRecord({ documentId, index, profile }: Frame, { families }: Situation): string {
  if (profile.from !== null) return idFor('ex', contentOf(profile));
  return idFor('ex', families.get(documentId) ?? documentId, String(index), contentOf(profile));
}
