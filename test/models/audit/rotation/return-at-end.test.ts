import { expect, test } from 'vitest';
import {
  lawfulDecisions,
  silenceOf,
  verdictOf,
  violationsOf,
  withPolicy,
  withRotation,
  withTeacher,
} from '../lawful.ts';

/** c3 teaches PE at the centre school on a term that ended in August; the post is held by 县一小. */
const county = withTeacher('c3', { postSchool: 'S', rotationUntil: '2026-08' });
const returns = [{ teacher: 'c3', from: 'C', to: 'S' }];

test('R58 a term that is over and no return is found', () => {
  expect(verdictOf('R58', { county }).violations).toMatchObject([
    { amount: 1, words: { zh: expect.stringMatching(/（镇中心小学）交流期已满，应返回县一小，方案未列入。$/) } },
  ]);
});

test('R58 a return too early, and a person who returns and is moved again, are found', () => {
  const decisions = withRotation({ returns });
  expect(violationsOf('R58', { decisions })).toHaveLength(1);
  const again = { ...lawfulDecisions.rotation.moves[0]!, teacher: 'c3', from: 'C' };
  expect(violationsOf('R58', { county, decisions: withRotation({ returns, moves: [again] }) })).toHaveLength(1);
});

test('R58 a leader who returns may be listed, and not be proposed elsewhere', () => {
  const heads = (to: string | null) => withRotation({ returns, heads: [{ teacher: 'c3', from: 'S', to }] });
  expect(violationsOf('R58', { county, decisions: heads('C') })).toHaveLength(1);
  expect(violationsOf('R58', { county, decisions: heads(null) })).toEqual([]);
});

test('R58 passes; the year begins with the person at home, in every other rule', () => {
  const decisions = withRotation({ returns });
  expect(verdictOf('R58', { county, decisions })).toEqual({ applies: true, checked: 1, violations: [] });
  // PE at the centre school has a post and nobody: the returned person is no last teacher lost.
  expect(verdictOf('R23', { county, decisions })).toMatchObject({ checked: 12, violations: [] });
});

test('R58 is silent by switch and where nobody returns', () => {
  expect(silenceOf('R58', { county, policy: withPolicy({ 'rotation.returnAtEnd': false }) })).toBe(
    '本县期满人员不统一返回，本条不适用。',
  );
  expect(silenceOf('R58', {})).toBe('没有交流期满返回的人员，本条不适用。');
});
