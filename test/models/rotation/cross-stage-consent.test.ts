import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post, townSchool } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    schools: [townSchool('A'), school('B'), school('C', { kind: 'junior' })],
    teachers: [true, false, null].map((crossStageConsent, year) =>
      teacher(`t${year}`, 'A', 'music', {
        crossStageConsent,
        certificates: [{ stage: 'junior', subject: 'music' }],
        workStart: `200${year}-09`,
      }),
    ),
  },
  {},
  [post('B', 'music', 1), post('C', 'music', 1, 'junior')],
);

it('closes exactly these places', () => {
  expect(closed(model, 'R11')).toEqual([
    't1→C junior.music: 跨学段到初中须本人同意。',
    't2→C junior.music: 跨学段到初中须本人同意。',
  ]);
  expect(allowedMoves(model)).toEqual([
    't0→B primary.music',
    't0→C junior.music',
    't1→B primary.music',
    't2→B primary.music',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R11', closed(model, 'R11'))).toMatchFileSnapshot('./golden/cross-stage-consent.txt');
});
