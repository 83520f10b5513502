import { expect, test } from 'vitest';
import { unfilledAfter, unfilledBefore, waysOf } from '../../../src/planning/moves-gain.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { county, school, teacher } from '../../support/county-builder.ts';

const town = school('0101', { policyLocation: 'countySeat' });
const village = school('0201', { policyLocation: 'village' });
const point = school('0301', { policyLocation: 'townSeat', legalUnit: '0301' });

const place = (at: string, subject: string, posts: number) => ({
  school: at,
  stage: 'primary' as const,
  subject,
  posts,
});
const posts = {
  source: 'quota' as const,
  rows: [
    place('0101', 'chinese', 1),
    place('0101', 'music', 2),
    place('0101', 'math', 1),
    place('0201', 'chinese', 2),
    place('0301', 'chinese', 1),
  ],
};
const of = (...teachers: readonly ReturnType<typeof teacher>[]) =>
  county({ schools: [town, village, point], teachers: [...teachers] });
const before = (...teachers: readonly ReturnType<typeof teacher>[]) => {
  const at = of(...teachers);
  return unfilledBefore(at, resolvePolicy({ province: null, city: null, county: at }).policy.values, posts);
};

test('posts without people before anybody moves: rural ones, and music anywhere, are counted apart', () => {
  expect(before()).toEqual({ all: 7, first: 5 });
  const chinese = [teacher('T1', '0101', 'chinese'), teacher('T2', '0101', 'chinese')];
  expect(before(...chinese)).toEqual({ all: 6, first: 5 });
  expect(before(...chinese, teacher('T3', '0101', 'music'))).toEqual({ all: 5, first: 4 });
  expect(before(teacher('T4', '0201', 'chinese', { status: 'longIllness' }))).toEqual({ all: 7, first: 5 });
});

test('whoever is due back stands at home before the moves', () => {
  const back = teacher('T5', '0101', 'chinese', { postSchool: '0301', rotationUntil: '2026-08' });
  expect(before(back)).toEqual({ all: 6, first: 4 });
});

test('what the plan leaves unfilled, counted alike', () => {
  const unfilled = [place('0101', 'math', 1), place('0101', 'music', 2), place('0201', 'chinese', 1)];
  expect(unfilledAfter(of(), { unfilled })).toEqual({ all: 4, first: 3 });
});

test('moves by where they lead', () => {
  const move = (from: string, to: string) => ({ from, to });
  const moves = [move('0101', '0201'), move('0101', '0301'), move('0201', '0301'), move('0301', '0101')];
  expect(waysOf(of(), moves)).toEqual({ townToRural: 2, ruralToRural: 1, ruralToTown: 1, townToTown: 0 });
});
