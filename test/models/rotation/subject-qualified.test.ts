import { expect, it } from 'vitest';
import { teacher } from '../../support/county-builder.ts';
import { allowedMoves, closed, goldenOf, modelOf, post } from '../../support/rotation-county.ts';

const model = modelOf(
  {
    teachers: [
      teacher('t1', 'A', 'music', { workStart: '2001-09' }),
      teacher('t2', 'A', 'chinese', { otherSubjects: ['music'], workStart: '2002-09' }),
      teacher('t3', 'A', 'math', { certificates: [{ stage: 'primary', subject: 'music' }], workStart: '2003-09' }),
      teacher('t4', 'A', 'science', { allSubject: true, workStart: '2004-09' }),
      teacher('t5', 'A', 'english', { workStart: '2005-09' }),
    ],
  },
  {},
  [post('B', 'music', 1), post('C', 'allSubject', 1)],
);

it('closes exactly these places', () => {
  expect(closed(model, 'R10')).toEqual([
    't2→C primary.allSubject: 不具备全科学科任教条件。',
    't5→B primary.music: 不具备音乐学科任教条件。',
    't5→C primary.allSubject: 不具备全科学科任教条件。',
    't3→C primary.allSubject: 不具备全科学科任教条件。',
    't1→C primary.allSubject: 不具备全科学科任教条件。',
  ]);
  expect(allowedMoves(model)).toEqual([
    't2→B primary.music',
    't3→B primary.music',
    't1→B primary.music',
    't4→B primary.music',
    't4→C primary.allSubject',
  ]);
});

it('reads as its golden file', async () => {
  await expect(goldenOf(model, 'R10', closed(model, 'R10'))).toMatchFileSnapshot('./golden/subject-qualified.txt');
});
