import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { type QuotaCase, quotaCounty, quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

/** J1 with one post and an English teacher: 14 of its 28 half periods of Chinese, or of English, are taught. */
const short: QuotaCase = {
  county: {
    teachers: quotaCounty().teachers.map((each) => (each.id === 'T7' ? { ...each, mainSubject: 'english' } : each)),
  },
  policy: {
    'ratio.junior': 60,
    'classRatio.junior': 0.5,
    'quota.goals': [
      'untaughtProtected',
      'untaughtOther',
      'fillRate',
      'untaughtCore',
      'specialists',
      'change',
      'travel',
    ],
    curriculum: { chinese: Array.from({ length: 9 }, () => 28), english: Array.from({ length: 9 }, () => 28) },
  },
};
const postsAtJ1 = async (values: QuotaCase['policy'] = {}) => {
  const { part, goal } = await quotaOf(optimiser, { ...short, policy: { ...short.policy, ...values } });
  const { subjects } = part.schools.find(({ school }) => school === 'J1')!;
  return { goal, staffed: subjects.filter(({ posts }) => posts > 0).map(({ subject }) => subject) };
};

it('staffs the core subject of a school that is short, at the same total of untaught lessons', async () => {
  const { goal, staffed } = await postsAtJ1();
  expect(staffed).toEqual(['chinese']);
  const ofJ1 = (id: string) => goal(id).parts?.find(({ subject }) => subject === 'J1')?.amount;
  expect([ofJ1('untaughtOther'), ofJ1('untaughtCore')]).toEqual([42, 14]);
});

it('leaves what is core to the county', async () => {
  const { goal, staffed } = await postsAtJ1({ 'quota.coreSubjects': ['english'] });
  expect(staffed).toEqual(['english']);
  expect(goal('untaughtOther').parts).toContainEqual({ subject: 'J1', amount: 42 });
});
