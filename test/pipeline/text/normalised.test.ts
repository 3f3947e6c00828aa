import { normalised } from '../../../src/pipeline/text/normalised';

describe('normalised', () => {
  it.each([
    ['об’єднані дев`ять п´ять', "об'єднані дев'ять п'ять"],
    ['1\u00A0200\u202Fтел\u200B', '1 200 тел'],
    ['и\u0306', 'й'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['“No”, he said. ‘Yes’', '“No”, he said. ‘Yes’'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalised(text)).toBe(expected);
    expect(normalised(expected)).toBe(expected);
  });
});
