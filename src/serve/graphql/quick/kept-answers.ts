import { LRUCache } from 'lru-cache';
import type { Deadline } from '../../../db/deadline';
import type { Head } from '../../../db/head';
import type { Memory } from '../../../db/memory';
import { isPromise } from '../../../kernel/maybe-promise';

/** An answer without errors, as it was made of one revision. */
export interface Answer {
  /** The JSON of its data as it is sent. */
  readonly data: Buffer;
  readonly revision: number;
  /** What it was taken to cost, and what it came to. */
  readonly requested: number;
  readonly actual: number;
  /** What was asked: the name of the operation, and the fields of the root. */
  readonly operation: string | null;
  readonly fields: readonly string[];
}

interface Kept {
  readonly answer: Answer;
  /** Of the revision it was made of. */
  readonly memory: Memory;
  /** An instant of `performance`. */
  readonly madeAt: number;
}

/** What an entry takes beside its bytes and its name. */
const OVERHEAD = 700;

/** Answers by the name of their request, in which all is that decides on them. One is given again only where the head was looked at after it was made and was its revision
 *  still: so it is what the same request would get now. */
export class KeptAnswers {
  hits = 0;
  misses = 0;
  private readonly answers: LRUCache<string, Kept> | null;

  constructor(
    private readonly head: Head,
    maxBytes: number,
  ) {
    const sizeCalculation = ({ answer: { data } }: Kept, name: string): number =>
      data.length + 2 * name.length + OVERHEAD;
    this.answers = maxBytes === 0 ? null : new LRUCache({ maxSize: maxBytes, sizeCalculation });
  }

  get bytes(): number {
    return this.answers?.calculatedSize ?? 0;
  }

  has(name: string): boolean {
    return this.answers?.has(name) ?? false;
  }

  async find(name: string, deadline: Deadline): Promise<Answer | null> {
    const kept = this.answers?.get(name);
    if (kept && (await this.holds(kept, deadline))) {
      this.hits += 1;
      return kept.answer;
    }
    this.misses += 1;
    if (kept) this.answers!.delete(name);
    return null;
  }

  keep(name: string, answer: Answer, memory: Memory): void {
    this.answers?.set(name, { answer, memory, madeAt: performance.now() });
  }

  private async holds({ memory, madeAt }: Kept, deadline: Deadline): Promise<boolean> {
    if ((await this.current(deadline)) !== memory) return false;
    while (this.head.lookedAt <= madeAt) await deadline.wait(this.head.look());
    return (await this.current(deadline)) === memory;
  }

  private current(deadline: Deadline): Promise<Memory> | Memory {
    const memory = this.head.current();
    return isPromise(memory) ? deadline.wait(memory) : memory;
  }
}
