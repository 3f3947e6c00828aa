import { Role } from '../keys/role';

/** The least role for each mutation. What does not stand here nobody may do. */
export const NEEDS = {
  submitDocument: Role.CONTRIBUTOR,
  addStatement: Role.CONTRIBUTOR,
  addClaims: Role.CONTRIBUTOR,
  reviewClaims: Role.EDITOR,
  pinClaim: Role.EDITOR,
  endClaims: Role.EDITOR,
  correctStatement: Role.EDITOR,
  judgeMatch: Role.EDITOR,
  addTally: Role.EDITOR,
  saveParty: Role.EDITOR,
  savePlace: Role.EDITOR,
  createRelease: Role.EDITOR,
  saveSource: Role.ADMIN,
  eraseForPrivacy: Role.ADMIN,
  createApiKey: Role.ADMIN,
  revokeApiKey: Role.ADMIN,
} as const;

export type OperationName = keyof typeof NEEDS;
