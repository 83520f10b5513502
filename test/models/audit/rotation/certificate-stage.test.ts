import { expect, test } from 'vitest';
import type { Teacher } from '../../../../src/county/county.ts';
import { brokenRules, movedOtherwise, verdictOf, violationsOf, withTeacher } from '../lawful.ts';

const holding = (certificates: Teacher['certificates']) => withTeacher('s6', { certificates });
const toJunior = movedOtherwise({ to: 'J', stage: 'junior' });

test('a move into a stage that no certificate covers is found', () => {
  const changed = { county: holding([]) };
  expect(brokenRules(changed)).toEqual(['R09']);
  expect(verdictOf('R09', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: '孙六（县一小）所持教师资格不覆盖小学，不得安排小学岗位。' },
    },
  ]);
});

test('a higher certificate covers the stages below it, never those above', () => {
  const inJunior = (stage: 'primary' | 'junior' | 'senior') =>
    violationsOf('R09', { county: holding([{ stage, subject: 'music' }]), decisions: toJunior });
  expect(inJunior('primary')).toEqual([['孙六（县一小）', 1]]);
  expect(inJunior('junior')).toEqual([]);
  expect(inJunior('senior')).toEqual([]);
  expect(brokenRules({ county: holding([{ stage: 'senior', subject: 'music' }]) })).toEqual([]);
});

test('certificates not recorded cover the present stage only', () => {
  expect(brokenRules({ county: holding(null) })).toEqual([]);
  expect(violationsOf('R09', { county: holding(null), decisions: toJunior })).toEqual([['孙六（县一小）', 1]]);
});
