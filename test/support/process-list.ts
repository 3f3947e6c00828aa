import { setTimeout as sleep } from 'node:timers/promises';
import mysql, { type Connection } from 'mysql2/promise';
import type { TestDatabase } from './engines';

/** An administrator beside all pools, who can lock a table and see what the others do. */
export class Administrator {
  private constructor(
    private readonly connection: Connection,
    private readonly name: string,
  ) {}

  static async of({ url }: Pick<TestDatabase, 'url'>): Promise<Administrator> {
    const { hostname: host, port, username: user, password, pathname } = new URL(url);
    const database = pathname.slice(1);
    return new Administrator(
      await mysql.createConnection({ host, port: Number(port), user, password, database }),
      database,
    );
  }

  /** Whoever reads the table waits until `unlock`. */
  async lock(table: string): Promise<void> {
    await this.connection.query(`LOCK TABLES ${table} WRITE`);
  }

  async unlock(): Promise<void> {
    await this.connection.query('UNLOCK TABLES');
  }

  /** How many statements the others have running. */
  async running(): Promise<number> {
    const [threads] = await this.connection.query('SHOW PROCESSLIST');
    const others = threads as { Id: number; db: string | null; Command: string }[];
    const own = this.connection.threadId;
    return others.filter(({ Id, db, Command }) => Id !== own && db === this.name && Command === 'Query').length;
  }

  /** Waits until so many are running, and answers how long that took. */
  async untilRunning(count: number): Promise<number> {
    const since = performance.now();
    while ((await this.running()) !== count) await sleep(5);
    return performance.now() - since;
  }

  async leave(): Promise<void> {
    await this.connection.end();
  }
}
