import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { entities } from '../../src/app/entities';
import { migrations } from '../../src/app/migrations';
import { loadConfig } from '../../src/config/config';
import { type Database, type Engine, openDatabase } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { copyInto } from './copy';
import { type Template, templateOf } from './templates';

/** A database of its own, empty at first. */
export class TestDatabase {
  private readonly opened: Database[] = [];

  constructor(
    readonly engine: Engine,
    readonly url: string,
    private readonly remove: () => Promise<void>,
  ) {}

  /** Opens it once more, as another process would; `env` overrides settings. */
  async open(env: NodeJS.ProcessEnv = {}): Promise<Database> {
    const config = loadConfig({ DATABASE_URL: this.url, ...PATIENT, ...env });
    const db = await openDatabase(config, { entities, migrations });
    this.opened.push(db);
    return db;
  }

  /** The same database by another address; dropped with this one. */
  through(address: URL): TestDatabase {
    return Object.assign(new TestDatabase(this.engine, address.href, this.remove), { opened: this.opened });
  }

  async drop(): Promise<void> {
    await Promise.allSettled(this.opened.map((db) => db.close()));
    await this.remove();
  }
}

export interface TestEngine {
  /** `mysql` is whichever server of that family is there. */
  readonly name: 'sqlite' | 'mysql';
  create(): Promise<TestDatabase>;
}

/** A suite keeps the machine busier than a gateway does: only who tests a limit sets it. */
const PATIENT = { DATABASE_ACQUIRE_TIMEOUT_MS: '15000', STATEMENT_TIMEOUT_MS: '20000' };

/** All tables, and nothing in them. */
export const TABLES: Template = { name: 'tables', fill: async (db) => void (await migrate(db)) };

const server = process.env.HANDOVER_TEST_MYSQL;

export const engines: readonly TestEngine[] = [
  { name: 'sqlite', create: newFile },
  ...(server ? [{ name: 'mysql' as const, create: () => newSchema(server) }] : []),
];

/** Answers a new database with all its tables, and with what a template holds. */
export type Open = (like?: Template) => Promise<Database>;

/** Answers a new database with what a template holds, or without even a table. */
export type Create = (like?: Template) => Promise<TestDatabase>;

type Tests = (open: Open, create: Create) => void;

/** Runs the same tests on each engine. What `open` and `create` answer is gone afterwards. */
export function describeEachEngine(title: string, tests: Tests): void {
  for (const engine of engines) describe(`${title} (${engine.name})`, () => withEngine(engine, tests));
  if (!server) skipLoudly(title);
}

/** For what only a server can do or suffer. */
export function describeServer(title: string, tests: Tests): void {
  for (const engine of engines)
    if (engine.name === 'mysql') describe(`${title} (mysql)`, () => withEngine(engine, tests));
  if (!server) skipLoudly(title);
}

function skipLoudly(title: string): void {
  it.skip(`${title} (mysql): NOT TESTED, set HANDOVER_TEST_MYSQL to the URL of a server, such as mysql://root@127.0.0.1:3306`, () =>
    undefined);
}

function withEngine(engine: TestEngine, tests: Tests): void {
  const made: TestDatabase[] = [];
  const create: Create = async (like) => {
    const database = await engine.create();
    made.push(database);
    if (like) await copyInto(database, await templateOf(like, engine));
    return database;
  };
  const open: Open = async (like = TABLES) => (await create(like)).open();
  afterAll(() => Promise.all(made.map((database) => database.drop())));
  tests(open, create);
}

async function newFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-'));
  return new TestDatabase('sqlite', `sqlite:${join(folder, 'test.db')}`, () => rm(folder, { recursive: true }));
}

async function newSchema(url: string): Promise<TestDatabase> {
  const name = `handover_test_${randomBytes(6).toString('hex')}`;
  const [row] = await ask<{ version: string }>(url, 'SELECT VERSION() AS version');
  const engine = /mariadb/i.test(row?.version ?? '') ? 'mariadb' : 'mysql';
  const own = new URL(`/${name}`, url).href.replace(/^\w+:/, `${engine}:`);
  return new TestDatabase(engine, own, async () => void (await ask(url, `DROP DATABASE IF EXISTS ${name}`)));
}

/** Asks the server beside all pools, as its administrator would. */
export async function ask<T>(url: string, sql: string): Promise<T[]> {
  const { hostname: host, port, username: user, password } = new URL(url);
  const connection = await mysql.createConnection({ host, port: Number(port || 3306), user, password });
  try {
    return (await connection.query(sql))[0] as T[];
  } finally {
    await connection.end();
  }
}
