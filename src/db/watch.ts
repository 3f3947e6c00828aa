/** Something that has to be done by an instant of `performance`. */
export interface Watched {
  readonly until: number;
  /** Told once or more that the instant has passed, until it is watched no longer. */
  late(): void;
}

const LOOK_MS = 20;

/** Tells what is late, with one timer for all instead of one for each. Answers that came while this process was busy are read before. */
export class Watch {
  private readonly watched = new Set<Watched>();
  private timer: NodeJS.Timeout | null = null;

  add(one: Watched): void {
    this.watched.add(one);
    this.timer ??= setTimeout(() => setImmediate(() => this.look()), LOOK_MS);
  }

  remove(one: Watched): void {
    this.watched.delete(one);
  }

  private look(): void {
    const now = performance.now();
    for (const one of this.watched) if (one.until <= now) one.late();
    if (this.watched.size > 0) this.timer?.refresh();
    else this.timer = null;
  }
}
