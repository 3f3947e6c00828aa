import type { Database } from './contract';
import { Memory } from './memory';
import { headRevision } from './unit-of-work';

interface Look {
  readonly memory: Memory;
  readonly epoch: number;
  readonly at: number;
  /** Transactions of this process that were done by then. */
  readonly commits: number;
}

/** Which revision is the last, and what is remembered of it. Other processes write too: it looks again when a look is older than `maxAgeMs`,
 *  and after each transaction of this process. */
export class Head {
  private last: Look | null = null;
  private looking: { readonly commits: number; readonly memory: Promise<Memory> } | null = null;

  constructor(
    private readonly db: Pick<Database, 'query' | 'commits'>,
    private readonly maxAgeMs: number,
    /** Tells when what a revision says was made anew without another revision. */
    private readonly epochOf: () => Promise<number> = () => Promise.resolve(0),
  ) {}

  current(): Promise<Memory> | Memory {
    const { last } = this;
    const isFresh = last?.commits === this.db.commits && performance.now() - last.at < this.maxAgeMs;
    return isFresh ? last.memory : this.look();
  }

  /** Looks now; those who ask meanwhile share the look, unless this process has written since it began. */
  look(): Promise<Memory> {
    const { commits } = this.db;
    if (this.looking?.commits === commits) return this.looking.memory;
    const memory = this.read(commits).finally(() => {
      if (this.looking === looking) this.looking = null;
    });
    const looking = { commits, memory };
    this.looking = looking;
    return memory;
  }

  /** Knows of a revision if there is one: another process may have made it since the last look, and a look that was under way may have missed it. */
  async reaching(revision: number): Promise<Memory> {
    let memory = await this.current();
    for (let looks = 0; memory.revision < revision && looks < 2; looks++) memory = await this.look();
    return memory;
  }

  /** When it last looked; 0 before the first look. */
  get lookedAt(): number {
    return this.last?.at ?? 0;
  }

  private async read(commits: number): Promise<Memory> {
    const at = performance.now();
    const revision = await headRevision(this.db);
    const epoch = await this.epochOf();
    const { last } = this;
    if (last && last.commits > commits) return last.memory;
    const isSame = last?.memory.revision === revision && last.epoch === epoch;
    const memory = isSame ? last.memory : new Memory(revision);
    this.last = { memory, epoch, at, commits };
    return memory;
  }
}
