import { saysDay } from '../../../../src/pipeline/extract/model/days-in';
import { grounded } from '../../../../src/pipeline/extract/model/grounded';
import { numbersIn } from '../../../../src/pipeline/extract/model/numbers-in';

describe('A quote', () => {
  it.each([
    ['a  b c', 'b c', [3, 6]],
    ['a b\nc', 'b c', [2, 5]],
    ["дев'ять осіб", 'дев’ять осіб', [0, 12]],
    ['(115) of them', '(115)', [0, 5]],
    ['1.5 of 115', '15', null],
    ['прызначаны', 'прыз', null],
    ['any', '', null],
    ['any', '  ', null],
    ['a.c', 'a.c', [0, 3]],
    ['abc', 'a.c', null],
  ])('of %j: %j stands at %j', (text, quote, span) => {
    expect(grounded(text, quote)?.span ?? null).toEqual(span);
  });
});

describe('numbersIn', () => {
  it.each([
    ['157 на 157', [157, 157]],
    ['1 200, 1,200 і 1.200', [1200, 1200, 1200]],
    ['115-й обмін, 24-річний', [115, 24]],
    ['сто', []],
  ])('%j: %j', (quote, numbers) => {
    expect(numbersIn(quote)).toEqual(numbers);
  });
});

describe('saysDay', () => {
  it.each([
    ['On 24 August', '2024-08-24', true],
    ['24 серпня 2024 року', '2024-08-24', true],
    ['24 августа', '2024-08-24', true],
    ['24 жніўня', '2024-08-24', true],
    ['8 лістапада', '2024-11-08', true],
    ['24.08.2024', '2024-08-24', true],
    ['2024-08-24', '2024-08-24', true],
    ['24 августа 2023', '2024-08-24', false],
    ['24.08.2023', '2024-08-24', false],
    ['24 сентября', '2024-08-24', false],
    ['в субботу', '2024-08-24', false],
    ['24', '2024-08-24', false],
  ])('%j, %s: %s', (quote, day, said) => {
    expect(saysDay(quote, day)).toBe(said);
  });
});
