import { expect, test } from 'vitest';
import { lesson, sentencesOf, taughtOtherwise, violationsOf, withPolicy, withTeacher } from '../lawful.ts';

test('T07 sixty periods a fortnight at home beside two half-days away', () => {
  const decisions = taughtOtherwise([lesson('C', 'music', { own: 60 })]);
  // 20 half-days less 2, three periods each: 54.
  expect(sentencesOf('T07', { decisions })).toEqual([
    '镇中心小学小学音乐本校课时两周 60 节，外出以外的半天只排得下 54 节。',
  ]);
  expect(violationsOf('T07', { decisions: taughtOtherwise([lesson('C', 'music', { own: 54 })]) })).toEqual([]);
});

test('T07 lessons of other subjects and supervision count too', () => {
  const more = { school: 'C', stage: 'primary', from: 'music', halfPeriods: 3 } as const;
  const decisions = taughtOtherwise([lesson('C', 'music', { own: 50 })], {
    substitutions: [{ ...more, to: 'english' }],
    supervision: [more],
  });
  expect(violationsOf('T07', { decisions })).toEqual([['镇中心小学小学音乐', 2]]);
});

test('T07 what people without a post can teach takes no half-day of the posts', () => {
  const county = withTeacher('c1', { mainSubject: 'music', employment: 'temporary', postSchool: null });
  const decisions = taughtOtherwise([lesson('C', 'music', { own: 70 })]);
  const counted = withPolicy({ 'quota.capacityWithoutPosts': ['temporary'] });
  // One norm of 16 half periods is taught by them.
  expect(violationsOf('T07', { county, decisions })).toEqual([['镇中心小学小学音乐', 16]]);
  expect(violationsOf('T07', { county, decisions, policy: counted })).toEqual([]);
});
