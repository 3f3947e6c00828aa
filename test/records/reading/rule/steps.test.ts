import { ClaimField, PartyRole, PersonCategory, Review, ValueStatus } from '../../../../src/evidence/claim/claim.terms';
import { PlacePrecision } from '../../../../src/evidence/place/place.terms';
import { Reliability } from '../../../../src/evidence/source/source.terms';
import {
  ConflictKind,
  Corroboration,
  ReportedStatus,
  SetAsideReason,
} from '../../../../src/records/reading/reading.terms';
import type { Resolved } from '../../../../src/records/reading/rule/resolved';
import { bestOf, claim, count, date, outcome, party, people, relayOf, resolve, said } from '../../../support/evidence';

const reasons = (value: Resolved): Record<string, string> =>
  Object.fromEntries(value.setAside.map(({ claim: { id }, reason }) => [id, reason]));
const kinds = (value: Resolved): ConflictKind[] => value.conflicts.map(({ kind }) => kind);

const north = said({ speakerId: 'north-ministry' });
const south = said({ speakerId: 'south-ministry' });
const hands = [party(north, PartyRole.RECEIVED, 'north'), party(south, PartyRole.RELEASED, 'south')];

describe('Step 1, review', () => {
  it('sets aside what was not accepted, and says nothing where nothing was', () => {
    const proposed = count(north, 10, { review: Review.PROPOSED });
    expect(people([proposed])).toMatchObject({ status: ReportedStatus.NOT_REPORTED, best: null, low: null, voices: 0 });
    expect(reasons(people([proposed]))).toEqual({ [proposed.id]: SetAsideReason.NOT_ACCEPTED });
  });
});

describe('Step 2, one origin', () => {
  it('lets the copy nearest the origin speak for a silent origin', () => {
    const origin = said({ speakerId: 'north-ministry' });
    const near = count(relayOf(origin), 10);
    const far = count(relayOf(near.utterance), 10);
    const value = people([far, near]);
    expect(value.chosen).toBe(near);
    expect(reasons(value)).toEqual({ [far.id]: SetAsideReason.RELAY });
    expect(value).toMatchObject({ voices: 1, publications: 2, corroboration: Corroboration.ONE_VOICE });
  });

  it('shows a copy that differs as drift, not as two who disagree', () => {
    const original = count(said({ speakerId: 'south-ministry' }), 195);
    const garbled = count(relayOf(original.utterance), 159);
    const value = people([original, garbled]);
    expect(reasons(value)).toEqual({ [garbled.id]: SetAsideReason.RELAY_DRIFT });
    expect(kinds(value)).toEqual([ConflictKind.RELAY_DRIFT]);
    expect(value).toMatchObject({ status: ReportedStatus.REPORTED, conflict: false, low: 195, high: 195 });
  });

  it('counts a speaker whom the nearest copy names, else its outlet', () => {
    const silent = said({ speakerId: 'north-ministry' });
    const named = people([count(relayOf(silent), 10)]);
    const unnamed = people([
      count(relayOf(silent, { speakerId: null }), 10),
      count(said({ speakerId: 'north-ministry' }), 10),
    ]);
    expect(named.voices).toBe(1);
    expect(unnamed).toMatchObject({ voices: 2, corroboration: Corroboration.ONE_VOICE });
  });
});

describe('Step 3, one speaker', () => {
  it('takes the latest statement and says that the speaker revised itself', () => {
    const earlier = count(said({ speakerId: 'north-ministry', day: '2024-01-31' }), 200);
    const later = count(said({ speakerId: 'north-ministry', day: '2024-02-01' }), 207);
    const value = people([later, earlier]);
    expect(reasons(value)).toEqual({ [earlier.id]: SetAsideReason.SELF_REVISED });
    expect(kinds(value)).toEqual([ConflictKind.SELF_REVISED]);
    expect(bestOf(value)).toBe(207);
  });

  it('never takes an inferred day for a later one', () => {
    const inferred = count(said({ speakerId: 'north-ministry', day: null }), 200);
    const dated = count(said({ speakerId: 'north-ministry', day: '2022-01-01' }), 207);
    expect(bestOf(people([inferred, dated]))).toBe(207);
  });

  it('sees a repetition as such', () => {
    const earlier = count(said({ speakerId: 'north-ministry', day: '2024-01-31' }), 207);
    const later = count(said({ speakerId: 'north-ministry', day: '2024-02-01' }), 207);
    expect(reasons(people([later, earlier]))).toEqual({ [earlier.id]: SetAsideReason.EARLIER_SAME });
  });

  it('takes several places of one statement for a set', () => {
    const place = (placeId: string, precision: PlacePrecision): ReturnType<typeof claim> =>
      claim(north, { field: ClaimField.PLACE, value: { type: 'place', placeId, country: placeId, precision } });
    const value = resolve([place('AA', PlacePrecision.COUNTRY), place('BB', PlacePrecision.REGION)]).get('PLACE')!;
    expect(value).toMatchObject({ status: ReportedStatus.REPORTED, conflict: false, best: { placeId: 'BB' } });
  });
});

describe('Step 4, plans', () => {
  const plan = said({ speakerId: 'south-ministry', day: '2024-01-30' });

  it('lets the event overtake the plan in outcome and date', () => {
    const claims = [
      outcome(plan, 'ANNOUNCED'),
      date(plan, '2024-01-30'),
      outcome(north, 'HELD'),
      date(north, '2024-01-31'),
    ];
    const values = resolve(claims);
    expect(values.get('OUTCOME')).toMatchObject({ status: ReportedStatus.REPORTED, best: { word: 'HELD' } });
    expect(values.get('DATE')).toMatchObject({ conflict: false, best: { low: '2024-01-31' } });
    expect(reasons(values.get('DATE')!)).toEqual({ [claims[1]!.id]: SetAsideReason.PLAN_BEFORE_EVENT });
  });

  it('keeps a plan that nobody has overtaken', () => {
    expect(resolve([outcome(plan, 'ANNOUNCED')]).get('OUTCOME')).toMatchObject({ best: { word: 'ANNOUNCED' } });
  });

  it('does not call a speaker inconsistent who announces and then reports', () => {
    const report = said({ speakerId: 'south-ministry', day: '2024-01-31' });
    const announced = outcome(plan, 'ANNOUNCED');
    expect(reasons(resolve([announced, outcome(report, 'HELD')]).get('OUTCOME')!)).toEqual({
      [announced.id]: SetAsideReason.PLAN_BEFORE_EVENT,
    });
  });

  it('keeps a denial in conflict with the event', () => {
    const value = resolve([...hands, outcome(north, 'DENIED'), outcome(south, 'HELD')]).get('OUTCOME')!;
    expect(value).toMatchObject({ status: ReportedStatus.CONTESTED, conflict: true });
    expect(kinds(value)).toEqual([ConflictKind.SIDES_DISAGREE]);
  });
});

describe('Step 5, outlets', () => {
  it('shows an outlet that differs from a party, but not in the range', () => {
    const outlet = count(said(), 100);
    const value = people([count(north, 207), outlet]);
    expect(value).toMatchObject({ low: 207, high: 207, conflict: false, voices: 1, publications: 2 });
    expect(reasons(value)).toEqual({ [outlet.id]: SetAsideReason.OUTLET_DIFFERS });
    expect(kinds(value)).toEqual([ConflictKind.OUTLET_DIFFERS]);
  });

  it('hears an outlet that speaks for a side', () => {
    const outlet = said({ outletSide: 'south' });
    expect(people([...hands, count(north, 207), count(outlet, 195)])).toMatchObject({
      low: 195,
      high: 207,
      conflict: true,
    });
  });

  it('lets a claim of credibility 5 give way to any better voice', () => {
    const doubtful = count(said({ relayedVia: 'an agency' }), 114, { credibility: 5 });
    const value = people([count(said(), 144), doubtful]);
    expect(value).toMatchObject({ low: 144, high: 144 });
    expect(reasons(value)).toEqual({ [doubtful.id]: SetAsideReason.OUTLET_DIFFERS });
  });

  it('lets it give way also where it says the same, which is no conflict', () => {
    const doubtful = count(said({ relayedVia: 'an agency' }), 144, { credibility: 5 });
    const value = people([count(said(), 144), doubtful]);
    expect(value).toMatchObject({ voices: 1, conflicts: [] });
    expect(reasons(value)).toEqual({ [doubtful.id]: SetAsideReason.OUTLET_DIFFERS });
  });

  it('keeps a lone claim of credibility 5', () => {
    expect(bestOf(people([count(said(), 114, { credibility: 5 })]))).toBe(114);
  });
});

describe('Step 6, the range', () => {
  it('spans what independent voices say', () => {
    const value = people([...hands, count(north, 207), count(south, 195)]);
    expect(value).toMatchObject({ low: 195, high: 207, status: ReportedStatus.CONTESTED });
    expect(kinds(value)).toEqual([ConflictKind.SIDES_DISAGREE]);
  });

  it('calls it voices that disagree when they are not of the two sides', () => {
    const value = people([...hands, count(north, 207), count(said({ speakerId: 'emirate' }), 200)]);
    expect(kinds(value)).toEqual([ConflictKind.VOICES_DISAGREE]);
  });

  it('is not widened by a bound that another voice satisfies', () => {
    const atLeast = count(south, 100, { high: null });
    expect(people([...hands, count(north, 130), atLeast])).toMatchObject({
      low: 130,
      high: 130,
      conflict: false,
      voices: 2,
    });
  });

  it('is open where a bound is not satisfied', () => {
    const atLeast = count(south, 200, { high: null });
    expect(people([...hands, count(north, 130), atLeast])).toMatchObject({ low: 130, high: null, conflict: true });
  });

  it('takes none against some for a conflict, and never for 0', () => {
    const none = count(south, null, { status: ValueStatus.NONE });
    expect(people([...hands, none])).toMatchObject({ status: ReportedStatus.NONE, best: null, low: null, high: null });
    expect(people([...hands, none, count(north, 5)])).toMatchObject({
      status: ReportedStatus.CONTESTED,
      low: 5,
      high: 5,
    });
  });

  it('finds parts that are larger than the whole', () => {
    const soldiers = count(north, 12, { category: PersonCategory.PRISONERS_OF_WAR });
    expect(kinds(people([count(north, 10), soldiers]))).toEqual([ConflictKind.SCOPE_DIFFERS]);
  });
});

describe('Step 7, best', () => {
  it('takes the pinned claim against every criterion', () => {
    const pinned = count(said({ reliability: Reliability.E }), 150, { pinned: true, credibility: 5 });
    expect(bestOf(people([count(north, 207), pinned]))).toBe(150);
  });

  it('never shows an inexact number as best', () => {
    expect(people([count(north, 100, { high: null })])).toMatchObject({ best: null, low: 100, high: null });
    expect(people([count(north, 100, { high: 120 })])).toMatchObject({ best: null, low: 100, high: 120 });
  });

  it('puts what cannot be judged in the middle of both scales', () => {
    const [fair, unjudged, doubtful] = [Reliability.C, Reliability.F, Reliability.D].map((reliability, index) =>
      count(said({ reliability, speakerId: null }), 10 + index),
    );
    expect(people([doubtful!, unjudged!, fair!]).chosen).toBe(fair);
    expect(people([doubtful!, unjudged!]).chosen).toBe(unjudged);
  });
});

describe('Step 8, status and corroboration', () => {
  it('sees both sides, a third party, one side and one voice apart', () => {
    const staff = said({ speakerId: 'north-staff' });
    const both = people([...hands, count(north, 10), count(south, 10)]);
    const third = people([...hands, count(north, 10), count(said({ speakerId: 'red-cross' }), 10)]);
    const one = people([...hands, count(north, 10), count(staff, 10)]);
    const outlet = people([...hands, count(north, 10), count(said(), 10)]);
    expect([both, third, one, outlet].map(({ corroboration }) => corroboration)).toEqual([
      Corroboration.BOTH_SIDES,
      Corroboration.THIRD_PARTY,
      Corroboration.ONE_SIDE,
      Corroboration.ONE_VOICE,
    ]);
  });

  it('does not count “at least 100” for 130', () => {
    const value = people([...hands, count(north, 130), count(south, 100, { high: null })]);
    expect(value.corroboration).toBe(Corroboration.ONE_VOICE);
  });

  it('lets a number beat a secret, and a secret beat ignorance', () => {
    const withheld = count(north, null, { status: ValueStatus.WITHHELD });
    const unknown = count(south, null, { status: ValueStatus.UNKNOWN });
    expect(people([withheld, unknown]).status).toBe(ReportedStatus.WITHHELD);
    expect(people([unknown]).status).toBe(ReportedStatus.UNKNOWN);
    expect(people([withheld, count(south, 5)])).toMatchObject({ status: ReportedStatus.REPORTED, low: 5 });
  });
});

describe('Step 8, without a best', () => {
  it('lets only the voices that give the value hold it', () => {
    const bound = count(north, null, { high: 10 });
    const silent = count(said({ outletSide: 'south' }), null, { status: ValueStatus.WITHHELD });
    expect(people([...hands, bound, silent])).toMatchObject({
      status: ReportedStatus.REPORTED,
      corroboration: Corroboration.ONE_VOICE,
    });
  });
});

describe('Step 9, sums of parts', () => {
  const soldiers = (number: number | null, of = {}): ReturnType<typeof count> =>
    count(north, number, { category: PersonCategory.PRISONERS_OF_WAR, ...of });
  const civilians = (number: number | null, of = {}): ReturnType<typeof count> =>
    count(north, number, { category: PersonCategory.CIVILIANS, ...of });
  const wounded = (number: number, beside: boolean): ReturnType<typeof count> =>
    count(north, number, { category: PersonCategory.WOUNDED_AND_SICK, beside });

  it('knows no least where no part has one', () => {
    const wounded = count(north, null, { high: 84, category: PersonCategory.WOUNDED_AND_SICK });
    expect(people([wounded])).toMatchObject({ status: ReportedStatus.DERIVED, low: null, high: 84 });
  });

  it('adds soldiers, civilians and those beside, and names the parts', () => {
    const value = people([soldiers(175), civilians(5), wounded(22, true)]);
    expect(value).toMatchObject({
      status: ReportedStatus.DERIVED,
      rule: 'SUM_OF_PARTS',
      low: 202,
      high: 202,
      chosen: null,
    });
    expect(value.parts.map(({ key }) => key.category).sort()).toEqual([
      'CIVILIANS',
      'PRISONERS_OF_WAR',
      'WOUNDED_AND_SICK',
    ]);
  });

  it('does not add those who overlap', () => {
    expect(bestOf(people([soldiers(175), wounded(22, false)]))).toBe(175);
    expect(bestOf(people([wounded(22, false)]))).toBe(22);
  });

  it('leaves best and high open where a part is withheld', () => {
    const value = people([soldiers(175), civilians(null, { status: ValueStatus.WITHHELD })]);
    expect(value).toMatchObject({ status: ReportedStatus.DERIVED, best: null, low: 175, high: null });
  });

  it('takes the status of the parts where none has a number', () => {
    expect(people([soldiers(null, { status: ValueStatus.WITHHELD })])).toMatchObject({
      status: ReportedStatus.WITHHELD,
      low: null,
    });
  });

  it('never takes the dead for people', () => {
    expect(people([count(north, 757, { category: PersonCategory.REMAINS })])).toBeUndefined();
  });
});
