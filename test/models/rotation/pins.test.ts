import { expect, it } from 'vitest';
import { pin, teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: ['t1', 't2', 't3', 't4'].map((id, year) => teacher(id, 'A', 'music', { workStart: `200${year}-09` })),
    pins: [
      pin('t1', 'stays', { reason: '会议纪要 1 号' }),
      pin('t2', 'goes', { school: 'C', reason: '会议纪要 2 号', until: '2026-09' }),
      pin('t3', 'neverTo', { school: 'B', reason: '会议纪要 3 号' }),
      pin('t4', 'stays', { reason: '会议纪要 4 号', until: '2026-08' }),
    ],
  },
  {},
  [post('B', 'music', 1), post('C', 'music', 1)],
);

it('closes exactly these places', () => {
  expect(closed(model, 'R08')).toEqual([
    't1→B primary.music: 按已定事项留任（会议纪要 1 号）。',
    't1→C primary.music: 按已定事项留任（会议纪要 1 号）。',
    't2→B primary.music: 按已定事项须到指定学校，不安排到B小学。',
    't3→B primary.music: 按已定事项不得安排到B小学。',
  ]);
  expect(allowedMoves(model)).toEqual([
    't2→C primary.music',
    't3→C primary.music',
    't4→B primary.music',
    't4→C primary.music',
  ]);
});

it('makes whoever is sent move, whatever the years at the school and the direction', () => {
  expect(rowsOf(model, 'R08')).toEqual(['R08 t2: moved[t2] ≥ 1 (relax 1)']);
  const pins = [pin('t1', 'goes')];
  const young = [teacher('t1', 'A', 'music', { atSchoolSince: '2025-09' })];
  const sent = modelOf({ teachers: young, pins }, { 'rotation.directions': [] }, [post('B', 'music', 1)]);
  expect(allowedMoves(sent)).toEqual(['t1→B primary.music']);
  const exempt = young.map((person) => ({ ...person, exemption: { code: 'E1', until: null } }));
  expect(allowedMoves(modelOf({ teachers: exempt, pins }, {}, [post('B', 'music', 1)]))).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R08', closed(model, 'R08'))).toMatchFileSnapshot('./golden/pins.txt');
});
