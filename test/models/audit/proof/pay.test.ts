/** The audit's rows of pay are those of the model, although neither knows of the other's code. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../models/audit/facts/facts.ts';
import { provenBound } from '../../../../models/audit/proof/check.ts';
import { payProof } from '../../../../models/audit/proof/pay.ts';
import type { Policy } from '../../../../models/parameters.ts';
import { buildPay } from '../../../../models/pay/build.ts';
import { payFacts } from '../../../../models/pay/facts.ts';
import { generateCounty } from '../../../../src/demo/generate-county.ts';
import { resolvePolicy } from '../../../../src/policy/resolve-policy.ts';
import { inForm, rowsOf } from './in-form.ts';

const county = generateCounty({ schools: 14, teachers: 180, seed: 11 });
const { values } = resolvePolicy({ province: county.province, city: county.city, county }).policy;

const policies: Readonly<Record<string, Partial<Policy>>> = {
  'least cost': {},
  'a budget': { 'pay.goal': 'bestWorstTier', 'pay.yearlyBudget': 2_000_000 },
  'parity school by school': { 'pay.parityBySchool': true },
  'allowances by rank post': { 'pay.allowanceByRank': true },
  'no supplements': { 'pay.supplements': [], 'pay.keepToday': false },
  'all supplements outside the total': {
    'pay.supplements': ['classHead', 'backbone', 'head'],
    'pay.supplementsInTotal': false,
  },
  'the allowance not compared': { 'pay.comparableItems': ['rankPay', 'performanceBase'] },
  'steps of fifty yuan': { 'pay.allowanceStep': 50 },
};

describe.each(Object.entries(policies))('%s', (_, changed) => {
  const policy: Policy = { ...values, ...changed };
  const { model } = buildPay(payFacts(county, policy, new Map()), policy);
  const decisions = {
    quota: null,
    timetable: null,
    rotation: null,
    pay: { allowances: [], supplements: [], schools: [] },
  };
  const proof = payProof(factsOf(county, policy), decisions);

  it('has the same rows and goals', () => {
    expect(rowsOf(proof)).toEqual(inForm(model));
    expect(proof.goals.map(({ id }) => id)).toEqual(model.goals.map(({ id }) => id));
  });
});

describe('a bound', () => {
  /** 3x + 2y, x + y ≥ 5, x ≤ 4, y ≤ 4: 11 at x = 1, y = 4. */
  const small = {
    limits: new Map([
      ['x', { lower: 0, upper: 4 }],
      ['y', { lower: 0, upper: 4 }],
    ]),
    rows: [
      {
        name: 'R1 all',
        terms: new Map([
          ['x', 1],
          ['y', 1],
        ]),
        lower: 5,
        upper: null,
      },
    ],
    goals: [
      {
        id: 'cost',
        terms: new Map([
          ['x', 3],
          ['y', 2],
        ]),
        constant: 0,
        resolution: 1,
      },
    ],
  };
  const units = (times: number) => String(times * 2 ** 30);
  const bound = (multiplier: string, row = 'R1 all') =>
    provenBound(small, 'cost', [{ path: [], isEmpty: false, rows: [{ row, multiplier }] }], () => undefined);

  it('is what the multipliers add up to, lifted to what the goal can be', () => {
    expect(bound(units(3))).toBe(11);
    expect(bound(units(2.5))).toBe(11);
    expect(bound(units(2))).toBe(10);
    expect(bound(units(0))).toBe(0);
    expect(bound(units(9))).toBeLessThan(11);
  });

  /** min −x − y, 2x + 2y ≤ 3: −1 in whole numbers, −1.5 in parts. */
  const half = {
    limits: new Map([
      ['x', { lower: 0, upper: 1 }],
      ['y', { lower: 0, upper: 1 }],
    ]),
    rows: [
      {
        name: 'R1 all',
        terms: new Map([
          ['x', 2],
          ['y', 2],
        ]),
        lower: null,
        upper: 3,
      },
    ],
    goals: [
      {
        id: 'most',
        terms: new Map([
          ['x', -1],
          ['y', -2],
        ]),
        constant: 0,
        resolution: 1,
      },
    ],
  };
  const leaf = (
    name: string,
    side: 'atMost' | 'atLeast',
    value: number,
    rows: { row: string; multiplier: string }[],
  ) => ({
    path: [{ name, side, value }],
    isEmpty: false,
    rows,
  });
  const low = leaf('y', 'atMost', 0, []);
  const high = leaf('y', 'atLeast', 1, [{ row: 'R1 all', multiplier: units(-0.5) }]);
  const proven = (...leaves: Parameters<typeof provenBound>[2]) => provenBound(half, 'most', leaves, () => undefined);

  it('of a tree is the least of its leaves, which must leave nothing out', () => {
    // y = 0: −x ≥ −1. y = 1: x ≤ ½, so −x − 2 ≥ −2.5, and −2 in whole numbers.
    expect(proven(low)).toBe(null);
    expect(proven(low, high)).toBe(-2);
    expect(proven(low, high, high)).toBe(null);
    expect(proven(low, leaf('y', 'atLeast', 2, high.rows))).toBe(null);
    expect(proven(low, leaf('x', 'atLeast', 1, high.rows))).toBe(null);
    expect(proven({ ...low, isEmpty: true }, high)).toBe(null);
  });

  it('counts for nothing where the rows contradict each other, if they do', () => {
    const two = {
      ...half,
      rows: [...half.rows, { name: 'R2 all', terms: new Map([['x', 1]]), lower: 2, upper: null }],
    };
    const empty = { path: [], isEmpty: true, rows: [{ row: 'R2 all', multiplier: units(1) }] };
    expect(provenBound(two, 'most', [empty], () => undefined)).toBe(Number.POSITIVE_INFINITY);
    expect(
      provenBound(half, 'most', [{ ...empty, rows: [{ row: 'R1 all', multiplier: units(-1) }] }], () => undefined),
    ).toBe(null);
  });

  it('is none where a row is unknown, a side has no limit, or the multiplier is no whole number', () => {
    expect([bound(units(3), 'R2 all'), bound(units(-1)), bound('3.5'), bound('x')]).toEqual([null, null, null, null]);
  });
});
