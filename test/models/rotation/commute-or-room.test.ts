import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post, townSchool } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    schools: [
      townSchool('A'),
      school('B', { boarding: true, freeRooms: 2 }),
      school('C', { boarding: true, freeRooms: 0 }),
      school('D', { cluster: '城区' }),
      school('E'),
    ],
    teachers: [teacher('t1', 'A', 'music')],
    travel: [
      { from: 'A', to: 'B', km: null, minutes: 61 },
      { from: 'C', to: 'A', km: null, minutes: 61 },
    ],
  },
  {},
  ['B', 'C', 'D', 'E'].map((code) => post(code, 'music', 1)),
);

it('closes exactly these places', () => {
  expect(closed(model, 'R12')).toEqual([
    't1→C primary.music: 到C小学单程 61 分钟，超过 60 分钟，且该校没有空余周转房。',
    't1→E primary.music: 到E小学的路程不明，且不在同一学区。',
  ]);
  expect(allowedMoves(model)).toEqual(['t1→B primary.music (room)', 't1→D primary.music']);
});

it('starts from home where its place is known', () => {
  const coordinates = { longitude: 112.6, latitude: 24.5, datum: 'WGS84' } as const;
  const near = { longitude: 112.61, latitude: 24.5, datum: 'WGS84' } as const;
  const homes = modelOf(
    {
      schools: [townSchool('A'), school('B', { coordinates })],
      teachers: [teacher('t1', 'A', 'music', { residence: { town: null, coordinates: near } })],
      travel: [{ from: 'A', to: 'B', km: null, minutes: 61 }],
    },
    { 'travel.detour': 1, 'travel.speed': 60 },
    [post('B', 'music', 1)],
  );
  // 0.01 degrees of longitude at 24.5° north are 1.012 km: one minute at 60 km an hour.
  expect(homes.context.arcs.map(({ minutes }) => minutes)).toEqual([1]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R12', closed(model, 'R12'))).toMatchFileSnapshot('./golden/commute-or-room.txt');
});
