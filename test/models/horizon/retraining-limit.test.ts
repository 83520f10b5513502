import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { teacher } from '../../support/county-builder.ts';
import { bestYears, horizonLines, retrainableTeachers } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const teachers = retrainableTeachers();

test('two qualify: each year all of them may be retrained, in all the years two', () => {
  const lines = horizonLines('H05', { county: { teachers }, policy: { 'horizon.retrainingShare': 1 } });
  const label = '甲学区 primary chinese';
  expect(lines).toEqual([
    `H05 ${label}, up to year 3 steady: retrained[${label}, year 2] + retrained[${label}, year 3 steady] ≤ 2 (relax 1)`,
  ]);
  // Half of two a year is one; over two years that is two, and no row is needed.
  expect(horizonLines('H05', { county: { teachers } })).toEqual([]);
});

test('when nobody is hired, who is above at primary is retrained, one a year, and starts the year after', async () => {
  const more = [
    ...teachers.map((person) => (person.birthMonth === '1971-10' ? { ...person, birthMonth: '1985-06' } : person)),
    ...['A14', 'B5', 'B6'].map((id) => teacher(id, id.slice(0, 1), 'chinese', { degree: 'associate' })),
  ].filter(({ id }) => id !== 'J5');
  const { of, goals } = await bestYears(optimiser, {
    county: { teachers: more },
    policy: { 'horizon.maxHiresAYear': 0 },
  });
  expect(of('J').map(({ retrainedIn, people }) => [retrainedIn, people])).toEqual([
    [0, 4],
    [1, 5],
    [1, 6],
  ]);
  expect(of('A').map(({ retrainedOut, people }) => [retrainedOut, people])).toEqual([
    [0, 14],
    [1, 13],
    [1, 12],
  ]);
  expect(goals).toMatchObject({ unfilled: 3, surplus: 3, retrained: 2 });
});
