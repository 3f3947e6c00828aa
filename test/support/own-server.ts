import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';

const [SERVER, INSTALL] = ['mariadbd', 'mariadb-install-db'];
const HERE = '127.0.0.1';

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** A MariaDB of one test alone, which may be killed and frozen. */
export class OwnServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'handover-mariadb-'));
  private readonly port = 20_000 + Math.floor(Math.random() * 10_000);
  private process: ChildProcess | null = null;

  constructor() {
    const made = ['--auth-root-authentication-method=normal', '--skip-test-db'];
    execFileSync(INSTALL, [...this.basics(), ...made], { stdio: 'ignore' });
  }

  get url(): string {
    return `mariadb://root@${HERE}:${this.port}/handover`;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const listen = [`--port=${this.port}`, `--bind-address=${HERE}`, `--socket=${join(this.folder, 'socket')}`];
    const small = ['--innodb-buffer-pool-size=32M', '--skip-log-bin'];
    this.process = spawn(SERVER, [...this.basics(), ...listen, ...small], { stdio: 'ignore' });
    while (!(await this.answers())) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** kill -9 */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process?.once('exit', resolve));
    this.process?.kill('SIGKILL');
    await ended;
  }

  freeze(): void {
    this.process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.process?.kill('SIGCONT');
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true });
  }

  private basics(): string[] {
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    return ['--no-defaults', `--datadir=${join(this.folder, 'data')}`, ...user];
  }

  private async answers(): Promise<boolean> {
    try {
      const connection = await mysql.createConnection({ host: HERE, port: this.port, user: 'root' });
      await connection.end();
      return true;
    } catch {
      return false;
    }
  }
}

/** For what would harm others on a shared server. */
export function describeOwnServer(title: string, tests: () => void): void {
  if ([SERVER, INSTALL].every(isThere)) describe(title, tests);
  else it.skip(`${title}: NOT TESTED, for there is no ${SERVER} or no ${INSTALL} on the path`, () => undefined);
}
