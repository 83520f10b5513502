import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf, townSchool } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    schools: [
      townSchool('A'),
      school('B'),
      school('C', { kind: 'teachingPoint', centreSchool: 'B' }),
      school('S', { kind: 'special', rotationRole: 'sending' }),
    ],
    teachers: [
      ...Array.from({ length: 11 }, (_, year) => teacher(`a${year}`, 'A', `s${year}`)),
      // Arranged apart, and in no base.
      ...Array.from({ length: 20 }, (_, year) => teacher(`s${year}`, 'S', 'specialEducation')),
      teacher('a', 'A', 'music', { workStart: '2001-09' }),
      teacher('b', 'B', 'music', { workStart: '2002-09' }),
    ],
  },
  { 'rotation.minShareEligible': 0.1, 'rotation.minShareScope': 'both', 'rotation.centrePointCounts': false },
  [post('B', 'music', 1), post('C', 'music', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R24')).toEqual([
    // Thirteen meet the conditions, twelve of them in the county seat: two must move on either base.
    // From B to its own teaching point C is no rotation here.
    'R24 county (13 eligible): moved[a] + moved[b] - to[b,C,primary.music] ≥ 2 (relax 1)',
    'R24 sending (12 eligible): moved[a] ≥ 2 (relax 1)',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R24')).toMatchFileSnapshot('./golden/ten-percent.txt');
});
