/** Places that a client can have, of those that there are. */
export class Seats {
  private all = 0;
  private readonly byClient = new Map<string, number>();

  constructor(private readonly most: { readonly all: number; readonly each: number }) {}

  get taken(): number {
    return this.all;
  }

  /** Answers how to give the place back; null where there is none. */
  take(client: string): (() => void) | null {
    const own = this.byClient.get(client) ?? 0;
    if (this.all >= this.most.all || own >= this.most.each) return null;
    this.change(client, 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.change(client, -1);
      isTaken = false;
    };
  }

  private change(client: string, by: number): void {
    const own = (this.byClient.get(client) ?? 0) + by;
    if (own > 0) this.byClient.set(client, own);
    else this.byClient.delete(client);
    this.all += by;
  }
}
