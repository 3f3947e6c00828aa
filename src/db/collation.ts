import type { Engine } from './contract';

/** Compares texts by their code points, spaces at the end included, as SQLite does. */
export function collationOf(engine: Exclude<Engine, 'sqlite'>): string {
  return engine === 'mariadb' ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin';
}
