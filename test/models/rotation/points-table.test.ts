import { expect, it } from 'vitest';
import { pointsOf } from '../../../models/rotation/points-table.ts';
import { county, teacher } from '../../support/county-builder.ts';
import { rotationPolicy } from '../../support/rotation-county.ts';

it('adds the published components up to their most, each to what it counts for', () => {
  const rich = teacher('t', 'A', 'music', {
    workStart: '1990-09',
    ruralServiceYears: 3.5,
    appraisals: ['excellent', 'competent', 'excellent'],
    classHead: true,
    backbone: 'city',
    hardship: ['H1', 'H4'],
  });
  const { wish, stay, parts } = pointsOf(
    { teacher: rich, monthsAtSchool: 131, earlierRounds: 3 },
    county(),
    rotationPolicy(),
  );
  expect(parts.map(({ component, amount, points }) => [component, amount, points])).toEqual([
    ['serviceYears', 36, 30],
    ['schoolYears', 10, 10],
    ['ruralYears', 3, 6],
    ['excellentAppraisals', 2, 6],
    ['classHead', 1, 3],
    ['backbone', 3, 6],
    ['earlierRounds', 3, 10],
    ['H1', 1, 8],
    ['H4', 1, 8],
  ]);
  expect([wish, stay]).toEqual([87, 26]);
});

it('gives nothing for what is not recorded', () => {
  const blank = teacher('t', 'A', 'music', { workStart: null, appraisals: [], classHead: null, backbone: null });
  expect(pointsOf({ teacher: blank, monthsAtSchool: null, earlierRounds: 0 }, county(), rotationPolicy())).toEqual({
    wish: 0,
    stay: 0,
    parts: [],
  });
});
