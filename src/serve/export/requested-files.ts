import type { Files } from '../../db/context';
import { BadUserInput, ClientGone, type HandoverError } from '../../kernel/errors';
import type { Measured } from '../../package/describe';
import type { Exporter } from './exporter';

const MOST_RELEASES = 5;

/** The files that one request of the graph asks about, read one after another in a place for exports. */
export class RequestedFiles implements Files {
  private readonly asked = new Map<string, Promise<Measured>>();
  private readonly revisions = new Set<number>();
  private ended: AbortController | null = null;
  private reason: (() => HandoverError) | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly exporter: Exporter) {}

  measure(revision: number, name: string): Promise<Measured> {
    this.revisions.add(revision);
    if (this.revisions.size > MOST_RELEASES) this.stop(tooMany);
    const key = `${revision}/${name}`;
    const measured = this.asked.get(key) ?? this.inTurn(revision, name);
    this.asked.set(key, measured);
    return measured;
  }

  /** What is not read by now is not read any more. */
  stop(reason: () => HandoverError = gone): void {
    this.reason ??= reason;
    this.ended?.abort(reason());
  }

  private inTurn(revision: number, name: string): Promise<Measured> {
    const mine = this.last.then(() => this.read(revision, name));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async read(revision: number, name: string): Promise<Measured> {
    if (this.reason) throw this.reason();
    this.ended ??= new AbortController();
    const { signal } = this.ended;
    const file = await this.exporter.file(await this.exporter.snapshot({ revision }), name, {});
    return this.exporter.measureInPlace(file, signal);
  }
}

const gone = (): ClientGone => new ClientGone('The request has ended.');

const tooMany = (): BadUserInput =>
  new BadUserInput(
    'first',
    `bytes and sha256 are told for the downloads of at most ${MOST_RELEASES} releases in one request: ask for fewer, or for format and url alone.`,
  );
