import mysql, { type Connection } from 'mysql2/promise';
import type { ServerAddress } from '../config/database-url';

const CONNECT_MS = 1000;

/** Ends statements on the server, over a connection beside the pool: those of the pool may all be in use. What it cannot end, because the
 *  server stands still or is gone, the server's own limit ends. */
export class MysqlKiller {
  /** Statements by the number of their connection. */
  private readonly wanted = new Map<number, string>();
  private isBusy = false;

  constructor(private readonly address: Pick<ServerAddress, 'host' | 'port' | 'user' | 'password'>) {}

  kill(threadId: number, sql: string): void {
    this.wanted.set(threadId, sql);
    if (!this.isBusy) void this.killAll();
  }

  private async killAll(): Promise<void> {
    this.isBusy = true;
    try {
      await this.overOneConnection();
    } catch {
      this.wanted.clear();
    } finally {
      this.isBusy = false;
    }
  }

  private async overOneConnection(): Promise<void> {
    const { host, port, user, password } = this.address;
    const connection = await mysql.createConnection({ host, port, user, password, connectTimeout: CONNECT_MS });
    connection.on('error', () => undefined);
    try {
      while (this.wanted.size > 0) await this.killOnce(connection);
    } finally {
      connection.destroy();
    }
  }

  /** The address may be that of several servers, and the number that of somebody else there: only what runs the same statement is ended. */
  private async killOnce(connection: Connection): Promise<void> {
    const wanted = new Map(this.wanted);
    this.wanted.clear();
    const [threads] = await connection.query('SHOW FULL PROCESSLIST');
    for (const { Id: id, Info: info } of threads as { Id: number; Info: string | null }[]) {
      const sql = wanted.get(id);
      if (sql !== undefined && info?.startsWith(beginning(sql)))
        await connection.query(`KILL ${id}`).catch(() => undefined);
    }
  }
}

/** Until the first value: a server shows no letters beyond the basic plane. */
const beginning = (sql: string): string => sql.split('?', 1)[0]!.trim();
