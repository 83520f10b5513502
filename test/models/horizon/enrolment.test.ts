import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pupilsByYear } from '../../../models/audit/horizon/pupils.ts';
import { enrolmentByYear } from '../../../models/horizon/enrolment.ts';
import type { Future } from '../../../models/horizon/futures.ts';
import type { County } from '../../../src/county/county.ts';
import { county, enrolment, school } from '../../support/county-builder.ts';
import { horizonCounty, horizonPolicy, shrinking, steady } from '../../support/horizon-county.ts';

const years = (of: County, future: Partial<Future> = {}, count = 3) =>
  enrolmentByYear(of, { ...steady, ...future }, count, horizonPolicy()).map((rows) =>
    rows.map(({ school, grade, pupils, classes }) => `${school}${grade} ${pupils}/${classes}`),
  );

test('the first year is what the county gives; a steady county stays as it is', () => {
  const [first, second, third] = years(horizonCounty());
  expect(first).toEqual(horizonCounty().enrolment.map((row) => `${row.school}${row.grade} ${row.pupils}/1`));
  expect([second, third]).toEqual([first, first]);
});

describe('every grade moves up', () => {
  const uneven = county({
    schools: [
      school('A'),
      school('P', { kind: 'teachingPoint', centreSchool: 'A' }),
      school('J', { kind: 'junior' }),
      school('K', { kind: 'junior', cluster: '乙学区' }),
    ],
    enrolment: [
      enrolment('A', 1, 40, { classes: 1 }),
      enrolment('A', 2, 50, { classes: 1 }),
      enrolment('A', 3, 90, { classes: 2 }),
      enrolment('A', 6, 44, { classes: 1 }),
      enrolment('P', 1, 6, { classes: 1, multigradeGroup: '复式' }),
      enrolment('P', 2, 5, { classes: 1, multigradeGroup: '复式' }),
      enrolment('J', 7, 30, { classes: 1 }),
      enrolment('K', 7, 10, { classes: 1 }),
      enrolment('J', 9, 20, { classes: 1 }),
    ],
  });

  test('with its classes; grades that sit together go on doing so; pupils of a point go on at its centre', () => {
    const [, second] = years(uneven, { juniorShare: 1 }, 2);
    expect(second).toEqual([
      'A1 40/1',
      // 40 of the first grade in their one class.
      'A2 40/1',
      // 50 of their own in one class, with 5 from the point: more than the class was, so two.
      'A3 55/2',
      // Nobody was in the fourth grade: 90 in the two classes they had.
      'A4 90/2',
      'J7 44/1',
      'J8 30/1',
      'K8 10/1',
      'P1 6/1',
      'P2 6/1',
    ]);
  });

  test('to junior schools of the cluster, and only the share that goes on in the county', () => {
    expect(years(uneven, { juniorShare: 0.5 }, 2)[1]).toContain('J7 22/1');
    const elsewhere = { ...uneven, enrolment: uneven.enrolment.filter((row) => row.school !== 'J') };
    expect(years(elsewhere, { juniorShare: 1 }, 2)[1]).toContain('K7 44/1');
  });

  test('a class above the cap is not split by the forecast, only when it would grow', () => {
    const large = {
      ...uneven,
      enrolment: [enrolment('A', 1, 56, { classes: 1 }), enrolment('A', 2, 44, { classes: 1 })],
    };
    expect(years(large, {}, 2)[1]).toEqual(['A1 56/1', 'A2 56/1', 'A3 44/1']);
    const drifts = [{ location: null, town: null, percentAYear: 2 }];
    expect(years(large, { drifts }, 2)[1]).toEqual(['A1 57/2', 'A2 57/2', 'A3 45/1']);
  });
});

describe('children enter grade 1', () => {
  const only = {
    ...horizonCounty(),
    enrolment: [enrolment('A', 1, 38, { classes: 1 }), enrolment('B', 1, 19, { classes: 1 })],
  };
  const entering = (future: Partial<Future>) => years(only, future, 2)[1]!.filter((row) => /^[AB]1/.test(row));

  test('as many as the year before, changed by so much a year', () => {
    expect(entering({ entrantsPercentAYear: -10 })).toEqual(['A1 34/1', 'B1 17/1']);
  });

  test('by the births of the town, of September to August, where both years are known', () => {
    const births = [
      { town: '甲镇', year: 2020, children: 60 },
      { town: '甲镇', year: 2021, children: 30 },
      { town: '乙镇', year: 2020, children: 99 },
    ];
    // Four months of 60 and eight of 30; the other town lacks a year and stays as it was.
    expect(entering({ births })).toEqual(['A1 40/1', 'B1 19/1']);
  });

  test('the county’s births are those of all its towns: a town that stands by itself is not counted again', () => {
    const whole = [2020, 2021].map((year) => ({ town: null, year, children: 90 }));
    const own = [2020, 2021].map((year) => ({ town: '甲镇', year, children: 70 }));
    expect(entering({ births: [...whole, ...own] })).toEqual(['A1 70/2', 'B1 20/1']);
    // A year of the town is missing: it has its part of the county's.
    expect(entering({ births: [...whole, ...own.slice(1)] })).toEqual(['A1 60/2', 'B1 30/1']);
    // Children of a town without a school enter elsewhere in the county.
    const nowhere = own.map((row) => ({ ...row, town: '丙镇' }));
    expect(entering({ births: [...whole, ...nowhere] })).toEqual(['A1 60/2', 'B1 30/1']);
  });

  test('whatever is given of towns and county, the audit has the same pupils, and the county as many as were born', () => {
    const places = [null, '甲镇', '乙镇', '丙镇'];
    const row = fc.record({
      town: fc.constantFrom(...places),
      year: fc.integer({ min: 2019, max: 2022 }),
      children: fc.integer({ min: 0, max: 200 }),
    });
    const given = fc.uniqueArray(row, { selector: ({ town, year }) => `${town} ${year}`, maxLength: 16 });
    fc.assert(
      fc.property(given, fc.integer({ min: -10, max: 10 }), (births, entrantsPercentAYear) => {
        const future = { ...steady, births, entrantsPercentAYear };
        const policy = horizonPolicy();
        const model = enrolmentByYear(horizonCounty(), future, 4, policy);
        expect(pupilsByYear(horizonCounty(), future, 4, policy)).toEqual(model);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 200 }), fc.integer({ min: 0, max: 50 }), (all, part) => {
        const births = [2020, 2021].flatMap((year) => [
          { town: null, year, children: all },
          { town: '甲镇', year, children: part },
        ]);
        const [, second = []] = enrolmentByYear(horizonCounty(), { ...steady, births }, 2, horizonPolicy());
        expect(second.reduce((sum, { grade, pupils }) => sum + (grade === 1 ? pupils : 0), 0)).toBe(all);
      }),
    );
  });

  test('by the births of the county where the town has none, shared by the entrants of today', () => {
    const births = [2020, 2021].map((year) => ({ town: null, year, children: 90 }));
    expect(entering({ births })).toEqual(['A1 60/2', 'B1 30/1']);
  });
});

test('pupils come and go by place, each grade’s total exactly', () => {
  const [, second] = years(horizonCounty(), { drifts: shrinking.drifts }, 2);
  expect(second?.filter((row) => row.startsWith('A'))).toEqual([
    'A1 34/1',
    'A2 34/1',
    'A3 34/1',
    'A4 34/1',
    'A5 34/1',
    'A6 34/1',
  ]);
  expect(second).toContain('B1 19/1');
  const town = [{ location: 'countySeat' as const, town: null, percentAYear: 100 }];
  expect(years(horizonCounty(), { drifts: town }, 2)[1]).toContain('A1 76/2');
});

test('neither the order of rows nor of schools matters; special schools stay as they are', () => {
  const base = horizonCounty();
  const special = {
    ...base,
    schools: [...base.schools, school('S', { kind: 'special' })],
    enrolment: [...base.enrolment, enrolment('S', 3, 9, { classes: 1 })],
  };
  const reversed = { ...special, schools: special.schools.toReversed(), enrolment: special.enrolment.toReversed() };
  const future = { juniorShare: 1, drifts: shrinking.drifts, entrantsPercentAYear: 7 };
  expect(years(reversed, future)).toEqual(years(special, future));
  expect(years(special, future)[2]).toContain('S3 9/1');
});
