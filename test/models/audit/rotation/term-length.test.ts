import { expect, test } from 'vitest';
import { pin } from '../../../support/county-builder.ts';
import { brokenRules, lawfulCounty, movedOtherwise, verdictOf, withPolicy, withTeacher } from '../lawful.ts';

const sentence = (changed: Parameters<typeof verdictOf>[1]) =>
  verdictOf('R17', changed).violations.map(({ amount, words }) => [amount, words.zh]);

test('R17 a term that is too short, begins late, or has no end is found', () => {
  const wrong = '孙六（县一小）期限应自 2026-09 起 36 个月，名单所列不符，请核对。';
  expect(sentence({ decisions: movedOtherwise({ until: '2027-08' }) })).toEqual([[24, wrong]]);
  expect(sentence({ decisions: movedOtherwise({ start: '2026-10' }) })).toEqual([[1, wrong]]);
  expect(sentence({ decisions: movedOtherwise({ until: null }) })).toEqual([[36, wrong]]);
  expect(sentence({ decisions: movedOtherwise({ until: '2029-08x' }) })).toEqual([[0, wrong]]);
  expect(brokenRules({ decisions: movedOtherwise({ until: '2027-08' }) })).toEqual(['R17']);
});

test('R17 another form than the run’s needs a decision', () => {
  const decisions = movedOtherwise({ form: 'support' });
  expect(sentence({ decisions })).toEqual([
    [1, '孙六（县一小）交流形式与本次规定（或已定事项）的形式不一致，请核对。'],
  ]);
  const county = { ...lawfulCounty, pins: [pin('s6', 'goes', { form: 'support' })] };
  expect(sentence({ county, decisions })).toEqual([]);
});

test('R17 a form that the policy does not have is no form', () => {
  const form = 'elsewhere' as unknown as 'regular';
  expect(sentence({ decisions: movedOtherwise({ form }) })).toEqual([
    [1, '孙六（县一小）交流形式与本次规定（或已定事项）的形式不一致，请核对。'],
  ]);
});

test('R17 nobody retires within the term', () => {
  // A woman born in July 1973 retires at 55 and 11 months, in June 2029: 33 months.
  const county = withTeacher('s6', { birthMonth: '1973-07' });
  const policy = withPolicy({ 'rotation.minYearsToRetire': 0, 'rotation.maxNearRetirement': 1 });
  expect(sentence({ county, policy })).toEqual([[3, '孙六（县一小）期限 36 个月，期满前到法定退休年龄，不得安排。']]);
  const shorter = { ...policy, 'rotation.termYears': 2 };
  expect(sentence({ county, policy: shorter, decisions: movedOtherwise({ until: '2028-08' }) })).toEqual([]);
});

test('R17 passes', () => {
  expect(verdictOf('R17')).toEqual({ applies: true, checked: 1, violations: [] });
});
