import type { Config } from '../config/config';
import type { Database } from '../db/contract';
import { extractDocument } from '../pipeline/extract/handle';
import type { Extractor } from '../pipeline/extract/extractor';
import { codeOf } from '../pipeline/extract/knowledge';
import { ModelExtractor } from '../pipeline/extract/model/model-extractor';
import { knowledgeOnFile } from '../pipeline/extract/on-file';
import { RuleExtractor } from '../pipeline/extract/rule-extractor';
import { accept } from '../pipeline/link/accept';
import { link } from '../pipeline/link/handle';
import type { DocumentWork } from '../pipeline/tables/ask-for';
import type { Handlers } from '../pipeline/work/handlers';
import { work } from '../pipeline/work/worker';
import { wireRecords } from '../records/match/register';
import type { Surroundings } from './command';
import { collecting } from './work-feeds';
import { onSignals } from './signals';

/** What is done with a document that was collected. */
export function handlersOf(db: Database, extractors: readonly Extractor[]): Handlers {
  const extract = async (payload: unknown, signal: AbortSignal): Promise<void> => {
    for (const extractor of extractors) await extractDocument(db, extractor, payload as DocumentWork, signal);
  };
  return {
    extract,
    link: (payload) => link(db, payload as DocumentWork),
    accept: (payload) => accept(db, payload as DocumentWork),
  };
}

/** Rules always, a language model where one is configured. */
async function extractorsFor(db: Database, { model }: Config): Promise<Extractor[]> {
  const rules = new RuleExtractor(db);
  if (model === null) return [rules];
  const knowledge = await knowledgeOnFile(db);
  return [rules, new ModelExtractor(model, (name) => codeOf(knowledge, name))];
}

/** `handover work [--once]`: many may share a database. At SIGTERM it finishes what it is doing and puts the rest back. */
export async function workOn({ once = false }: { once?: boolean }, surroundings: Surroundings): Promise<void> {
  const { config, db, log } = surroundings;
  wireRecords();
  const stop = new AbortController();
  onSignals(() => stop.abort());
  const feeds = await collecting(surroundings, once);
  const handlers = { ...handlersOf(db, await extractorsFor(db, config)), collect: feeds.handler };
  log.info({ once }, 'working');
  const jobs = await work(db, handlers, stop.signal, {
    once,
    onFailure: ({ stage, key, attempts }, err) => log.warn({ stage, key, attempts, err }, 'a piece of work failed'),
  });
  feeds.stop();
  log.info({ jobs }, 'worked');
}
