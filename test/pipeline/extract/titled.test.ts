import { join } from 'node:path';
import { knowledgeOfPackage } from '../../../src/pipeline/extract/bundled';
import { extract } from '../../../src/pipeline/extract/extract';
import type { Knowledge } from '../../../src/pipeline/extract/knowledge';
import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { goldenTexts } from '../../support/golden';

let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await knowledgeOfPackage(join(__dirname, '../../../data')));
});

const BODY = `Россия вернула из украинского плена 205 военнослужащих, Украине взамен переданы 205 военнопленных ВСУ, сообщили в Минобороны РФ.

Посреднические усилия предприняли Объединённые Арабские Эмираты.`;
const TITLE = 'Обмен пленными: Россия и Украина, 15 мая';

const read = (title: string | null, text: string): Extraction =>
  extract({ title, text, published: '2026-05-16' }, knowledge);

/** The words of all spans, and those that were read. */
function wordsIn({ events, statements }: Extraction, text: string): [found: string[], read: string[]] {
  const counts = events.flatMap((event) => event.counts);
  const spans = [...counts, ...statements].map(({ span }) => text.slice(...span));
  return [spans.slice(0, counts.length), counts.map(({ asStated }) => asStated)];
}

describe('A title that stands apart', () => {
  it('is read as one above the text: the first paragraph is none', () => {
    const { events, statements } = read(TITLE, BODY);
    expect(events[0]!.counts.map(({ to, low, claimant, tier }) => [to, low, claimant, tier])).toEqual([
      ['RU', 205, 'pa-0008', 'AUTO'],
      ['UA', 205, 'pa-0008', 'AUTO'],
    ]);
    expect(events[0]!.date).toMatchObject({ from: '2026-05-15', basis: 'TEXT', span: null });
    expect(statements.map(({ speaker }) => speaker)).toEqual(['pa-0008']);
  });

  it('moves no span', () => {
    const [found, stated] = wordsIn(read(TITLE, BODY), BODY);
    expect(found).toEqual(stated);
  });

  it('is not read twice where the text begins with it', () => {
    const whole = `${TITLE}\n\n${BODY}`;
    expect(read(TITLE, whole)).toEqual(read(null, whole));
    expect(read(`«${TITLE.toUpperCase()}»`, whole)).toEqual(read(null, whole));
  });

  it('is one with a point at its end too', () => {
    const title = 'Россия вернула 205 военнослужащих.';
    expect(read(title, BODY).events[0]!.counts).toEqual(read(title.slice(0, -1), BODY).events[0]!.counts);
    expect(read(title, BODY).events[0]!.counts).toHaveLength(2);
  });

  it('gives no numbers that the text does not hold', () => {
    expect(read('Обмен пленными: Россия передала Украине 100 военных', BODY).events.flatMap(({ counts }) => counts)).toHaveLength(2); // prettier-ignore
  });

  it('changes nothing of what golden texts say below it', () => {
    const some = goldenTexts().filter((_, index) => index % 10 === 0);
    for (const { title, body } of some) {
      const [apart, above] = [read(title, body), read(null, `${title}\n\n${body}`)];
      const moved = title.length + 2;
      const below = above.events.flatMap(({ counts }) => counts.filter(({ span }) => span[0] >= moved));
      const [one, other] = [apart.events.flatMap(({ counts }) => counts), below];
      expect(one.map(({ span, ...said }) => [said, span[0] + moved])).toEqual(other.map(({ span, ...said }) => [said, span[0]])); // prettier-ignore
    }
    expect(some.length).toBeGreaterThan(80);
  });
});

it('takes a first paragraph that ends as sentences do for no title', () => {
  expect(read(null, BODY).events[0]!.counts.map(({ claimant }) => claimant)).toEqual(['pa-0008', 'pa-0008']);
});
