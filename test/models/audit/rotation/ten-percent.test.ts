import { expect, test } from 'vitest';
import { movedOtherwise, verdictOf, violationsOf, withPolicy, withRotation, withSchool } from '../lawful.ts';

const nobody = withRotation({ moves: [] });
/** 周一 of the centre school, which is no sending school. */
const fromTheCentre = { teacher: 'c1', from: 'C', subject: 'chinese', room: false };

test('R24 nobody moves of three eligible: the county is one short', () => {
  const policy = withPolicy({ 'rotation.minShareScope': 'county' });
  expect(verdictOf('R24', { policy, decisions: nobody }).violations).toEqual([
    {
      subject: { zh: '全县', en: 'The county' },
      amount: 1,
      words: {
        zh: '全县符合交流条件教师 3 名，按不低于 10% 应交流 1 名，实际安排 0 名，尚差 1 名。',
        en: 'The county: 0 moved of 3 eligible; at least 1 (10%) are required.',
      },
    },
  ]);
});

test('R24 a move from elsewhere counts for the county, not for the sending schools', () => {
  const decisions = movedOtherwise({ ...fromTheCentre, to: 'J' });
  expect(verdictOf('R24', { decisions }).violations).toMatchObject([
    {
      subject: { zh: '派出学校' },
      amount: 1,
      words: { zh: '派出学校符合交流条件教师 2 名，按不低于 10% 应交流 1 名，实际安排 0 名，尚差 1 名。' },
    },
  ]);
});

test('R24 the required number is rounded up and never by the dust of a product', () => {
  const share = (least: number) => withPolicy({ 'rotation.minShareEligible': least });
  expect(violationsOf('R24', { policy: share(0.5) })).toEqual([['全县', 1]]);
  expect(violationsOf('R24', { policy: share(1 / 3) })).toEqual([]);
});

test('R24 between a centre school and its own point a move counts by switch', () => {
  const decisions = movedOtherwise({ ...fromTheCentre, to: 'P' });
  const counts = (centrePointCounts: boolean) =>
    withPolicy({ 'rotation.minShareScope': 'county', 'rotation.centrePointCounts': centrePointCounts });
  expect(violationsOf('R24', { policy: counts(true), decisions })).toEqual([]);
  expect(violationsOf('R24', { policy: counts(false), decisions })).toEqual([['全县', 1]]);
});

test('R24 teachers of special schools are in no base', () => {
  const county = withSchool('C', { kind: 'special' });
  const policy = withPolicy({ 'rotation.minShareScope': 'county' });
  expect(verdictOf('R24', { county, policy, decisions: nobody }).violations[0]?.words.zh).toBe(
    '全县符合交流条件教师 2 名，按不低于 10% 应交流 1 名，实际安排 0 名，尚差 1 名。',
  );
});

test('R24 passes on both bases', () => {
  expect(verdictOf('R24')).toEqual({ applies: true, checked: 2, violations: [] });
});
