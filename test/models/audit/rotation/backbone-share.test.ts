import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withPolicy, withRotation, withTeacher } from '../lawful.ts';

const ordinary = withTeacher('s6', { backbone: 'school' });

test('R25 nobody of backbone level among the moved: one short, the county is named', () => {
  expect(brokenRules({ county: ordinary })).toEqual(['R25']);
  expect(verdictOf('R25', { county: ordinary }).violations).toEqual([
    {
      subject: { zh: '试验县', en: '试验县' },
      amount: 1,
      words: {
        zh: '试验县交流教师 1 名，按不低于 20% 骨干教师应有 1 名，实际 0 名。',
        en: '试验县: 0 backbone teachers among 1 moved; at least 1 (20%) are required.',
      },
    },
  ]);
});

test('R25 the county says which levels are backbone', () => {
  const policy = withPolicy({ 'rotation.backboneLevels': ['school', 'county'] });
  expect(verdictOf('R25', { county: ordinary, policy }).violations).toEqual([]);
});

test('R25 passes: the one who moves is a backbone teacher; nobody moving needs nobody', () => {
  expect(verdictOf('R25')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(verdictOf('R25', { decisions: withRotation({ moves: [] }) }).violations).toEqual([]);
});
