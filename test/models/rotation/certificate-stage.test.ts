import { expect, it } from 'vitest';
import { school, teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post, townSchool } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    schools: [townSchool('A'), school('B'), school('C', { kind: 'junior' })],
    teachers: [
      teacher('t1', 'A', 'music', { crossStageConsent: true, workStart: '2001-09' }),
      teacher('t2', 'A', 'music', {
        crossStageConsent: true,
        certificates: [{ stage: 'senior', subject: 'music' }],
        workStart: '2002-09',
      }),
      teacher('t3', 'A', 'music', { crossStageConsent: true, certificates: null, workStart: '2003-09' }),
    ],
  },
  {},
  [post('B', 'music', 1), post('C', 'music', 1, 'junior')],
);

it('closes exactly these places', () => {
  expect(closed(model, 'R09')).toEqual([
    't1→C junior.music: 所持教师资格证书不含初中学段。',
    't3→C junior.music: 所持教师资格证书不含初中学段。',
  ]);
  expect(allowedMoves(model)).toEqual([
    't1→B primary.music',
    't2→B primary.music',
    't2→C junior.music',
    't3→B primary.music',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R09', closed(model, 'R09'))).toMatchFileSnapshot('./golden/certificate-stage.txt');
});
