/**
 * PE and arts per 100 pupils, primary: 3 of 140 and 1 of 80 today, 2 and 2 after (the small point is outside).
 * CV² today = 7/11·(5/28)² + 4/11·(5/16)² = 25/448, after = 7/11·(3/14)² + 4/11·(3/8)² = 9/112.
 */
import { expect, test } from 'vitest';
import { brokenRules, lawfulCounty, verdictOf, violationsOf, withPolicy, withTeacher } from '../lawful.ts';

const limit = (most: number) => withPolicy({ 'equity.cvLimit.primary': most });
const today = Math.sqrt(25 / 448);
const after = Math.sqrt(9 / 112);
const peArts = '小学每百名学生体育艺术专任教师数';

test('R33 a coefficient above the limit: by how much, and which one', () => {
  const policy = limit(0.25);
  expect(brokenRules({ policy })).toEqual(['R33']);
  expect(verdictOf('R33', { policy }).violations).toEqual([
    {
      subject: { zh: peArts, en: 'primary PE and arts teachers per 100 pupils' },
      amount: Number((after - 0.25).toFixed(6)),
      words: {
        zh: `${peArts}校际差异系数由 0.236 变为 0.283，超过上限 0.25。`,
        en: 'primary PE and arts teachers per 100 pupils: the coefficient goes from 0.236 to 0.283, above the limit of 0.25.',
      },
    },
  ]);
});

test('R33 where today is above the limit already, only what is worse than today counts', () => {
  expect(violationsOf('R33', { policy: limit(0.2) })).toEqual([[peArts, Number((after - today).toFixed(6))]]);
});

test('R33 a coefficient is not judged when a degree is not recorded', () => {
  expect(verdictOf('R33', { county: withTeacher('s1', { degree: null }) })).toMatchObject({
    applies: true,
    checked: 3,
  });
});

test('R33 passes under the limit, on four coefficients', () => {
  expect(verdictOf('R33')).toEqual({ applies: true, checked: 4, violations: [] });
  expect(violationsOf('R33', { policy: limit(0.284) })).toEqual([]);
});

test('R33 is silent where the limits are no hard rule, and where there are no pupils to compare by', () => {
  expect(verdictOf('R33', { policy: { ...limit(0.25), 'equity.limitIsHard': false } })).toMatchObject({
    applies: { zh: '本县未将差异系数上限作为硬性规定，本条不适用。' },
    checked: 0,
    violations: [],
  });
  expect(verdictOf('R33', { county: { ...lawfulCounty, enrolment: [] } })).toMatchObject({
    applies: { zh: '现有数据不足以计算差异系数，本条无从核对。' },
    checked: 0,
  });
});
