/** Counties that go wrong: too few posts, nobody for a subject, unknown places, clusters of one. */
import { afterAll, describe, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { enrolment, school } from '../../support/county-builder.ts';
import { plannedQuota, quotaCounty, quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('hands over the model that has no plan when floors exceed the total', async () => {
  // Least posts are 3 + 2 + 5 = 10.
  const result = await plannedQuota(optimiser, { county: { totalPosts: 9 } });
  expect(result.kind).toBe('infeasible');
  if (result.kind !== 'infeasible') return;
  const priced = result.impossible.model.constraints.filter(({ relaxPrice }) => relaxPrice !== undefined);
  expect(new Set(priced.map(({ rule }) => rule))).toEqual(
    new Set(['Q01', 'Q02', 'Q03', 'Q04', 'Q06', 'Q08', 'Q09', 'Q11', 'Q12']),
  );
  expect(result.impossible.model.goals).toEqual([]);
});

it('says how much music goes untaught when nobody may teach it remotely and posts are few', async () => {
  // J1 alone with one post: PE (6) is taught, music (4) is not.
  const policy = { 'ratio.junior': 60, 'classRatio.junior': 0.5, 'quota.remoteSubjects': [] };
  const { goal, part } = await quotaOf(optimiser, { policy });
  expect(goal('untaughtProtected')).toMatchObject({ value: 4, bound: 4, status: 'proven' });
  const music = part.schools
    .find(({ school: code }) => code === 'J1')
    ?.subjects.find(({ subject }) => subject === 'music');
  expect(music).toMatchObject({ posts: 0, demand: 4, untaught: 4 });
});

describe('places', () => {
  it('plans an island without coordinates or travel, and sends nobody there', async () => {
    const { part, kind } = await quotaOf(optimiser, { county: { travel: [] } });
    expect(kind).toBe('optimal');
    expect(part.itinerants).toEqual([]);
  });

  it('plans a point that belongs to no cluster', async () => {
    const schools = quotaCounty().schools.map((each) => (each.code === 'P1' ? { ...each, cluster: null } : each));
    const { part } = await quotaOf(optimiser, { county: { schools } });
    expect(part.itinerants).toEqual([]);
    expect(part.schools.find(({ school: code }) => code === 'P1')?.posts).toBe(2);
  });
});

it('plans a county of one school without pupils, and a special school', async () => {
  const { part } = await quotaOf(optimiser, {
    county: {
      schools: [school('S1'), school('X1', { kind: 'special', postsRatified: 4 })],
      enrolment: [enrolment('S1', 1, 0)],
      teachers: [],
    },
  });
  expect(part.schools.map(({ school: code, posts, entitlementBy }) => [code, posts, entitlementBy])).toEqual([
    ['S1', 0, 'none'],
    ['X1', 4, 'none'],
  ]);
  expect(part.used).toBe(4);
});

it('says which bound held each school', async () => {
  const { part } = await quotaOf(optimiser);
  const reasons = (code: string) => part.schools.find(({ school: each }) => each === code)?.reasons ?? [];
  expect(reasons('S1').map(({ rule }) => rule)).toEqual(['Q11', 'Q03', 'Q01']);
  expect(reasons('S1')[0]?.words.zh).toBe(
    '该校应配教职工 6 名：按班师比需专任教师 6 名（3 × 1.8 = 5.4，进位）；按师生比（1:19）核算为 4.74 名，取其高者。',
  );
  expect(reasons('S1')[2]?.words.zh).toMatch(/比应配少 \d+ 名，各校间按「编制分配目标次序」分配。$/);
  expect(reasons('J1').map(({ rule }) => rule)).toEqual(['Q11', 'Q11']);
});

it('names the size above which the class ratio no longer counts, where that is what holds a school', async () => {
  const of = async (most: number) => {
    const { part } = await quotaOf(optimiser, { county: { totalPosts: 30 }, policy: { 'small.maxPupils': most } });
    return part.schools.find(({ school: code }) => code === 'S1')?.reasons[1]?.words.zh;
  };
  expect(await of(0)).toMatch(
    /^按应配足额拟配 \d+ 名，应配即上限：学生 \d+ 人，多于「小规模学校学生数上限（按班师比结合核定）」0 人，应配不结合班师比。$/,
  );
  expect(await of(1000)).toMatch(/^按应配足额拟配 \d+ 名，应配即上限。$/);
});

it('says how the two ratios were mixed where the county mixes them', async () => {
  const { part } = await quotaOf(optimiser, { policy: { 'small.combine': 'weighted', 'small.classWeight': 0.3 } });
  const [reason] = part.schools.find(({ school: code }) => code === 'S1')!.reasons;
  expect(reason!.words).toEqual({
    zh: '该校应配教职工 6 名：按班师比需专任教师 6 名（3 × 1.8 = 5.4，进位）；按师生比（1:19）核算为 4.74 名；班师比按 30% 加权为 5.12 名，进位取整。',
    en: 'Entitled to 6 staff: the class ratio asks for 6 teachers (3 × 1.8 = 5.4, rounded up); the pupil ratio (1:19) gives 4.74; with a weight of 30 % on the class ratio 5.12, rounded up.',
  });
});

it('gives the same bytes for the same county', async () => {
  const bytes = async () => JSON.stringify(await plannedQuota(optimiser, {}));
  expect(await bytes()).toBe(await bytes());
});
