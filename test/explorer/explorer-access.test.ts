import { faults, SPILLED, TAGS } from '../support/faults';
import { describeInBrowser } from '../support/in-browser';

/** What must be on a page before it is judged: an empty page has no faults. */
const VIEWS: [path: string, content: string][] = [
  ['/', 'main figure a.mark-link'],
  ['/records?lang=uk', 'main:has(svg.map a) table.records tbody tr:nth-child(20)'],
  ['/records/ex-000053', 'main .claim mark'],
  ['/tallies?lang=be', 'main figure .diamond'],
  ['/tallies/ta-00011?lang=ru', 'main .matching li'],
  ['/conflicts', 'main .card:nth-child(20) .conflict'],
  ['/sources?lang=uk', 'main tbody tr:nth-child(20)'],
  ['/sources/so-0203', 'main .claim:nth-child(7)'],
  ['/parties?lang=ru', 'main tbody tr:nth-child(5)'],
  ['/parties/pa-0001', 'main .claim'],
  ['/statements/st-00015?lang=be', 'main blockquote'],
  ['/documents/do-00001', 'main .claim'],
  ['/search?q=Terterly', 'main mark'],
  ['/changes?lang=uk', 'main .card li'],
  ['/releases', 'main .card li'],
  ['/method?lang=be', 'main dl'],
];

describeInBrowser('The explorer, for everybody', (browsing) => {
  it.each(VIEWS)(
    'has no fault that axe finds in %s, light and dark, wide and narrow',
    async (path, content) => {
      const page = await browsing.open({ colorScheme: 'light', viewport: { width: 1280, height: 900 } });
      await page.goto(browsing.url() + path);
      await page.locator(content).first().waitFor();
      expect(await faults(page, TAGS)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(page, ['color-contrast'])).toEqual([]);
      await page.setViewportSize({ width: 768, height: 1024 });
      expect(await page.evaluate<number>(SPILLED)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.locator(content).first().waitFor();
      expect(await faults(page, ['target-size', 'scrollable-region-focusable'])).toEqual([]);
      expect(await page.evaluate<number>(SPILLED)).toBeLessThanOrEqual(0);
    },
    60_000,
  );
});
