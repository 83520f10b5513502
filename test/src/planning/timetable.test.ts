import { afterAll, describe, expect, it } from 'vitest';
import { withIncumbents } from '../../../src/planning/timetable/incumbents.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import type { Optimiser } from '../../../src/solver/port.ts';
import { teacher } from '../../support/county-builder.ts';
import { randomNumbers } from '../../support/random-numbers.ts';
import { plannedWeek, type WeekQuestion, weekCounty, weekQuota } from '../../support/timetable-county.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

/** Two homes send music and PE to a point of one class. */
const point: WeekQuestion = {
  classes: { H: 6, K: 6, P: 1 },
  ways: { 'H P': 10, 'K P': 15, 'H K': 12 },
  posts: { 'H music': 1, 'K pe': 1 },
  itinerants: { 'H P music': 4, 'K P pe': 7 },
};

describe('the week of the travelling teachers', () => {
  it('is proven, keeps every rule of the audit, and accounts for every half period', async () => {
    const { kind, goals, part, broken } = await plannedWeek(optimiser, point);
    expect(broken).toEqual([]);
    expect(kind).toBe('optimal');
    expect(goals.notFitting).toMatchObject({ value: 0, bound: 0, status: 'proven', base: 11 });
    expect(goals.trips).toMatchObject({
      value: 6,
      bound: 6,
      parts: [
        { subject: 'H', amount: 2 },
        { subject: 'K', amount: 4 },
      ],
    });
    expect(goals.roads?.value).toBe(2 * 20 + 2 * 2 * 30);
    expect(
      part.posts.map(({ home, visits }) => [home, visits.reduce((sum, { halfPeriods }) => sum + halfPeriods, 0)]),
    ).toEqual([
      ['H', 4],
      ['K', 7],
    ]);
  });

  it('visits of one subject at a small site stand on days apart from each other and from other visitors', async () => {
    const { part } = await plannedWeek(optimiser, point);
    const days = (home: string) => [
      ...new Set(part.posts.filter((post) => post.home === home).flatMap(({ visits }) => visits.map(({ day }) => day))),
    ];
    expect(Math.abs(days('K')[0]! - days('K')[1]!)).toBeGreaterThan(1);
    expect(days('H').filter((day) => days('K').includes(day))).toEqual([]);
  });

  it('names the limit that left lessons out, in the plan and as a finding', async () => {
    const { goals, part, findings, broken } = await plannedWeek(optimiser, {
      ...point,
      policy: { 'timetable.roadMinutesADay': 25 },
    });
    expect(broken).toEqual([]);
    expect(goals.notFitting).toMatchObject({ value: 7, bound: 7, status: 'proven' });
    expect(part.notFitting).toMatchObject([
      { home: 'K', site: 'P', subject: 'pe', halfPeriods: 7, cause: { rule: 'T03', values: { minutes: 25 } } },
    ]);
    expect(findings.map((finding) => findingWords(finding).zh)).toEqual([
      expect.stringContaining(
        'K小学的体育与健康教师到P小学走教，每周有 3.5 节排不进走教课表：每日路途将超过 25 分钟。',
      ),
    ]);
  });

  it.each([
    ['T04', { 'timetable.sitesAWeek': 1 }, { 'H P music': 4, 'H K music': 2 }],
    [
      'T06',
      { 'timetable.classPeriodsADay': 1, 'timetable.halfDays': ['mondayMorning', 'mondayAfternoon'] },
      { 'H P music': 4 },
    ],
    ['T08', {}, { 'H K music': 20 }],
    ['T02', { 'timetable.halfDays': ['mondayMorning'] }, { 'H K music': 10 }],
  ] as const)('finds %s to be the cause', async (rule, policy, itinerants) => {
    const { part, broken } = await plannedWeek(optimiser, { ...point, policy, itinerants });
    expect(broken).toEqual([]);
    expect(part.notFitting.map(({ cause }) => cause.rule)).toEqual([rule]);
  });

  it('visitors of two homes who do not both find a weekday: one is listed, the bound stays honest', async () => {
    // One half-day, one class: three periods in all, yet music and PE ask for two each.
    const { kind, goals, part, broken } = await plannedWeek(optimiser, {
      ...point,
      itinerants: { 'H P music': 4, 'K P pe': 4 },
      policy: { 'timetable.halfDays': ['wednesdayAfternoon'] },
    });
    expect(broken).toEqual([]);
    expect(kind).toBe('feasible');
    expect(goals.notFitting).toMatchObject({ value: 4, bound: 0, gap: 4, status: 'open' });
    expect(goals.trips).toMatchObject({ bound: null, status: 'open', boundGiven: 'lessonsPlaced' });
    expect(part.notFitting).toMatchObject([{ halfPeriods: 4, cause: { rule: 'T06' } }]);
  });

  it('blames no limit for what the clock left out', async () => {
    const noTime: Optimiser = {
      optimise: async () => ({ kind: 'none', clockStopped: true }),
      conflict: async () => ({ kind: 'unknown' }),
      multipliers: async (models) => models.map(() => null),
      close: async () => {},
    };
    const { kind, goals, part, findings, broken } = await plannedWeek(noTime, point);
    expect(broken).toEqual([]);
    expect(kind).toBe('feasible');
    expect(goals.notFitting).toMatchObject({ value: 11, bound: 0, status: 'open' });
    expect(goals.notFitting).not.toHaveProperty('boundGiven');
    expect(goals.trips).toMatchObject({ status: 'open', boundGiven: 'lessonsPlaced' });
    expect(part.notFitting.map(({ cause }) => [cause.rule, cause.words.zh])).toEqual([
      ['T01', '测算时限内未能排完'],
      ['T01', '测算时限内未能排完'],
    ]);
    expect(findingWords(findings[0]!).zh).toContain(
      '测算时限内未能排完。这些课时已计入无人授课：请加长测算时限后重新测算。',
    );
  });

  it('a county without itinerants has an empty timetable', async () => {
    const { kind, part } = await plannedWeek(optimiser, { ...point, itinerants: {} });
    expect([kind, part]).toEqual(['optimal', { posts: [], notFitting: [] }]);
  });
});

describe('whose week it is', () => {
  const staff = (...homes: readonly string[]) =>
    homes.map((home, position) => teacher(`T${position + 1}`, home, 'music', { mainSubject: 'music' }));
  const moved = (id: string, to: string, subject = 'music') => ({
    teacher: id,
    to,
    stage: 'primary' as const,
    subject,
  });
  const named = async (teachers: WeekQuestion['teachers'], moves: Readonly<Record<string, string>>, posts = 1) => {
    const question = { ...point, posts: { 'H music': posts, 'K pe': 1 }, teachers: teachers! };
    const { part } = await plannedWeek(optimiser, question);
    return withIncumbents(
      part,
      weekCounty(question),
      weekQuota(question),
      Object.entries(moves).map(([id, to]) => moved(id, to)),
    ).posts.map((post) => [post.home, post.teacher]);
  };

  it('the only post with the only person is named, after the moves', async () => {
    expect(await named(staff('H'), {})).toEqual([
      ['H', 'T1'],
      ['K', null],
    ]);
    expect(await named(staff('H', 'K'), { T1: 'K', T2: 'H' })).toEqual([
      ['H', 'T2'],
      ['K', null],
    ]);
  });

  it('who moves to a post of another subject fills that post', async () => {
    const question = { ...point, posts: { 'H music': 1, 'K pe': 1 }, teachers: staff('H') };
    const { part } = await plannedWeek(optimiser, question);
    const toPe = withIncumbents(part, weekCounty(question), weekQuota(question), [moved('T1', 'K', 'pe')]);
    expect(toPe.posts.map(({ home, teacher: who }) => [home, who])).toEqual([
      ['H', null],
      ['K', 'T1'],
    ]);
  });

  it('two posts, or two people for one, stay numbers', async () => {
    expect(await named(staff('H'), {}, 2)).toContainEqual(['H', null]);
    expect(await named(staff('H', 'H'), {})).toContainEqual(['H', null]);
  });
});

/** Three homes and three sites, mixed sizes; sometimes too much for the week. */
function randomQuestion(seed: number): WeekQuestion {
  const random = randomNumbers(seed);
  const pick = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const codes = ['H', 'K', 'L', 'P', 'Q', 'R'];
  const itinerants: Record<string, number> = {};
  for (const home of ['H', 'K', 'L'])
    for (const site of ['P', 'Q', 'R'])
      for (const subject of ['music', 'pe'])
        if (pick(0, 2) === 0) itinerants[`${home} ${site} ${subject}`] = pick(1, 9);
  return {
    classes: Object.fromEntries(codes.map((code) => [code, code < 'P' ? 6 : pick(1, 4)])),
    ways: Object.fromEntries(
      codes.flatMap((from, position) => codes.slice(position + 1).map((to) => [`${from} ${to}`, pick(3, 40)])),
    ),
    posts: Object.fromEntries(
      ['H', 'K', 'L'].flatMap((home) => ['music', 'pe'].map((subject) => [`${home} ${subject}`, pick(1, 2)])),
    ),
    itinerants,
    policy: { 'timetable.halfDays': ['mondayMorning', 'mondayAfternoon', 'wednesdayMorning', 'thursdayAfternoon'] },
  };
}

describe.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('random county %i', (seed) => {
  const question = randomQuestion(seed);

  it('passes the audit, and turning the tables round changes nothing', async () => {
    const planned = await plannedWeek(optimiser, question);
    expect(planned.broken).toEqual([]);
    const turned = await plannedWeek(optimiser, question, (county) => ({
      ...county,
      schools: county.schools.toReversed(),
      enrolment: county.enrolment.toReversed(),
      travel: county.travel.toReversed(),
    }));
    expect(turned).toEqual(planned);
    const rows = Object.entries(question.itinerants).toReversed();
    expect((await plannedWeek(optimiser, { ...question, itinerants: Object.fromEntries(rows) })).part).toEqual(
      planned.part,
    );
  });

  it('one more half-day never leaves more out', async () => {
    const { goals } = await plannedWeek(optimiser, question);
    const open = [...question.policy!['timetable.halfDays']!, 'fridayMorning'];
    const more = await plannedWeek(optimiser, { ...question, policy: { 'timetable.halfDays': open } });
    expect(more.broken).toEqual([]);
    expect(more.goals.notFitting!.value).toBeLessThanOrEqual(goals.notFitting!.value);
  });
});
