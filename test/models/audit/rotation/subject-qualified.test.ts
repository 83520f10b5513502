import { expect, test } from 'vitest';
import type { Teacher } from '../../../../src/county/county.ts';
import { brokenRules, movedOtherwise, verdictOf, violationsOf, withTeacher } from '../lawful.ts';

/** 孙六 teaches mathematics; the post is music. */
const mathematician = (facts: Partial<Teacher> = {}) =>
  withTeacher('s6', { mainSubject: 'math', certificates: [{ stage: 'junior', subject: 'math' }], ...facts });

test('a move into a subject neither taught nor certified is found', () => {
  const changed = { county: mathematician() };
  expect(brokenRules(changed)).toEqual(['R10']);
  expect(verdictOf('R10', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: '孙六（县一小）任教学科、兼课学科和资格证学科均不含音乐，不得安排该学科岗位。' },
    },
  ]);
});

test('the subject taught now, taught besides or on a certificate qualifies', () => {
  expect(verdictOf('R10')).toEqual({ applies: true, checked: 1, violations: [] });
  expect(brokenRules({ county: withTeacher('s6', { certificates: null }) })).toEqual([]);
  expect(brokenRules({ county: mathematician({ otherSubjects: ['music'] }) })).toEqual([]);
  expect(brokenRules({ county: mathematician({ certificates: [{ stage: 'primary', subject: 'music' }] }) })).toEqual(
    [],
  );
});

test('an all-subject teacher is qualified in every primary subject and in no junior one', () => {
  const county = mathematician({ allSubject: true });
  expect(violationsOf('R10', { county })).toEqual([]);
  const decisions = movedOtherwise({ to: 'J', stage: 'junior' });
  expect(violationsOf('R10', { county, decisions })).toEqual([['孙六（县一小）', 1]]);
});
