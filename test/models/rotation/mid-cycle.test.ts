import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { classHead: true, workStart: '2001-09' }),
    teacher('t2', 'A', 'music', { grade: 6, workStart: '2002-09' }),
    teacher('t3', 'A', 'music', { grade: 5, workStart: '2003-09' }),
  ],
});

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R49')).toEqual(['R49 midCycle [people, resolution 1]: minimise moved[t1] + moved[t2]']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R49')).toMatchFileSnapshot('./golden/mid-cycle.txt');
});
