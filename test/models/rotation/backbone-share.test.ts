import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { backbone: 'county', workStart: '2001-09' }),
      teacher('t2', 'A', 'music', { backbone: 'school', workStart: '2002-09' }),
    ],
  },
  { 'rotation.minBackboneOfMoved': 0.2 },
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R25')).toEqual(['R25 county: 4 moved[t1] - moved[t2] ≥ 0 (relax 0.2)']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R25')).toMatchFileSnapshot('./golden/backbone-share.txt');
});
