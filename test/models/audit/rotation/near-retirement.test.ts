import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withPolicy, withTeacher } from '../lawful.ts';

// The cap on people near retirement (R27) would also speak; here it is open.
const policy = withPolicy({ 'rotation.maxNearRetirement': 1 });

test('a move too near to retirement is short by the missing months', () => {
  // Born 32 months after the first delayed month: 9 steps of 4 months, so 55 years and 9 months, in June 2028.
  const changed = { policy, county: withTeacher('s6', { birthMonth: '1972-09' }) };
  // Nor could the person serve the term of three years (R17).
  expect(brokenRules(changed)).toEqual(['R03', 'R17']);
  expect(verdictOf('R03', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 39,
      words: { zh: '孙六（县一小）距法定退休 21 个月，不足 60 个月（5 年），不得列入交流。' },
    },
  ]);
});

test('the delay of retirement counts: the same birth month without it would be too near', () => {
  // Born January 1976: 19 steps, 56 years and 7 months, August 2032. Without the delay it were January 2031, 52 months.
  expect(brokenRules({ policy, county: withTeacher('s6', { birthMonth: '1976-01' }) })).toEqual([]);
});

test('exactly the required months pass, one month less does not', () => {
  // Born May 1975: 17 steps, 56 years and 5 months, October 2031.
  const seenFrom = (planningMonth: string) =>
    verdictOf('R03', { county: { ...withTeacher('s6', { birthMonth: '1975-05' }), planningMonth } }).violations;
  expect(seenFrom('2026-10')).toEqual([]);
  expect(seenFrom('2026-11').map(({ amount }) => amount)).toEqual([1]);
});

test('men and women have their own rows, and an unknown birth month or sex is not near', () => {
  const amounts = (facts: Parameters<typeof withTeacher>[1]) =>
    verdictOf('R03', { county: withTeacher('s6', facts) }).violations.map(({ amount }) => amount);
  expect(amounts({ birthMonth: '1972-09', sex: 'male' })).toEqual([]);
  expect(amounts({ birthMonth: null })).toEqual([]);
  expect(amounts({ birthMonth: '1972-09', sex: null })).toEqual([]);
});
