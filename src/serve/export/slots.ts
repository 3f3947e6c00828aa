import { Overloaded } from '../../kernel/errors';

/** Lets a few exports run at a time; nobody waits, for an export may take minutes. */
export class Slots {
  private running = 0;

  constructor(private readonly places: number) {}

  /** Takes a place; the answer gives it back, once however often it is called.
   *  @throws {Overloaded} when all are taken */
  take(): () => void {
    if (this.running >= this.places)
      throw new Overloaded(`${this.places} exports are running: come back when one has ended.`);
    this.running += 1;
    let held = true;
    return () => {
      if (held) this.running -= 1;
      held = false;
    };
  }
}
