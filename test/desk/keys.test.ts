import { wrongWithKey } from '../../src/desk/keys/key.service';
import { allows, Role } from '../../src/desk/keys/role';
import { hashOf, isSecret, newKey, partsOf, withoutKeys } from '../../src/desk/keys/secret';

describe('A key', () => {
  it('has a name of 8 signs and a secret of 32 random bytes, of which a hash is kept', () => {
    const { key, id, secret } = newKey();
    expect(key).toMatch(/^hnd_[\w][\w-]{7}[\w-]{43}$/);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(partsOf(key)).toEqual({ id, secret });
    expect([isSecret(secret, hashOf(secret)), isSecret(`${secret}x`, hashOf(secret))]).toEqual([true, false]);
    expect(newKey().key).not.toBe(key);
  });

  it('of another form names nothing', () => {
    for (const key of ['', 'hnd_', 'hnd_short', `xnd_${'a'.repeat(51)}`, `hnd_${'a'.repeat(52)}`])
      expect(partsOf(key)).toEqual({ id: '--------', secret: '' });
  });

  it('is taken out of what goes to the log', () => {
    const { key, secret } = newKey();
    const line = withoutKeys(`{"msg":"found ${key} twice: ${key}"}`);
    expect(line).toBe('{"msg":"found hnd_[key] twice: hnd_[key]"}');
    expect(line).not.toContain(secret);
  });

  it('passes for nobody of the gateway itself', () => {
    const asked = (label: string, expiresAt: string | null = null): string[] =>
      wrongWithKey({ role: Role.READER, label, expiresAt }).map(([field]) => field);
    expect(asked('Desk of the editors, north')).toEqual(['label']);
    expect([asked('Desk 1'), asked('pipeline'), asked('Command Line'), asked(' x'), asked('x'.repeat(81))]).toEqual([
      ...[[], ['label'], ['label'], ['label'], ['label']],
    ]);
    expect(asked('Desk', '2020-01-01T00:00:00.000Z')).toEqual(['expiresAt']);
  });

  it('allows what lesser roles allow', () => {
    const table = Object.values(Role).map(
      (role) => Object.values(Role).filter((needed) => allows(role, needed)).length,
    );
    expect(table).toEqual([1, 2, 3, 4]);
  });
});
