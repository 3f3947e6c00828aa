import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `hnd_`, 8 signs that name the key, 43 that are secret. */
const FORM = /^hnd_([\w-]{8})([\w-]{43})$/;

export interface KeyParts {
  /** Names the key; no secret. */
  readonly id: string;
  readonly secret: string;
}

/** Random, so that a quick hash protects it. */
export function newKey(): KeyParts & { readonly key: string } {
  const id = randomBytes(6).toString('base64url').replace(/^-/, '_');
  const secret = randomBytes(32).toString('base64url');
  return { id, secret, key: `hnd_${id}${secret}` };
}

/** What names nothing is compared all the same, so that it takes as long. */
const NOTHING: KeyParts = { id: '--------', secret: '' };

export function partsOf(key: string): KeyParts {
  const [, id, secret] = FORM.exec(key) ?? [];
  return id === undefined || secret === undefined ? NOTHING : { id, secret };
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Takes as long whatever differs. */
export const isSecret = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex'));

/** Takes keys out of a text that goes to the log. */
export const withoutKeys = (text: string): string => text.replace(/hnd_[\w-]{8,}/g, 'hnd_[key]');
