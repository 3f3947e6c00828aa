import type { Kept } from '../../db/context';
import type { Database } from '../../db/contract';
import type { View } from '../../db/view';
import { type Answered, keep, keptAnswers } from './kept';

/** Letters of an answer: a longer one is found anew each time. */
const MOST_LETTERS = 500_000;
const MOST_WAITING = 20;
const MOST_GOING_ON = 3;

/** Answers that are found once for each revision, by whichever process is asked first, and kept in the database for all. */
export class Summaries implements Kept {
  private readonly finding = new Map<string, Promise<unknown>>();
  private writing: Promise<void> = Promise.resolve();
  private waiting = 0;

  /** `failed` hears why an answer was not kept; whoever asked has it all the same. */
  constructor(
    private readonly db: Database,
    private readonly failed: (error: unknown) => void,
  ) {}

  async answer<T>(view: View, question: string, find: (view: View) => Promise<T>): Promise<T> {
    const { epoch, answer } = await view.load(keptAnswers, question);
    if (answer !== null) return JSON.parse(answer) as T;
    const name = `${question} ${view.revision} ${epoch}`;
    for (let other = this.finding.get(name); other; other = this.finding.get(name)) {
      const found = await view.wait(other.catch(() => null));
      if (found !== null) return found as T;
    }
    return view.wait(this.findOnce(view, { question, revision: view.revision, epoch }, name, find));
  }

  /** When everything found so far is kept, or will not be. */
  idle(): Promise<void> {
    return this.writing;
  }

  /** Others who ask the same meanwhile wait for it. It goes on when the request ends that asked, so that a question which takes longer than one may is
   *  answered to who asks again; only a few may, since nobody is waiting for them. */
  private findOnce<T>(
    view: View,
    asked: Omit<Answered, 'answer'>,
    name: string,
    find: (view: View) => Promise<T>,
  ): Promise<T> {
    const goesOn = !view.isPinned && this.finding.size < MOST_GOING_ON;
    const finding = find(goesOn ? view.over(this.db) : view)
      .then((found) => {
        if (!view.isPinned) this.keepLater({ ...asked, answer: JSON.stringify(found) });
        return found;
      })
      .finally(() => this.finding.delete(name));
    finding.catch(() => undefined);
    this.finding.set(name, finding);
    return finding;
  }

  /** Nobody waits for it: another process may be writing for long. */
  private keepLater(answered: Answered & { readonly answer: string }): void {
    if (answered.answer.length > MOST_LETTERS || this.waiting >= MOST_WAITING) return;
    this.waiting += 1;
    this.writing = this.writing
      .then(() => this.db.transaction((tx) => keep(tx, answered)))
      .catch(this.failed)
      .finally(() => (this.waiting -= 1));
  }
}
