import { CollectFailure } from '../fetch/failure';

/** The largest pages of news have a fifth of it. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 500;

const TAG = /<(\/?)([a-z][a-z\d]*)(?=[\s/>])/gi;
/** They are never closed, or often left open. */
const LEFT_OPEN = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option optgroup path'.split(
    ' ',
  ),
);

/** Trees that are very deep or wide take the time of the square of their size.
 *  @throws {CollectFailure} UNREADABLE */
export function refuseMaze(html: string): void {
  let [elements, depth] = [0, 0];
  for (const [, close, name] of html.matchAll(TAG)) {
    const isCounted = !LEFT_OPEN.has(name!.toLowerCase());
    if (close) depth -= Number(isCounted && depth > 0);
    else {
      elements += 1;
      depth += Number(isCounted);
    }
    if (elements > MOST_ELEMENTS || depth > DEEPEST)
      throw new CollectFailure('UNREADABLE', 'too many elements, or too deep');
  }
}
