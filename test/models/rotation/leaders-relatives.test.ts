import { expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { teacher } from '../../support/county-builder.ts';
import { headRows, headsModel, headsText, leader } from '../../support/heads-county.ts';

/** h1 and h2 are relatives and due; h3 of C is not; D has no head. A relative of h1 teaches at B and moves to D. */
const people = [
  leader('h1', 'A', 'head', { relatives: ['h2'] }),
  leader('h2', 'B', 'head', { spouse: 't2' }),
  leader('h3', 'C', 'head', { dutySince: '2024-09' }),
  teacher('t1', 'B', 'music', { relatives: ['h1'] }),
  teacher('t2', 'A', 'music'),
];
const model = headsModel(people);

it('keeps leaders from schools where relatives work', () => {
  // B: t1 works there, and h2 leads there (R13). A: the spouse of h2 works there, and h1 leads there.
  expect(headsText(model)).toEqual(['due h1 head at A', 'due h2 head at B', 'h1→D', 'h2→D']);
  const moved = headsModel(people, {}, {}, [{ teacher: 't1', to: 'D' }]);
  expect(headsText(moved)).toEqual(['due h1 head at A', 'due h2 head at B', 'h2→D']);
});

it('never sends two who are relatives to one school', () => {
  expect(headRows(model, 'R55')).toEqual(['R55 D h1,h2: to[h1,D] + to[h2,D] ≤ 1 (relax 1)']);
});

it('reads as its golden file', async () => {
  await expect(modelText(model.model, 'R55')).toMatchFileSnapshot('./golden/leaders-relatives.txt');
});
