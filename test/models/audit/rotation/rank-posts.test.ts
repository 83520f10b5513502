import { expect, test } from 'vitest';
import {
  brokenRules,
  movedOtherwise,
  verdictOf,
  violationsOf,
  withPolicy,
  withSchool,
  withTeacher,
} from '../lawful.ts';

const rankPosts = { senior: 0, middle: 5, junior: 0 };
const county = withSchool('C', { rankPosts });
/** Rank posts move only with a transfer. */
const transferred = {
  policy: withPolicy({ 'rotation.form': 'transfer' }),
  decisions: movedOtherwise({ form: 'transfer', until: null }),
};

test('R31 six middle ranks for five posts after the move: one too many, school and rank group are named', () => {
  expect(brokenRules({ county, ...transferred })).toEqual(['R31']);
  expect(verdictOf('R31', { county, ...transferred }).violations).toEqual([
    {
      subject: { zh: '镇中心小学中级岗位', en: '镇中心小学, middle posts' },
      amount: 1,
      words: {
        zh: '镇中心小学中级岗位交流后在聘 6 名，超过核定 5 名（现有 5 名）。',
        en: '镇中心小学, middle posts: 6 holders after the moves for 5 posts (5 today).',
      },
    },
  ]);
});

test.each([
  [7, '镇中心小学高级岗位'],
  [11, '镇中心小学初级岗位'],
])('R31 a holder of rank %i arrives where there is no post of the group', (rankPost, subject) => {
  expect(violationsOf('R31', { county: withTeacher('s6', { rankPost }), ...transferred })).toEqual([[subject, 1]]);
});

test('R31 more holders than posts today are tolerated, one more is not', () => {
  const fewer = withSchool('C', { rankPosts: { ...rankPosts, middle: 3 } });
  expect(violationsOf('R31', { county: fewer, ...transferred })).toEqual([['镇中心小学中级岗位', 1]]);
  const unranked = withTeacher('s6', { rankPost: null }, fewer);
  expect(violationsOf('R31', { county: unranked, ...transferred })).toEqual([]);
});

test('R31 a form that leaves the rank post behind takes none at the new school', () => {
  expect(violationsOf('R31', { county })).toEqual([]);
});

test('R31 passes: three rank groups at each of the two schools with approved numbers', () => {
  expect(verdictOf('R31', transferred)).toEqual({ applies: true, checked: 6, violations: [] });
});

test.each(['county', 'carried'] as const)('R31 is silent where rank posts are held by "%s"', (mode) => {
  expect(verdictOf('R31', { county, policy: withPolicy({ 'rotation.rankPosts': mode }) })).toEqual({
    applies: { zh: '本县岗位等级不按校管理，本条不适用。', en: 'Rank posts are not held per school here.' },
    checked: 0,
    violations: [],
  });
});
