import { HandoverError } from '../../kernel/errors';
import { allows, Role } from './role';

/** Who asks. */
export interface Actor {
  /** The public part of the key; null without one. */
  readonly keyId: string | null;
  /** The author of revisions. */
  readonly name: string;
  readonly role: Role;
}

/** Whoever comes without a key. */
export const PUBLIC: Actor = { keyId: null, name: 'public', role: Role.READER };

/** Whoever may start commands on the machine may do everything. */
export const COMMAND_LINE: Actor = { keyId: 'command line', name: 'command line', role: Role.ADMIN };

/** The role does not reach. */
export class Denied extends HandoverError {
  readonly code = 'FORBIDDEN';
  override readonly details: Readonly<Record<string, unknown>>;

  constructor(what: string, needed: Role, { role }: Pick<Actor, 'role'>) {
    super(`${what} needs a key with the role ${needed} or more; found ${role}.`);
    this.details = { needed, role };
  }
}

/** @throws {Denied} */
export function requireRole(actor: Actor, needed: Role, what: string): void {
  if (!allows(actor.role, needed)) throw new Denied(what, needed, actor);
}
