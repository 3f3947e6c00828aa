import { accompany, factsOf, requestFacts, withRequest } from '../../src/kernel/request-facts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** The ids that work for two requests finds, before the first and then the second of them has ended. */
async function found(id: string, ends: (() => void)[]): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  await withRequest(factsOf(id, '/graphql'), async () => {
    for (const end of ends) {
      await turn();
      seen.push(requestFacts()?.id);
      end();
      await turn();
      seen.push(requestFacts()?.id);
    }
  });
  return seen;
}

describe('The facts of a request', () => {
  it('are found behind every promise, as long as one request is accompanied', async () => {
    const [first, second] = [accompany(), accompany()];
    expect(await found('a', [first, first, second])).toEqual(['a', 'a', 'a', 'a', 'a', undefined]);
  });

  it('are found again by the next request', async () => {
    accompany()();
    const end = accompany();
    expect(await found('b', [() => undefined])).toEqual(['b', 'b']);
    end();
    expect(requestFacts()).toBeNull();
  });
});
