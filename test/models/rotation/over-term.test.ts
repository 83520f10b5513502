import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf({
  teachers: [
    teacher('t1', 'A', 'music', { atSchoolSince: '2010-09' }),
    teacher('t2', 'A', 'science', { atSchoolSince: '2010-09' }),
    teacher('t3', 'A', 'music', { atSchoolSince: '2018-09' }),
  ],
});

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R44')).toEqual([
    // t2 is over term and has nowhere to go; t3 has eight years.
    'R44 overTerm [people, resolution 1]: minimise - moved[t1] + 2',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R44')).toMatchFileSnapshot('./golden/over-term.txt');
});
