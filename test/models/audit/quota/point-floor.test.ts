import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  verdictOf,
  violationsOf,
  withPolicy,
  withQuota,
  withSchool,
  withTeacher,
} from '../lawful.ts';

/** A floor of three at a point that gets two; half of the entitlement is enough for Q03. */
const policy = withPolicy({ 'quota.pointFloor': 3, 'quota.minimumShare': 0.5 });

test('Q02 two posts at a teaching point whose floor is three: one short, the music itinerant does not count', () => {
  expect(brokenRules({ policy })).toEqual(['Q02']);
  expect(verdictOf('Q02', { policy }).violations).toEqual([
    {
      subject: { zh: '大岭教学点', en: '大岭教学点' },
      amount: 1,
      words: {
        zh: '大岭教学点拟配教师岗位 2 名，少于教学点教师底数 3 名，走教教师不计，请补足 1 名。',
        en: '大岭教学点: 2 teacher posts, fewer than the floor of 3 for a teaching point (itinerants do not count).',
      },
    },
  ]);
});

test('Q02 a non-teaching post is not a teacher', () => {
  const decisions = withQuota({ nonTeaching: [{ school: 'P', posts: 1 }] });
  expect(violationsOf('Q02', { policy, decisions })).toEqual([['大岭教学点', 1]]);
});

test('Q02 passes at the floor', () => {
  expect(verdictOf('Q02')).toEqual({ applies: true, checked: 1, violations: [] });
});

test.each([
  ['suspended', withSchool('P', { inUse: false })],
  ['without pupils', { ...lawfulCounty, enrolment: lawfulCounty.enrolment.filter(({ school }) => school !== 'P') }],
  ['of another kind', withSchool('P', { kind: 'villagePrimary' })],
])('Q02 is silent where the only point is %s', (_, county) => {
  expect(verdictOf('Q02', { county, policy })).toEqual({
    applies: { zh: '本县没有在用教学点，本条不适用。', en: 'The county has no teaching point in use.' },
    checked: 0,
    violations: [],
  });
});

test('Q02 somebody counted besides posts lowers what is missing, and is named', () => {
  const county = withTeacher('p2', { employment: 'silverAge', postSchool: null });
  const counting = withPolicy({
    'quota.pointFloor': 4,
    'quota.minimumShare': 0.5,
    'quota.pointFloorCounts': ['silverAge'],
  });
  expect(
    verdictOf('Q02', { county, policy: counting }).violations.map(({ amount, words }) => [amount, words.zh]),
  ).toEqual([
    [1, '大岭教学点拟配教师岗位 2 名，另计编外或借用人员 1 名，少于教学点教师底数 4 名，走教教师不计，请补足 1 名。'],
  ]);
});
