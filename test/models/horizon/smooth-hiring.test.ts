import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { teacher } from '../../support/county-builder.ts';
import { bestYears, horizonCounty, horizonLines, retiresIn2027 } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const withFourWhoRetire = () => [
  ...horizonCounty()
    .teachers.filter(({ id }) => id !== 'A11')
    .map((person) => (person.id === 'A10' || person.id === 'A9' ? { ...person, ...retiresIn2027 } : person)),
  teacher('B5', 'B', 'chinese', { degree: 'associate' }),
  teacher('B6', 'B', 'chinese', { degree: 'associate' }),
  teacher('J6', 'J', 'chinese', { stage: 'junior' }),
];

test('the second block of a year costs twice the first', () => {
  expect(horizonLines('H22', { years: 2 })).toEqual([
    'H22 smoothHiring [people × blocks, resolution 1]: minimise block 1[year 1] + 2 block 2[year 1] + block 1[year 2 steady] + 2 block 2[year 2 steady]',
  ]);
});

test('where there is room, half of those who will be missing are hired the year before', async () => {
  // Nobody is missing today; four retire at once. Room for two more than needed.
  const { of, goals } = await bestYears(optimiser, {
    county: { totalPosts: 26, teachers: withFourWhoRetire() },
    years: 2,
  });
  const hired = [0, 1].map((year) => (['A', 'B', 'J'] as const).reduce((sum, code) => sum + of(code)[year]!.hired, 0));
  expect(hired).toEqual([2, 2]);
  expect(goals).toMatchObject({ unfilled: 0, smoothHiring: 4, surplus: 2 });
});
