import { expect, test } from 'vitest';
import { brokenRules, verdictOf, violationsOf, withPolicy, withTeacher } from '../lawful.ts';

const rated = (...appraisals: readonly ('basic' | 'incompetent' | 'competent')[]) => withTeacher('s6', { appraisals });

test('R28 the one who is sent was rated 基本合格: 0.9 above 10 %, the school is named', () => {
  const county = rated('basic', 'competent');
  expect(brokenRules({ county })).toEqual(['R28']);
  expect(verdictOf('R28', { county }).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 0.9,
      words: {
        zh: '县一小派出 1 名，其中年度考核基本合格及以下者 1 名，超过派出人数的 10%。',
        en: '县一小: 1 of 1 sent are low-rated, above 10%.',
      },
    },
  ]);
});

test('R28 不合格 counts too; only the newest appraisal does; a share of one allows everybody', () => {
  expect(violationsOf('R28', { county: rated('incompetent') })).toEqual([['县一小', 0.9]]);
  expect(violationsOf('R28', { county: rated('competent', 'basic') })).toEqual([]);
  expect(violationsOf('R28', { county: rated('basic'), policy: withPolicy({ 'rotation.maxLowRated': 1 }) })).toEqual(
    [],
  );
});

test('R28 passes: rated 合格, or not yet rated', () => {
  expect(verdictOf('R28')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(violationsOf('R28', { county: rated() })).toEqual([]);
});
