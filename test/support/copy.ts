import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import type { TestDatabase } from './engines';

/** Gives a new database the tables and rows of another one that nobody has open. */
export async function copyInto({ engine, url }: TestDatabase, from: string): Promise<void> {
  if (engine === 'sqlite') await copyFiles(from.replace('sqlite:', ''), url.replace('sqlite:', ''));
  else await copySchema(nameIn(from), new URL(url));
}

/** The write-ahead log too: closing does not always empty it. */
async function copyFiles(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  if (existsSync(`${from}-wal`)) await copyFile(`${from}-wal`, `${to}-wal`);
}

async function copySchema(from: string, { hostname: host, port, username: user, password, href }: URL): Promise<void> {
  const connection = await mysql.createConnection({ host, port: Number(port || 3306), user, password });
  try {
    const to = nameIn(href);
    const [made] = await connection.query<RowDataPacket[]>(`SHOW CREATE DATABASE ${from}`);
    await connection.query((made[0]!['Create Database'] as string).replaceAll(from, to));
    await connection.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
    await connection.query(`USE ${to}`);
    for (const table of await tablesOf(connection, from)) await copyTable(connection, `${from}.\`${table}\``, table);
  } finally {
    await connection.end();
  }
}

async function tablesOf(connection: Connection, schema: string): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(`SHOW TABLES FROM ${schema}`);
  return rows.map((row) => Object.values(row)[0] as string);
}

async function copyTable(connection: Connection, from: string, to: string): Promise<void> {
  const [made] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${from}`);
  await connection.query(made[0]!['Create Table'] as string);
  await connection.query(`INSERT INTO \`${to}\` SELECT * FROM ${from}`);
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);
