import type { Tx } from '../../db/contract';
import { likeness, THRESHOLD } from './likeness';
import { type Frame, frameKey, isTelling, type Profile, shifted } from './profile';

/** A frame as it was linked. */
export interface Linked extends Frame {
  readonly recordId: string;
}

interface Row {
  readonly documentId: string;
  readonly extractor: string;
  readonly index: number;
  readonly recordId: string;
  readonly profile: string;
}

const COLUMNS = 'document_id AS documentId, extractor, frame AS `index`, record_id AS recordId, profile';
/** No text is held to tell of one hand-over in a longer time. */
const LONGEST_DAYS = 31;

const linked = (rows: readonly Row[]): Linked[] =>
  rows.map((row) => ({ ...row, profile: JSON.parse(row.profile) as Profile }));

export async function linkedIn(tx: Tx, documentId: string, extractor: string): Promise<Linked[]> {
  const which = 'WHERE document_id = ? AND extractor = ? ORDER BY frame';
  return linked(await tx.query<Row>(`SELECT ${COLUMNS} FROM linked_frame ${which}`, [documentId, extractor]));
}

/** Finds linked frames by their days, each day asked for once. */
export class Neighbourhood {
  private readonly days = new Map<string, Promise<Linked[]>>();

  constructor(private readonly tx: Tx) {}

  /** Frames no more than a day away; none of one without a day, or of more than a month. */
  near({ from, to }: Profile): Promise<Linked[]> {
    if (from === null || to === null || shifted(from, LONGEST_DAYS) < to) return Promise.resolve([]);
    const days = `${from} ${to}`;
    const found = this.days.get(days) ?? this.between(shifted(from, -1), shifted(to, 1));
    this.days.set(days, found);
    return found;
  }

  /** All frames that tell of one hand-over with one of these, directly or by others in between. */
  async alike(frames: readonly Frame[]): Promise<Linked[]> {
    const found = new Map<string, Linked>();
    const queue = frames.filter(({ profile }) => isTelling(profile));
    for (const frame of queue)
      for (const other of await this.near(frame.profile))
        if (!found.has(frameKey(other)) && isOne(frame.profile, other.profile)) {
          found.set(frameKey(other), other);
          queue.push(other);
        }
    return [...found.values()];
  }

  private async between(from: string, to: string): Promise<Linked[]> {
    const which = 'WHERE day_from BETWEEN ? AND ? AND day_to >= ? ORDER BY document_id, extractor, frame';
    const values = [shifted(from, -LONGEST_DAYS), to, from];
    return linked(await this.tx.query<Row>(`SELECT ${COLUMNS} FROM linked_frame ${which}`, values));
  }
}

const isOne = (left: Profile, right: Profile): boolean => isTelling(right) && likeness(left, right) >= THRESHOLD;
