import { type HtmlElement, textOf } from './html';

/** What stands around an article: other articles, comments, captions, ways to share it. */
const AROUND = [
  'script, style, noscript, template, iframe, form, nav, footer, aside, figure, figcaption, time',
  '[class*="related"], [class*="read-also"], [class*="readalso"], [class*="read_also"], [class*="recommend"], [class*="more-news"], [class*="see-also"]',
  '[class*="comment"], [id*="comment"], [id*="disqus"], [class*="caption"], [class*="share"], [class*="social"]',
  '[class*="subscribe"], [class*="newsletter"], [class*="banner"], [class*="advert"], [class*="breadcrumb"], [class*="tags"]',
].join(', ');

/** Lines that lead elsewhere, in English, Russian, Ukrainian and Belarusian. */
const LEADS_AWAY =
  /^(?:read (?:also|more)|see also|also read|related(?: (?:news|stories|articles))?|photo|читайте(?: також| также| ещ[её])?|смотрите также|по теме|ещ[её] по теме|дивіться також|чытайце (?:таксама|яшчэ)|глядзіце таксама|фото|фота)\s*(?::|$)/iu;

/** Takes out what is no part of the article, unless the most of it would go with that. */
export function dropClutter(root: HtmlElement, own: readonly string[] = []): void {
  const whole = textOf(root).length;
  for (const element of [...root.querySelectorAll(AROUND)]) if (textOf(element).length * 2 <= whole) element.remove();
  for (const selector of own) for (const element of [...root.querySelectorAll(selector)]) element.remove();
}

export const withoutLeads = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !LEADS_AWAY.test(line))
    .join('\n');
