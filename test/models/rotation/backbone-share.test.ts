import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { backbone: 'county', workStart: '2001-09' }),
      teacher('t2', 'A', 'music', { backbone: 'school', workStart: '2002-09' }),
      teacher('t3', 'B', 'music', { workStart: '2003-09' }),
    ],
  },
  { 'rotation.minBackboneOfMoved': 0.2, 'rotation.countedMoves': 'townToRural' },
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R25')).toEqual([
    // From one rural school to another does not count here: what moved[t3] takes away, its arc gives back.
    'R25 county: 4 moved[t1] - moved[t2] - moved[t3] + to[t3,A,primary.music] + to[t3,C,primary.music] ≥ 0 (relax 0.2)',
    'R25 county count: moved[t1] - backbone[county] = 0',
    'R25 sending: 4 moved[t1] - moved[t2] ≥ 0 (relax 0.2)',
    'R25 sending count: moved[t1] - backbone[sending] = 0',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R25')).toMatchFileSnapshot('./golden/backbone-share.txt');
});
