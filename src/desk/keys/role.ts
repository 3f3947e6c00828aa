import { publishEnum } from '../../kernel/graph/enums';

/** What somebody may do; each may do what those before it may. */
export enum Role {
  READER = 'READER',
  CONTRIBUTOR = 'CONTRIBUTOR',
  EDITOR = 'EDITOR',
  ADMIN = 'ADMIN',
}

publishEnum(Role, 'Role', 'What a key allows; each role may do what those before it may.', {
  READER: 'Reading what is public, as without a key.',
  CONTRIBUTOR: 'Submitting documents, statements and proposed claims.',
  EDITOR: 'Deciding: review, pin, end, correct, match, total, party, place, release.',
  ADMIN: 'Keys, sources, and erasing for privacy.',
});

const ORDER = Object.values(Role);

/** Whether a role may do what another one may. */
export const allows = (role: Role, needed: Role): boolean => ORDER.indexOf(role) >= ORDER.indexOf(needed);
