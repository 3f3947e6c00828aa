import { hash } from 'node:crypto';
import type { Extraction } from '../../tables/extraction';
import type { DocumentToRead, Extractor } from '../extractor';
import { answerIn } from './completion';
import { extractionOf, type PartyOf } from './extraction-of';
import { type Endpoint, post } from './http';
import { requestFor } from './request';

/** Goes up with what is asked and how it is checked. */
const VERSION = '1';

const LIMITS = { timeoutMs: 60_000, mostBytes: 256 * 1024 };

export interface ModelSettings {
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly limits?: Pick<Endpoint, 'timeoutMs' | 'mostBytes'>;
}

/** Reads a text by a language model behind an endpoint, and keeps what stands in the text: always of tier REVIEW. */
export class ModelExtractor implements Extractor {
  readonly name = 'model';
  readonly version: string;
  private readonly endpoint: Endpoint;

  constructor(
    private readonly settings: ModelSettings,
    private readonly partyOf: PartyOf,
  ) {
    this.version = `${VERSION}-${hash('sha256', settings.model).slice(0, 12)}`;
    this.endpoint = { url: settings.url, key: settings.key, ...(settings.limits ?? LIMITS) };
  }

  /** @throws {ModelUnavailable} where it may be tried again, {ModelRefusesRequest | ModelDeclined | ModelAnswersBadly} where not */
  async extract(document: DocumentToRead, signal?: AbortSignal): Promise<Extraction> {
    const body = await post(this.endpoint, requestFor(this.settings.model, document), signal);
    return extractionOf(answerIn(body), document, this.partyOf);
  }
}
