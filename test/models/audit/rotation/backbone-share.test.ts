import { expect, test } from 'vitest';
import { brokenRules, movedOtherwise, verdictOf, withPolicy, withRotation, withTeacher } from '../lawful.ts';

const ordinary = withTeacher('s6', { backbone: 'school' });

test('R25 nobody of backbone level among the moved: one short on each base, which are named', () => {
  expect(brokenRules({ county: ordinary })).toEqual(['R25']);
  const { violations } = verdictOf('R25', { county: ordinary });
  expect(violations.map(({ subject }) => subject.zh)).toEqual(['全县', '派出学校']);
  expect(violations.slice(0, 1)).toEqual([
    {
      subject: { zh: '全县', en: 'The county' },
      amount: 1,
      words: {
        zh: '全县交流教师 1 名，按不低于 20% 骨干教师应有 1 名，实际 0 名。',
        en: 'The county: 0 backbone teachers among 1 moved; at least 1 (20%) are required.',
      },
    },
  ]);
});

test('R25 on the base of the sending schools a move from elsewhere is not looked at', () => {
  const decisions = movedOtherwise({ teacher: 'c1', from: 'C', to: 'J', subject: 'chinese', room: false });
  const on = (scope: 'county' | 'sending') =>
    verdictOf('R25', { decisions, policy: withPolicy({ 'rotation.minBackboneScope': scope }) }).violations.length;
  expect([on('county'), on('sending')]).toEqual([1, 0]);
});

test('R25 the county says which levels are backbone', () => {
  const policy = withPolicy({ 'rotation.backboneLevels': ['school', 'county'] });
  expect(verdictOf('R25', { county: ordinary, policy }).violations).toEqual([]);
});

test('R25 passes: the one who moves is a backbone teacher; nobody moving needs nobody', () => {
  expect(verdictOf('R25')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(verdictOf('R25', { decisions: withRotation({ moves: [] }) }).violations).toEqual([]);
});
