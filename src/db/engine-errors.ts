import { TooLong } from './deadline';

/** What went wrong in the database, whatever the engine. SQLite is read by its result code, the MySQL family by `errno` only:
 *  mysql2 names MariaDB's numbers after MySQL's ("4025" is a CHECK here and something else there). */
const numbers = {
  duplicate: [1062, 1586],
  foreignKey: [1216, 1217, 1451, 1452],
  check: [4025, 3819],
  /** Lock wait, deadlock or certification failure, the row changed since the snapshot. */
  retry: [1205, 1213, 1020],
  timeout: [1969, 3024],
  missingTable: [1146],
  /** Going down or coming up, too many connections, read-only, killed, no quorum. */
  unavailable: [
    1040, 1047, 1053, 1077, 1079, 1152, 1158, 1159, 1160, 1161, 1184, 1203, 1226, 1290, 1792, 1836, 1927, 2006, 2013,
    3169,
  ],
};

const sqlite = {
  duplicate: /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)$/,
  foreignKey: /^SQLITE_CONSTRAINT_FOREIGNKEY$/,
  check: /^SQLITE_CONSTRAINT_CHECK$/,
  retry: /^SQLITE_(BUSY|LOCKED)/,
  timeout: /^SQLITE_INTERRUPT$/,
  missingTable: /^$/,
  unavailable: /^SQLITE_(CANTOPEN|IOERR|FULL|READONLY_)/,
};

export const isDuplicate = (error: unknown): boolean => is('duplicate', error);
export const isForeignKey = (error: unknown): boolean => is('foreignKey', error);
export const isCheck = (error: unknown): boolean => is('check', error);
export const isMissingTable = (error: unknown): boolean =>
  is('missingTable', error) || /^no such table: /.test(String(driverError(error).message));
export const isNoDatabase = (error: unknown): boolean => driverError(error).code === 'SQLITE_NOTADB';
export const isTimeout = (error: unknown): boolean => error instanceof TooLong || is('timeout', error);
export const isUnavailable = (error: unknown): boolean => is('unavailable', error) || isConnectionLoss(error);

/** True when the same transaction may well succeed if it is run again from its beginning. */
export const isRetryable = (error: unknown): boolean => is('retry', error) || isConnectionLoss(error);

/** The server is gone, or was never there; nothing more can be asked on this connection. */
export function isConnectionLoss(error: unknown): boolean {
  if (numbered(error)) return [1053, 1927, 2006, 2013].includes(Number(driverError(error).errno));
  return (
    driverError(error).fatal === true ||
    /^(PROTOCOL_CONNECTION_LOST|ECONN|EPIPE|EHOST|ENET|ETIMEDOUT|ENOTFOUND|EAI_)/.test(networkCode(error))
  );
}

interface DriverError {
  readonly errno?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly fatal?: unknown;
  readonly driverError?: unknown;
}

function is(what: keyof typeof numbers, error: unknown): boolean {
  const { errno, code } = driverError(error);
  if (numbered(error)) return numbers[what].includes(Number(errno));
  return typeof code === 'string' && sqlite[what].test(code);
}

/** An answer of a MySQL or MariaDB server; the numbers of the operating system are negative. */
function numbered(error: unknown): boolean {
  const { errno } = driverError(error);
  return typeof errno === 'number' && errno > 0;
}

/** Node's own name of a failed socket; never the name of a server's error. */
function networkCode(error: unknown): string {
  const { code } = driverError(error);
  return !numbered(error) && typeof code === 'string' ? code : '';
}

function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  const { driverError: inner } = error as DriverError;
  return typeof inner === 'object' && inner !== null ? inner : error;
}
