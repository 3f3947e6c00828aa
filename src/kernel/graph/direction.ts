import { publishEnum } from './enums';

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}

publishEnum(Direction, 'Direction', 'Which way a list is ordered. Missing values come last either way.', {
  ASC: 'Smallest or earliest first.',
  DESC: 'Greatest or latest first.',
});
