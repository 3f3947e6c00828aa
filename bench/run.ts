import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../src/config/config';
import { type Entry, type Measured, measure, type Pace } from './arena';
import { openStore, type Store } from './floor/store';
import type { Findings } from './goals';
import { copyToPostgres } from './postgres';
import { type Contender, floor, mercurius, plain, postgraphile, product, usageOf } from './processes';
import { rendered, type Run } from './report';
import { BENCH, queriesOver, type Query, rowAsked } from './requests';
import { sameAnswers } from './same';

interface Options {
  readonly mariadb?: string;
  readonly embedded?: string;
  readonly tenfold?: string;
  readonly postgres: string;
  readonly only?: string;
  readonly against?: string;
  readonly rounds: string;
  readonly seconds: string;
  readonly quick?: boolean;
  readonly out: string;
}

const FRESH = { KEPT_ANSWERS_MB: '0' };

async function main(command: Command): Promise<void> {
  const options = command.opts<Options>();
  const pace = options.quick
    ? { rounds: 1, seconds: 0.3 }
    : { rounds: Number(options.rounds), seconds: Number(options.seconds) };
  const skipped: string[] = [];
  const arenas: Record<string, readonly Measured[]> = {};
  if (options.mariadb) arenas.MariaDB = await arena(options.mariadb, options, pace, skipped);
  else skipped.push('MariaDB, for --mariadb names no database.');
  if (options.embedded) arenas.embedded = await arena(options.embedded, options, pace, skipped);
  else skipped.push('the embedded engine, for --embedded names no file.');
  const { growth, start } = await tenfold(options, pace, skipped);
  const found = { arenas, growth, start, skipped, ...pace };
  const asked = `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim();
  const run: Run = {
    command: withoutUser(asked),
    day: new Date().toISOString().slice(0, 10),
    versions: await versions(options),
    ...found,
  };
  writeFileSync(`${options.out}.json`, `${JSON.stringify(run, null, 1)}\n`);
  writeFileSync(`${options.out}.md`, rendered(run));
  process.stdout.write(rendered(run));
}

/** A report holds no password, and no folders of the machine. */
const withoutUser = (text: string): string =>
  text.replaceAll(/\/\/[^@\s]*@/g, '//').replaceAll(/sqlite:\S*\//g, 'sqlite:');

/** Everything that answers the queries over one database, side by side. */
async function arena(url: string, options: Options, pace: Pace, skipped: string[]): Promise<Measured[]> {
  return over(url, async (store) => {
    const queries = await queriesFor(store, options);
    const contenders: Contender[] = [];
    try {
      for (const starting of startersOver(url, store, options, skipped)) contenders.push(...(await starting()));
      for (const other of contenders.slice(1).filter(({ name }) => name !== 'postgraphile'))
        await sameAnswers(contenders[0]!, other, queries);
      return await measure(
        contenders.map((contender) => entryOf(contender, queries)),
        pace,
      );
    } finally {
      await Promise.all(contenders.map((contender) => contender.stop()));
    }
  });
}

const entryOf = (contender: Contender, queries: readonly Query[]): Entry => ({
  ...{ contender, queries },
  primed: contender.name === 'kept',
});

type Starter = () => Promise<Contender[]>;

function startersOver(url: string, store: Store, { against, postgres }: Options, skipped: string[]): Starter[] {
  const known: Record<string, Starter> = {
    floor: async () => [await floor(url)],
    fresh: async () => [await product('fresh', url, FRESH)],
    kept: async () => [await product('kept', url, {})],
    plain: async () => [await plain(url)],
    ...(store.engine !== 'sqlite' && {
      mercurius: async () => [await mercurius(url)],
      postgraphile: async () => {
        const copied = await copyToPostgres(store, postgres);
        if (copied === null) skipped.push(`PostGraphile, for no PostgreSQL answers at ${withoutUser(postgres)}.`);
        return copied === null ? [] : [await postgraphile(copied, await rowOf(store))];
      },
    }),
  };
  const wanted = against?.split(',') ?? Object.keys(known);
  return Object.entries(known).flatMap(([name, starter]) =>
    name === 'floor' || wanted.includes(name) ? [starter] : [],
  );
}

async function rowOf(store: Store): Promise<number> {
  const [count] = await store.rows<[number]>(
    'SELECT COUNT(*) FROM exchange e JOIN record i ON i.id = e.id AND i.canonical_id = e.id',
  );
  return rowAsked(count![0]);
}

/** The product at scale 1 and ten times that in turn; how long it takes to start there, and what it holds afterwards. */
async function tenfold(options: Options, pace: Pace, skipped: string[]): Promise<Pick<Findings, 'growth' | 'start'>> {
  const { mariadb, tenfold: url } = options;
  if (!mariadb || !url) {
    skipped.push('growth, start and memory at scale 10, for --tenfold or --mariadb names no database.');
    return { growth: null, start: null };
  }
  const began = performance.now();
  const large = await product('fresh at scale 10', url, FRESH);
  const ms = performance.now() - began;
  const small = await product('fresh at scale 1', mariadb, FRESH);
  try {
    const [few, many] = await Promise.all(
      [mariadb, url].map((one) => over(one, (store) => queriesFor(store, options))),
    );
    const entries = [
      { contender: small, queries: few! },
      { contender: large, queries: many! },
    ];
    const growth = await measure(entries, pace);
    return { growth, start: { scale: 'scale 10', ms, rss: usageOf(large.pid)?.rss ?? 0 } };
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
}

async function queriesFor(store: Store, { only }: Options): Promise<Query[]> {
  return (await queriesOver(store)).filter(({ name }) => !only || only.split(',').includes(name));
}

async function over<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(loadConfig({ DATABASE_URL: url }).database);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function versions({ mariadb }: Options): Promise<Record<string, string>> {
  const server = mariadb && (await over(mariadb, (store) => store.rows<[string]>('SELECT VERSION()')))[0]![0];
  return { 'Node.js': process.versions.node, ...(server && { MariaDB: server }), ...rivalVersions() };
}

function rivalVersions(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(BENCH, 'rivals', 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return { Mercurius: dependencies.mercurius!, PostGraphile: dependencies.postgraphile! };
}

const command = new Command('bench')
  .description('Asks six queries of Handover, of a hand-written floor and of other servers, in turn, and reports.')
  .option('--mariadb <url>', 'MariaDB with the data of scale 1')
  .option('--embedded <url>', 'embedded database with the same')
  .option('--tenfold <url>', 'MariaDB with the data of scale 10')
  .option('--postgres <url>', 'server that gets a copy for PostGraphile', 'postgres://postgres@127.0.0.1:5432')
  .option('--only <queries>', 'such as Q1,Q2')
  .option('--against <servers>', 'some of fresh,kept,plain,mercurius,postgraphile; the floor always runs')
  .option('--rounds <number>', 'how often', '5')
  .option('--seconds <number>', 'about how long a burst takes', '2')
  .option('--quick', 'one round of short bursts: shows that all work, not how fast')
  .option('--out <path>', 'where the report goes, without its ending', join('bench', 'RESULTS'));

// No server outlives a run, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
command.parse();
void main(command);
