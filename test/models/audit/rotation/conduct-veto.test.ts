import { expect, test } from 'vitest';
import { verdictOf, violationsOf, withTeacher } from '../lawful.ts';

test('R18 a move under a conduct veto is found, and the ground is not told', () => {
  const county = withTeacher('s6', { conductVeto: true });
  expect(verdictOf('R18', { county }).violations).toMatchObject([
    { subject: { zh: '孙六（县一小）' }, amount: 1, words: { zh: '孙六（县一小）按考核有关规定不得列入交流。' } },
  ]);
  // Nor does the person count as backbone: one too few on either base.
  expect(violationsOf('R25', { county })).toEqual([
    ['全县', 1],
    ['派出学校', 1],
  ]);
});

test('R18 passes where nothing is recorded', () => {
  expect(verdictOf('R18', { county: withTeacher('s6', { conductVeto: null }) })).toEqual({
    applies: true,
    checked: 3,
    violations: [],
  });
});
