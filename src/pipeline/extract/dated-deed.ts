import { isBegun } from './date-border';
import type { DateRef } from './date-ref';
import type { Frame } from './frame';
import type { Sentence } from './sentences';

/** Somebody was handed over on that day, or is to be. */
export function isDatedDeed({ outcome, dated }: Frame, date: DateRef, published: string | null): boolean {
  const tags = new Set((dated?.matches ?? []).map(({ tag }) => tag));
  const isDeed = DEEDS.some((tag) => tags.has(tag));
  if (outcome === 'ANNOUNCED' && isAhead(date, published)) return isDeed && isPlannedFor(date, tags);
  if (date.precision !== 'DAY') return tags.has('BACK') && tags.has('EXCHANGE') && !tags.has('MEETING');
  if (date.basis === 'TEXT' && TOLD.some((tag) => tags.has(tag))) return true;
  return isDeed && [isDone(tags, date), isOverBy(published, date, tags), isBegunThen(dated, date)].includes(true);
}

const isBegunThen = (dated: Sentence | null, { first }: DateRef): boolean => dated !== null && isBegun(dated, first);

/** Done on that day; “in two days” adds up what happened. */
function isDone(tags: ReadonlySet<string>, { days }: DateRef): boolean {
  return tags.has('DONE') && days === undefined;
}

/** Somebody came or was given, and nothing is said, agreed or put off. */
function isOverBy(published: string | null, { to }: DateRef, tags: ReadonlySet<string>): boolean {
  if (published !== null && to >= published) return false;
  const isTravel = [...tags].some((tag) => tag.startsWith('NAME:') && !HELPERS.includes(tag));
  const isOfPeople = PEOPLE.some((tag) => tags.has(tag)) || (tags.has('COME') && !isTravel);
  return isOfPeople && !OTHERWISE.some((tag) => tags.has(tag));
}

/** The Red Cross, churches and the Order of Malta travel with others. */
const HELPERS = ['NAME:pa-0045', 'NAME:pa-0046', 'NAME:pa-0047'];
const PEOPLE = ['POW', 'CIVIL', 'CHILD', 'WOUNDED', 'BODY', 'DEM:UA', 'DEM:RU', 'OPERATION'];
const OTHERWISE = ['PLAN', 'SAY', 'MEETING', 'CANCEL', 'POSTPONE', 'LOSS', 'LIST'];

function isAhead({ to }: DateRef, published: string | null): boolean {
  return published !== null && to > published;
}

/** “tomorrow” in words of long ago is none. */
function isPlannedFor({ basis }: DateRef, tags: ReadonlySet<string>): boolean {
  return basis === 'TEXT' || (tags.has('PLAN') && !tags.has('BACK'));
}

const TOLD = ['EXCHANGE', 'OPERATION', 'BACK'];

const DEEDS = ['EXCHANGE', 'OPERATION', 'GIVE', 'GET', 'COME'];
