import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      // 18 years of service and a hardship: 26 points for a wish, 8 against being sent.
      teacher('asks', 'A', 'music', { wishes: ['C', 'B'], hardship: ['H1'] }),
      teacher('hard', 'A', 'music', { workStart: '2010-09', hardship: ['H2'] }),
      teacher('plain', 'A', 'music', { workStart: '2012-09' }),
      // Applied, meets the conditions, and no place of the subject is open: counts as not served.
      teacher('far', 'A', 'chinese', { workStart: '2016-09', wishes: ['B'] }),
    ],
  },
  {
    'rotation.goals': ['points'],
    'points.components': [
      { component: 'serviceYears', points: 1, most: 30, counts: 'wish' },
      { component: 'H1', points: 8, most: 8, counts: 'both' },
      { component: 'H2', points: 5, most: 5, counts: 'both' },
    ],
  },
  [post('B', 'music', 2), post('C', 'music', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R55')).toEqual([
    // Staying costs asks 2 × 26; the second wish saves 26, the first 52. far: 10 points, one wish, not served.
    'R55 points [points, resolution 1]: minimise 5 moved[hard] - 26 to[asks,B,primary.music] - 52 to[asks,C,primary.music] + 62',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R55')).toMatchFileSnapshot('./golden/points.txt');
});
