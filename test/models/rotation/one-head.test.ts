import { expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { headRows, headsModel, headsText, leader } from '../../support/heads-county.ts';

const model = headsModel([
  leader('h1', 'A', 'head'),
  leader('h2', 'B', 'head'),
  leader('h3', 'C', 'head', { dutySince: '2024-09' }),
  leader('d1', 'A', 'deputy'),
]);

it('offers chairs that are vacant or whose holder is due, and no school is left without its head', () => {
  // D has no head; C’s head stays; no deputy’s chair is open for d1.
  expect(headsText(model)).toEqual([
    'due d1 deputy at A',
    'due h1 head at A',
    'due h2 head at B',
    'h1→B',
    'h1→D',
    'h2→A',
    'h2→D',
  ]);
  expect(headRows(model, 'R52')).toEqual([
    'R52 d1 one school: - moved[d1] = 0',
    'R52 h1 one school: - moved[h1] + to[h1,B] + to[h1,D] = 0',
    'R52 h2 one school: - moved[h2] + to[h2,A] + to[h2,D] = 0',
    'R52 A head: - moved[h1] + to[h2,A] = 0 (relax 1)',
    'R52 A deputy: - moved[d1] ≤ 0 (relax 1)',
    'R52 A not all at once, h1: moved[d1] + moved[h1] ≤ 1 (relax 1)',
    'R52 B head: - moved[h2] + to[h1,B] = 0 (relax 1)',
    'R52 D head: to[h1,D] + to[h2,D] ≤ 1 (relax 1)',
  ]);
});

it('reads as its golden file', async () => {
  await expect(modelText(model.model, 'R52')).toMatchFileSnapshot('./golden/one-head.txt');
});
