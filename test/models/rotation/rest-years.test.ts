import { expect, it } from 'vitest';
import { pin, teacher } from '../../support/county-builder.ts';
import { allowedMoves, goldenOf, kept, modelOf, post } from '../../support/rotation-county.ts';

const term = (id: string, until: string, reported: boolean | null = null) => ({
  teacher: id,
  form: 'regular' as const,
  start: '2020-09',
  until,
  reported,
});
const model = modelOf(
  {
    teachers: ['short', 'over', 'absent', 'asks', 'sent'].map((id, order) =>
      teacher(id, 'A', 'music', { workStart: `200${order}-09`, wishes: id === 'asks' ? ['B'] : [] }),
    ),
    // September 2023 to August 2026 are 36 months; from October on it is one month less.
    history: [
      term('short', '2023-09'),
      term('over', '2023-08'),
      term('absent', '2026-08', false),
      term('asks', '2026-08'),
      term('sent', '2026-08'),
    ],
    pins: [pin('sent', 'goes')],
  },
  { 'rotation.restYears': 3 },
  [post('B', 'music', 5)],
);

it('keeps whoever came back less than three years ago and neither asks nor was decided upon', () => {
  expect(kept(model, 'R19')).toEqual(['short: 上一轮交流期满至今 35 个月，未满 3 年，本次不安排（规则 R19）。']);
  expect(allowedMoves(model).map((move) => move.split('→')[0])).toEqual(['over', 'absent', 'asks', 'sent']);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R19', kept(model, 'R19'))).toMatchFileSnapshot('./golden/rest-years.txt');
});
