import { setTimeout as wait } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { mutate, newKey } from '../../test/support/desk';
import { goodAfter, type Told, told } from '../../test/support/gateway';
import { asking, type Finding, type Surroundings } from './surroundings';

const KILLS = 20;
const WRITERS = 3;
const NEEDS_DATABASE = '{ parties { totalCount } }';

/** The database is killed again and again under writers, who send what was not answered once more. */
export async function databaseKilled({ server, gateway }: Surroundings): Promise<Finding[]> {
  const admin = await newKey(server.url, 'admin', 'Writer');
  const before = await sourcesOf(server.url);
  const slowest = { refusal: 0, back: 0 };
  const kills = killing();
  const written = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => writing(`w${index}`)).concat(kills.then(() => [])),
  );
  const names = written.flat();
  const after = await sourcesOf(server.url);
  return [
    { what: 'ms until a read is refused, at most', limit: 1000, found: Math.round(slowest.refusal) },
    { what: 'ms until all is well after it is up, at most', limit: 2000, found: Math.round(slowest.back) },
    { what: `writes lost, of ${names.length}`, limit: 0, found: names.filter((name) => !after.includes(name)).length },
    { what: 'writes doubled', limit: 0, found: after.length - before.length - names.length },
  ];

  async function killing(): Promise<void> {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(500 + Math.random() * 2000);
      await server.kill();
      const refused = await asking(() => told(gateway.url, NEEDS_DATABASE), wait(1500));
      slowest.refusal = Math.max(slowest.refusal, slowestRefusal(refused));
      await server.start();
      slowest.back = Math.max(slowest.back, await goodAfter(gateway.url, NEEDS_DATABASE));
    }
  }

  async function writing(writer: string): Promise<string[]> {
    let number = 0;
    return asking(async () => {
      const name = `Bulletin ${writer} ${(number += 1)}`;
      await sent(() => mutate(gateway.url, admin, 'saveSource', sourceNamed(name)));
      return name;
    }, kills);
  }
}

/** @throws {Error} where nothing was refused: then nothing was tried */
function slowestRefusal(told: readonly Told[]): number {
  const refused = told.filter(({ code }) => code);
  if (refused.length === 0) throw new Error('The database was away, and no read was refused.');
  return Math.max(...refused.map(({ ms }) => ms));
}

/** The same call until it is answered: with a payload, or with the first answer again. */
async function sent(call: () => Promise<{ __typename: string }>): Promise<void> {
  for (;;) {
    const answer = await call().catch(awaiting);
    if (answer?.__typename === 'SaveSourcePayload') return;
    if (answer) throw new Error(JSON.stringify(answer));
    await wait(50);
  }
}

/** An answer that says to come again later, or that nobody knows whether it was done: the same call tells.
 *  @throws {Error} any other */
function awaiting(error: Error): null {
  if (/DB_UNAVAILABLE|DEADLINE_EXCEEDED|OVERLOADED|COMMIT_UNKNOWN/.test(error.message)) return null;
  throw error;
}

const sourceNamed = (name: string): object => ({
  clientMutationId: name.replaceAll(' ', '-'),
  name,
  kind: 'NEWS_SITE',
  languages: ['en'],
  reliability: 'C',
  reliabilityReason: 'Invented',
});

async function sourcesOf(url: string): Promise<string[]> {
  const connection = await mysql.createConnection(url.replace('mariadb:', 'mysql:'));
  const [rows] = await connection.query('SELECT name FROM source');
  await connection.end();
  return (rows as { name: string }[]).map(({ name }) => name);
}
