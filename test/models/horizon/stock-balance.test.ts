import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines, shrinking, steady } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

test('13 people for 12 posts are one too many; two who retire are two fewer the year after', () => {
  const label = '甲学区 primary chinese';
  const lines = horizonLines('H01').filter((line) => line.startsWith(`H01 ${label}`));
  expect(lines[0]).toBe(
    `H01 ${label}, year 1: - hired[${label}, year 1] - arrived[${label}, year 1] + left[${label}, year 1] - short[${label}, year 1] + surplus[${label}, year 1] = 1`,
  );
  expect(lines[1]).toMatch(
    /^H01 .+, year 2 steady: short\[.+, year 1\] - surplus\[.+, year 1\] - hired\[.+\] .+ = -2$/,
  );
});

test('people carry over: hired in the year they are missing, and there in the years after', async () => {
  const { of } = await bestYears(optimiser);
  expect(of('A').map(({ people, hired, left }) => [people, hired, left])).toEqual([
    [12, 0, 1],
    [12, 2, 0],
    [12, 0, 0],
  ]);
  expect(of('B').map(({ people, hired, arrived }) => [people, hired, arrived])).toEqual([
    [6, 1, 1],
    [6, 0, 0],
    [6, 0, 0],
  ]);
});

test('the first year is one for all futures, the later years are each future’s own', async () => {
  const { rows } = await bestYears(optimiser, { futures: [steady, shrinking] });
  const firstYears = [0, 1].map((future) =>
    rows
      .filter((row) => row.future === future && row.year === 0)
      .map(({ hired, arrived, left }) => [hired, arrived, left]),
  );
  expect(firstYears[1]).toEqual(firstYears[0]);
  const hiredLater = (future: number) =>
    rows.filter((row) => row.future === future && row.year > 0).reduce((sum, { hired }) => sum + hired, 0);
  expect([hiredLater(0), hiredLater(1)]).toEqual([2, 1]);
});
