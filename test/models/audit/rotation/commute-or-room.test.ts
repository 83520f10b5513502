import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  lawfulDecisions,
  movedOtherwise,
  verdictOf,
  withPolicy,
  withRotation,
  withSchool,
  withTeacher,
} from '../lawful.ts';

/** 县一小 to 镇中心小学 takes 35 minutes. */
const policy = withPolicy({ 'rotation.maxCommuteMinutes': 30 });
/** Leaders are named and stay: the way in question is that of 孙六. */
const heads = (lawfulDecisions.rotation.heads ?? []).map((head) => ({ ...head, to: null }));
const lawful = withRotation({ heads });
const roomless = withRotation({ ...movedOtherwise({ room: false }).rotation, heads });
const unknownWay = (county = lawfulCounty) => ({
  ...county,
  travel: county.travel.filter((way) => way.from !== 'S' || way.to !== 'C'),
});

test('a daily way above the limit is too long by the minutes above it', () => {
  const changed = { policy, decisions: roomless };
  expect(brokenRules(changed)).toEqual(['R12']);
  expect(verdictOf('R12', changed).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 5,
      words: { zh: '孙六（县一小）到拟入校单程 35 分钟，超过时限 30 分钟，未安排周转房。' },
    },
  ]);
});

test('a room serves instead, at a boarding school only; a way within the limit needs none', () => {
  expect(brokenRules({ policy, decisions: lawful })).toEqual([]);
  const toTheMinute = withPolicy({ 'rotation.maxCommuteMinutes': 35 });
  expect(brokenRules({ policy: toTheMinute, decisions: roomless })).toEqual([]);
  expect(
    verdictOf('R12', { policy, county: withSchool('C', { boarding: false }), decisions: lawful }).violations,
  ).toMatchObject([{ amount: 5, words: { zh: expect.stringContaining('孙六（县一小）到拟入校单程 35 分钟') } }]);
});

test('the way starts at home where its place is known', () => {
  const place = (latitude: number) => ({ longitude: 117, latitude, datum: 'WGS84' }) as const;
  const near = withSchool('C', { coordinates: place(30) });
  const living = (latitude: number) =>
    withTeacher('s6', { residence: { town: null, coordinates: place(latitude) } }, near);
  // A quarter of a degree is 27.8 km, 36.1 km with detour, 72 minutes at 30 km an hour.
  const { violations } = verdictOf('R12', { county: living(30.25), decisions: roomless });
  expect(violations.map(({ amount }) => amount)).toEqual([12]);
  expect(brokenRules({ policy, county: living(30.02), decisions: roomless })).toEqual([]);
});

test('an unknown way is allowed inside one cluster only', () => {
  expect(verdictOf('R12', { county: unknownWay(), decisions: roomless }).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 1,
      words: { zh: expect.stringContaining('到拟入校路程不明，未安排周转房') },
    },
  ]);
  const oneCluster = unknownWay(withSchool('S', { cluster: '甲学区' }));
  expect(brokenRules({ county: oneCluster, decisions: roomless })).toEqual([]);
});
