import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    schools: [townSchool('A'), school('B', { boarding: true, freeRooms: 1 })],
    teachers: [
      teacher('t1', 'A', 'music', { workStart: '2001-09' }),
      teacher('t2', 'A', 'music', { workStart: '2002-09' }),
    ],
    travel: [{ from: 'A', to: 'B', km: null, minutes: 90 }],
  },
  {},
  [post('B', 'music', 2)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R30')).toEqual(['R30 B: to[t1,B,primary.music] + to[t2,B,primary.music] ≤ 1 (relax 1)']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R30')).toMatchFileSnapshot('./golden/rooms.txt');
});
