import { describe, expect, it } from 'vitest';
import { creditedWork, loadsOf } from '../../../models/demand/credited-work.ts';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { helpersAt, helpersOf, peopleKey } from '../../../models/demand/people.ts';
import { statusesInForce } from '../../../models/demand/status-in-force.ts';
import type { Policy } from '../../../models/parameters.ts';
import { county, enrolment, school, teacher } from '../../support/county-builder.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

const granted: Partial<Policy> = {
  'load.headCredit': 0.75,
  'load.deputyCredit': 0.4,
  'load.middleCredit': 0.1,
  'load.olderCredit': 0.2,
  'load.protectedCredit': 0.3,
  'load.protectedCodes': ['E1'],
  'load.inclusionCredit': 0.05,
  'load.homeTeachingCredit': 0.25,
};

const creditsOf = (
  teachers: ReturnType<typeof teacher>[],
  policy: Partial<Policy> = granted,
  rows = [enrolment('S1', 1, 30)],
) =>
  creditedWork(
    statusesInForce(county({ schools: [school('S1'), school('S2')], enrolment: rows, teachers })).county,
    quotaPolicy(policy),
  )('S1', 'primary').map(({ kind, count, loads }) => [kind, count, loads]);

describe('people', () => {
  it('counts who is on the books of the school and away when the year begins', () => {
    const away = (id: string, facts = {}) =>
      teacher(id, 'S2', 'music', { postSchool: 'S1', status: 'seconded', ...facts });
    expect(
      creditsOf([
        away('1'),
        away('2', { status: 'maternity', statusUntil: '2026-09' }),
        away('3', { statusUntil: '2026-08' }),
        away('4', { employment: 'temporary', postSchool: null }),
        away('5', { postClass: 'support' }),
        away('6', { status: 'onDuty' }),
      ]),
    ).toEqual([['away', 2, 2]]);
    expect(creditsOf([away('1')], { 'load.awayStatuses': ['maternity'] })).toEqual([]);
  });

  it('credits a person once, with the most that the county grants', () => {
    const old = { birthMonth: '1976-09' };
    expect(
      creditsOf([
        teacher('1', 'S1', 'math', { duty: 'head', ...old }),
        teacher('2', 'S1', 'math', { duty: 'secretary' }),
        teacher('3', 'S1', 'math', { duty: 'deputy' }),
        teacher('4', 'S1', 'math', { duty: 'middle', ...old }),
        teacher('5', 'S1', 'math', { ...old, exemption: { code: 'E1', until: '2026-09' } }),
        teacher('6', 'S1', 'math', { ...old, sex: 'male' }),
        teacher('7', 'S1', 'math', { exemption: { code: 'E3', until: null } }),
        teacher('8', 'S1', 'math', { exemption: { code: 'E1', until: '2026-08' } }),
      ]),
    ).toEqual([
      ['head', 2, 1.5],
      ['deputy', 1, 0.4],
      ['older', 1, 0.2],
      ['protectedPerson', 1, 0.3],
    ]);
  });

  it('credits nothing where the county grants nothing, national values included', () => {
    expect(creditsOf([teacher('1', 'S1', 'math', { duty: 'head', birthMonth: '1966-01' })], {})).toEqual([]);
  });
});

it('counts pupils with special needs in classes and taught at home', () => {
  const rows = [
    enrolment('S1', 1, 30, { inclusionPupils: 2, homeTaughtPupils: 1 }),
    enrolment('S1', 2, 30, { inclusionPupils: 1, homeTaughtPupils: null }),
  ];
  const credits = creditsOf([], granted, rows);
  expect(credits.map(([kind, count]) => [kind, count])).toEqual([
    ['inclusion', 3],
    ['homeTaught', 1],
  ]);
});

it('adds up for the stage, in the demand', () => {
  const place = county({
    schools: [school('S1')],
    enrolment: [enrolment('S1', 1, 30, { homeTaughtPupils: 2 })],
    teachers: [teacher('1', 'S1', 'math', { duty: 'head' })],
  });
  const { stages } = deriveDemand(place, quotaPolicy(granted)).bySchool.get('S1')!;
  expect(loadsOf(stages[0]!.credits)).toBeCloseTo(0.75 + 0.5, 12);
});

describe('people without a post of the school', () => {
  const { people, bySchool } = deriveDemand(
    county({
      schools: [school('P1', { kind: 'teachingPoint' }), school('S1')],
      enrolment: [enrolment('P1', 1, 9)],
      teachers: [
        teacher('1', 'P1', 'music', { employment: 'temporary', postSchool: null }),
        teacher('2', 'P1', 'music', { employment: 'silverAge', postSchool: null, status: 'longIllness' }),
        teacher('3', 'P1', 'math', { postSchool: 'S1' }),
        teacher('4', 'P1', 'math'),
      ],
    }),
    quotaPolicy({ 'quota.pointFloorCounts': ['temporary', 'seconded'], 'quota.pointFloor': 3 }),
  );

  it('are known by how they come, where they are on duty', () => {
    const music = peopleKey('P1', 'primary', 'music');
    expect(helpersAt(people, ['temporary', 'silverAge'], music)).toBe(1);
    expect(helpersAt(people, ['support'], music)).toBe(0);
    expect(helpersOf(people, ['temporary', 'seconded'], 'P1')).toBe(2);
  });

  it('lower the floor of posts as the county counts them', () => {
    expect(bySchool.get('P1')!.pointFloor).toBe(1);
    expect(bySchool.get('S1')!.pointFloor).toBe(0);
  });
});
