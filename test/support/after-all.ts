import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import mysql from 'mysql2/promise';

/** Removes the templates of this run. */
export default async function afterAll(): Promise<void> {
  const folder = process.env.HANDOVER_TEST_TEMPLATES!;
  const notes = (await readdir(folder)).filter((name) => !name.endsWith('.lock') && !name.endsWith('.failed'));
  for (const note of notes) await removeDatabase(new URL(await readFile(join(folder, note), 'utf8')));
  await rm(folder, { recursive: true });
}

async function removeDatabase({
  protocol,
  hostname: host,
  port,
  username: user,
  password,
  pathname,
}: URL): Promise<void> {
  if (protocol === 'sqlite:') return rm(dirname(pathname), { recursive: true });
  const connection = await mysql.createConnection({ host, port: Number(port || 3306), user, password });
  await connection.query(`DROP DATABASE IF EXISTS ${pathname.slice(1)}`);
  await connection.end();
}
