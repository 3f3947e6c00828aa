import { HandoverError } from '../../kernel/errors';

/** No file, revision or release of that name. */
export class NoSuchExport extends HandoverError {
  readonly code = 'NOT_FOUND';
}
