import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { goldenOf, modelOf, post, rowsOf } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music'),
      teacher('t2', 'A', 'music', { workStart: '2010-09' }),
      teacher('c1', 'C', 'chinese', { allSubject: true, atSchoolSince: '2024-09' }),
    ],
  },
  {},
  [post('A', 'music', 1), post('B', 'music', 1), post('C', 'chinese', 1), post('C', 'allSubject', 1)],
);

it('has exactly these lines', () => {
  expect(rowsOf(model, 'R34')).toEqual([
    'R34 A,primary.music balance: - moved[t1] - moved[t2] + short[A,primary.music] - surplus[A,primary.music] = -1',
    'R34 A,primary.music cap: - moved[t1] - moved[t2] ≤ 0 (relax 1)',
    'R34 B,primary.music balance: to[t1,B,primary.music] + to[t2,B,primary.music] + short[B,primary.music] = 1',
    'R34 C,primary.allSubject balance: short[C,primary.allSubject] + generalists[C,primary.chinese] = 1',
    'R34 C,primary.chinese balance: short[C,primary.chinese] - generalists[C,primary.chinese] = 0',
    'R34 C,primary.chinese generalists: generalists[C,primary.chinese] ≤ 1',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R34')).toMatchFileSnapshot('./golden/post-balance.txt');
});
