import { post } from '../support/gateway';
import { describeInBrowser } from '../support/in-browser';

describeInBrowser('The front page', (browsing) => {
  it('lists behind each bar of the voices as many records as it says', async () => {
    const [page, go] = [browsing.page(), (path: string) => browsing.page().goto(browsing.url() + path)];
    await go('/');
    const links = page.locator('figure', { hasText: 'Few numbers are confirmed' }).locator('a.mark-link');
    await links.first().waitFor();
    const bars = await Promise.all(
      (await links.all()).map(async (link) => ({
        href: String(await link.getAttribute('href')),
        texts: await link.locator('text').allTextContents(),
      })),
    );
    expect(bars.map(({ texts }) => texts[0])).toContain('nobody says it');
    const { data } = await post<{ exchanges: { totalCount: number } }>(
      browsing.url(),
      `{ exchanges(where: { outcome: { eq: "HELD" }, corroboration: { in: [BOTH_SIDES, THIRD_PARTY] } }) { totalCount } }`,
    );
    await page.getByText(`On ${data.exchanges.totalCount} of the records that took place do both sides`).waitFor();
    for (const { href, texts } of bars) {
      const says = texts.at(-1);
      if (says === '0') continue;
      await go(href);
      await page
        .getByRole('status')
        .filter({ hasText: new RegExp(`^${says} records?$`) })
        .waitFor();
    }
  });
});
