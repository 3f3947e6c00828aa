import { askWith, mutate, newKey, type Outcome } from './desk';
import type { StartedGateway } from './gateway';

type Member = 'contributor' | 'editor' | 'admin';

/** One member of each role, at one gateway. */
export class Team {
  private constructor(
    readonly gateway: StartedGateway,
    readonly keys: Readonly<Record<Member, string>>,
  ) {}

  /** The admin is made on the command line, the others by the admin; each is called `The ROLE`. */
  static async at(gateway: StartedGateway, databaseUrl: string): Promise<Team> {
    const admin = await newKey(databaseUrl, 'admin', 'The ADMIN');
    const made = async (role: string): Promise<string> => {
      const input = { role, label: `The ${role}` };
      const { key } = await mutate(gateway.url, admin, 'createApiKey', input, '... on CreateApiKeyPayload { key }');
      return String(key);
    };
    return new Team(gateway, { admin, contributor: await made('CONTRIBUTOR'), editor: await made('EDITOR') });
  }

  /** A mutation, refused or not. */
  by(member: Member, name: string, input: object, selection?: string): Promise<Outcome> {
    return mutate(this.gateway.url, this.keys[member], name, input, selection);
  }

  /** A mutation that must not be refused. */
  async done(member: Member, name: string, input: object, selection = ''): Promise<Outcome> {
    const outcome = await this.by(member, name, input, `... on Payload { revision { id by message } } ${selection}`);
    if (outcome.code !== undefined) throw new Error(`${name}: ${outcome.code} ${outcome.message}`);
    return outcome;
  }

  /** A question that must be answered; the public asks unless told. */
  async read(query: string, variables: object = {}, member: Member | null = null): Promise<unknown> {
    const key = member && this.keys[member];
    const { data, errors } = await askWith<unknown>(this.gateway.url, key, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async head(): Promise<number> {
    return Number(at(await this.read('{ dataset { head { id } } }'), 'dataset.head.id'));
  }
}

/** What stands at the end of a path of names and places, such as `claims.0.id`. */
export function at(found: unknown, path: string): unknown {
  return path.split('.').reduce((value, name) => (value as Record<string, unknown>)[name], found);
}

export const textAt = (found: unknown, path: string): string => String(at(found, path));

export const listAt = (found: unknown, path: string): readonly Readonly<Record<string, unknown>>[] =>
  at(found, path) as readonly Record<string, unknown>[];
