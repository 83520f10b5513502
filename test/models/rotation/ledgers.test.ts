import { expect, it } from 'vitest';
import { ledgersOf } from '../../../models/rotation/ledgers.ts';
import { county, school, teacher } from '../../support/county-builder.ts';

const given = county({
  schools: [
    school('A', { postsRatified: 4 }),
    school('B', { postsRatified: 2 }),
    school('P', { legalUnit: 'B', kind: 'teachingPoint' }),
  ],
  teachers: [
    teacher('a1', 'A', 'music'),
    teacher('a2', 'A', 'music'),
    // On a term at the point since last year, post at A; and one of B who is ill.
    teacher('a3', 'P', 'music', { postSchool: 'A' }),
    teacher('b1', 'B', 'music', { status: 'longIllness' }),
    teacher('x', 'B', 'music', { employment: 'temporary', postSchool: null }),
  ],
});

it('keeps who holds which post apart from who works where', () => {
  const after = new Map([
    ['a1', { work: 'P', post: 'A' }],
    ['a2', { work: 'B', post: 'B' }],
    ['a3', { work: 'A', post: 'A' }],
  ]);
  expect(ledgersOf(given, after)).toEqual([
    {
      legalUnit: 'A',
      ratified: 4,
      held: { before: 3, after: 2 },
      working: { before: 2, after: 1 },
      heldAway: { before: 1, after: 1 },
      heldElsewhere: { before: 0, after: 0 },
    },
    {
      legalUnit: 'B',
      ratified: 2,
      held: { before: 1, after: 2 },
      working: { before: 1, after: 2 },
      heldAway: { before: 0, after: 0 },
      heldElsewhere: { before: 1, after: 1 },
    },
  ]);
});
