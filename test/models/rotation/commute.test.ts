import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, rowsOf, townSchool } from '../../support/rotation-county.ts';

const model = modelOf({
  schools: [townSchool('A'), school('B'), school('C', { cluster: '城区' })],
  teachers: [teacher('t1', 'A', 'music')],
  travel: [{ from: 'B', to: 'A', km: null, minutes: 17 }],
});

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R48')).toEqual([
    // The way to C is unknown, within the cluster: it counts as the limit.
    'R48 commute [minutes, resolution 1 or 0.001 of the first relaxation]: minimise 17 to[t1,B,primary.music] + 60 to[t1,C,primary.music]',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R48')).toMatchFileSnapshot('./golden/commute.txt');
});
