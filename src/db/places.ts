/** Who wants to come in. */
export interface Guest {
  /** Called once, unless it was `forgotten` before. */
  admitted(): void;
}

/** So many may be inside; the others wait in line. */
export class Places {
  used = 0;
  private readonly line = new Set<Guest>();

  constructor(
    readonly size: number,
    private readonly longestLine: number,
  ) {}

  get waiting(): number {
    return this.line.size;
  }

  /** False when the line is too long already. */
  enter(guest: Guest): boolean {
    if (this.used >= this.size && this.line.size >= this.longestLine) return false;
    if (this.used >= this.size) this.line.add(guest);
    else this.admit(guest);
    return true;
  }

  /** It waits no longer. */
  forget(guest: Guest): void {
    this.line.delete(guest);
  }

  /** One that was inside has gone: the next in line has its place. */
  leave(): void {
    this.used -= 1;
    if (this.line.size === 0) return;
    const [next] = this.line as Iterable<Guest> as [Guest];
    this.line.delete(next);
    this.admit(next);
  }

  private admit(guest: Guest): void {
    this.used += 1;
    guest.admitted();
  }
}
