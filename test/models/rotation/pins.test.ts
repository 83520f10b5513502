import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: ['t1', 't2', 't3', 't4'].map((id, year) => teacher(id, 'A', 'music', { workStart: `200${year}-09` })),
    pins: [
      { teacher: 't1', kind: 'stays', school: null, reason: '会议纪要 1 号', until: null },
      { teacher: 't2', kind: 'goes', school: 'C', reason: '会议纪要 2 号', until: '2026-09' },
      { teacher: 't3', kind: 'neverTo', school: 'B', reason: '会议纪要 3 号', until: null },
      { teacher: 't4', kind: 'stays', school: null, reason: '会议纪要 4 号', until: '2026-08' },
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
  const pins = [{ teacher: 't1', kind: 'goes', school: null, reason: '会议纪要', until: null }] as const;
  const young = [teacher('t1', 'A', 'music', { atSchoolSince: '2025-09' })];
  const sent = modelOf({ teachers: young, pins }, { 'rotation.directions': [] }, [post('B', 'music', 1)]);
  expect(allowedMoves(sent)).toEqual(['t1→B primary.music']);
  const exempt = young.map((person) => ({ ...person, exemption: { code: 'E1', until: null } }));
  expect(allowedMoves(modelOf({ teachers: exempt, pins }, {}, [post('B', 'music', 1)]))).toEqual([]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R08', closed(model, 'R08'))).toMatchFileSnapshot('./golden/pins.txt');
});
