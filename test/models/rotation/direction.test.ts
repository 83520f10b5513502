import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post, townSchool } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    schools: [townSchool('A'), school('B'), school('C', { kind: 'teachingPoint', policyLocation: null })],
    teachers: [teacher('t1', 'A', 'music'), teacher('t2', 'B', 'music')],
  },
  { 'rotation.directions': ['townToRural'] },
  [post('A', 'music', 2), post('B', 'music', 2), post('C', 'music', 1)],
);

it('closes exactly these places', () => {
  expect(closed(model, 'R14')).toEqual([
    't2→A primary.music: 本县不安排「乡村到县城」方向的交流。',
    't2→C primary.music: 本县不安排「乡村之间」方向的交流。',
  ]);
  expect(allowedMoves(model)).toEqual(['t1→B primary.music', 't1→C primary.music']);
});

it('goes by sending and receiving schools where the county says so', () => {
  const byRole = modelOf(
    {
      schools: [townSchool('A', { rotationRole: 'receiving' }), school('B', { rotationRole: 'sending' }), school('C')],
      teachers: [teacher('t1', 'A', 'music'), teacher('t2', 'B', 'music')],
    },
    { 'rotation.directions': ['townToRural'], 'rotation.directionBy': 'role' },
    [post('A', 'music', 2), post('B', 'music', 2), post('C', 'music', 1)],
  );
  expect(closed(byRole, 'R14')).toEqual([
    't1→B primary.music: 本县不安排「其他学校到派出校」方向的交流。',
    't1→C primary.music: 本县不安排「非派出校之间」方向的交流。',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R14', closed(model, 'R14'))).toMatchFileSnapshot('./golden/direction.txt');
});
