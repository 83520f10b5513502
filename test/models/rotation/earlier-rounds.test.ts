import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const record = (id: string, start: string, facts = {}) => ({
  teacher: id,
  form: 'regular' as const,
  start,
  until: null,
  reported: null,
  ...facts,
});
const model = modelOf(
  {
    teachers: ['twice', 'once', 'asks', 'never'].map((id, order) =>
      teacher(id, 'A', 'music', { workStart: `200${order}-09`, wishes: id === 'asks' ? ['B'] : [] }),
    ),
    history: [
      record('twice', '2010-09'),
      record('twice', '2014-09', { form: 'support' }),
      record('once', '2012-09'),
      // Never reported for duty; only watched; and an application, which is no burden.
      record('once', '2015-09', { reported: false }),
      record('never', '2016-09', { form: 'shadowing' }),
      record('asks', '2011-09'),
    ],
  },
  { 'rotation.goals': ['earlierRounds'], 'rotation.restYears': 0 },
  [post('B', 'music', 4)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R54')).toEqual([
    'R54 earlierRounds [rotations, resolution 1]: minimise 2 moved[twice] + moved[once]',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R54')).toMatchFileSnapshot('./golden/earlier-rounds.txt');
});
