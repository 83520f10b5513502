/** Random small counties: every allowance plan on the grid is tried with arithmetic of this test's own. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { twins } from '../../../models/audit/audit.ts';
import { buildPay } from '../../../models/pay/build.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import { readDecision } from '../../../models/pay/read.ts';
import type { County } from '../../../src/county/county.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import type { SolverName } from '../../../src/solver/port.ts';
import { school } from '../../support/county-builder.ts';
import { fact, payCounty, payPolicy, payTeacher } from '../../support/pay-county.ts';

const STEP = 100;
const MAX = 500;
const grid = [0, 100, 200, 300, 400, 500];

interface Terms {
  readonly goal: 'leastCost' | 'bestWorstTier';
  readonly budget: number;
  readonly floor: number;
  readonly bySchool: boolean;
  /** Whether the supplement of class heads is decided too, at least 100. */
  readonly heads: boolean;
}

interface Case {
  readonly county: County;
  readonly terms: Terms;
}

const schools = [
  school('T', { policyLocation: 'countySeat', remotenessTier: 0 }),
  school('U', { policyLocation: 'townSeat', remotenessTier: 1 }),
  school('V', { policyLocation: 'townSeat', remotenessTier: 1 }),
  school('W', { policyLocation: 'village', remotenessTier: 2 }),
  school('X', { policyLocation: 'village', remotenessTier: 3 }),
];
const base: Readonly<Record<number, number>> = { 8: 5000, 9: 4300, 10: 3900 };

const person = fc.record({
  at: fc.constantFrom('T', 'T', 'U', 'V', 'W', 'X'),
  rank: fc.constantFrom(8, 9, 10),
  grade: fc.integer({ min: 5, max: 12 }),
  classHead: fc.boolean(),
});
const cases: fc.Arbitrary<Case> = fc
  .record({
    people: fc.array(person, { minLength: 2, maxLength: 12 }),
    town: fc.integer({ min: 0, max: 9 }),
    township: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    civil: fc.integer({ min: 52, max: 62 }),
    goal: fc.constantFrom('leastCost' as const, 'bestWorstTier' as const),
    budget: fc.integer({ min: 0, max: 60 }),
    floor: fc.constantFrom(0, 150, 250),
    bySchool: fc.boolean(),
    heads: fc.boolean(),
  })
  .map(({ people, town, township, civil, goal, budget, floor, bySchool, heads }) => ({
    county: payCounty({
      schools,
      teachers: people.map(({ at, rank, grade, classHead }, index) =>
        payTeacher(`P${index}`, at, rank, { pay: { gradePay: grade * 100 }, classHead }),
      ),
      pay: [
        ...[8, 9, 10].map((rank) => fact('rankPay', String(rank), (base[rank] ?? 0) - 1500)),
        ...[8, 9, 10].map((rank) => fact('performanceBase', String(rank), 1500)),
        fact('townPerformance', 'countySeat', town * 70),
        ...township.map((amount, index) => fact('townshipAllowance', String(index + 1), amount * 40)),
        fact('civilServantAverage', null, civil * 100),
      ],
    }),
    terms: { goal, budget: budget * 1000, floor, bySchool, heads },
  }));

/** Tiers 1–3, then what a class head gets. */
type Allowances = readonly [number, number, number, number];

/** Vector of goals of the best plan on the grid, by the definitions alone; null when no plan keeps the rules. */
function bestByHand({ county, terms }: Case): readonly number[] | null {
  const tierOf = (code: string) => schools.find((place) => place.code === code)?.remotenessTier ?? 0;
  const amount = (item: string, key: string | null) =>
    county.pay.find((row) => row.item === item && row.key === key)?.amount ?? 0;
  const people = county.teachers.map(({ workSchool, rankPost, pay, classHead }) => ({
    heads: classHead === true,
    at: workSchool,
    town: workSchool === 'T',
    tier: tierOf(workSchool),
    rank: rankPost ?? 0,
    fixed:
      (base[rankPost ?? 0] ?? 0) +
      (workSchool === 'T' ? amount('townPerformance', 'countySeat') : 0) +
      amount('townshipAllowance', String(tierOf(workSchool))),
    grade: pay?.gradePay ?? 0,
  }));
  const heads = terms.heads ? people.filter((each) => each.heads).length : 0;
  const tiers = [1, 2, 3].filter((tier) => people.some((each) => each.tier === tier));

  const keeps = (allowance: Allowances): boolean => {
    const of = (tier: number) => (tier === 0 ? 0 : (allowance[tier - 1] ?? 0));
    const mean = (group: typeof people) =>
      group.reduce((total, each) => total + each.fixed + of(each.tier), 0) / group.length;
    const parity = [8, 9, 10].every((rank) => {
      const town = people.filter((each) => each.rank === rank && each.town);
      const rural = people.filter((each) => each.rank === rank && !each.town);
      if (town.length === 0 || rural.length === 0) return true;
      const groups = terms.bySchool
        ? schools.map(({ code }) => rural.filter(({ at }) => at === code)).filter((group) => group.length > 0)
        : [rural];
      return groups.every((group) => mean(group) >= mean(town) - 1e-9);
    });
    const everybody =
      people.reduce((total, each) => total + each.fixed + each.grade + of(each.tier), 0) + heads * allowance[3];
    const recipients = people.filter(({ tier }) => tier > 0);
    const paid = recipients.reduce((total, { tier }) => total + of(tier), 0);
    return (
      parity &&
      everybody >= people.length * amount('civilServantAverage', null) &&
      tiers.every((tier, index) => index === 0 || of(tier) >= of(tiers[index - 1] ?? 0)) &&
      paid >= terms.floor * recipients.length &&
      (heads === 0 || allowance[3] >= 100) &&
      (terms.goal === 'leastCost' || 12 * (paid + heads * allowance[3]) <= terms.budget)
    );
  };
  const goals = (allowance: Allowances): number[] => {
    const allowances = people.reduce((total, { tier }) => total + (tier === 0 ? 0 : (allowance[tier - 1] ?? 0)), 0);
    const cost = 12 * (allowances + heads * allowance[3]);
    const supplements = heads === 0 ? [] : [12 * heads * allowance[3]];
    if (tiers.length === 0) return heads === 0 ? [] : [...supplements, cost];
    const lacking = tiers.map((tier) => MAX - (allowance[tier - 1] ?? 0));
    return terms.goal === 'leastCost' ? [...supplements, cost, ...lacking] : [...lacking, ...supplements, cost];
  };
  const amounts = (tier: number) => (tiers.includes(tier) ? grid : [0]);
  const ofHeads = heads === 0 ? [0] : grid;
  const vectors = amounts(1).flatMap((a) =>
    amounts(2).flatMap((b) =>
      amounts(3).flatMap((c) => ofHeads.flatMap((h): number[][] => (keeps([a, b, c, h]) ? [goals([a, b, c, h])] : []))),
    ),
  );
  return vectors.length === 0 ? null : vectors.reduce(lesser);
}

function lesser(one: readonly number[], other: readonly number[]): number[] {
  const at = one.findIndex((value, index) => value !== other[index]);
  return [...(at === -1 || (one[at] ?? 0) < (other[at] ?? 0) ? one : other)];
}

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

const payTwins = twins.filter(({ id }) => id.startsWith('P'));

/** Goals of the plan the solver finds, which the independent audit must accept; null when it says there is none. */
async function solve({ county, terms }: Case, solver: SolverName): Promise<readonly number[] | null> {
  const policy = payPolicy({
    'pay.allowanceStep': STEP,
    'pay.allowanceMax': MAX,
    'pay.allowanceFloor': terms.floor,
    'pay.goal': terms.goal,
    'pay.yearlyBudget': terms.budget,
    'pay.parityBySchool': terms.bySchool,
    'pay.supplements': terms.heads ? ['classHead'] : [],
    'pay.classHeadLeast': 100,
  });
  const { model, context } = buildPay(payFacts(county, policy, new Map()), policy);
  const outcome = await optimiser.optimise(model, { solver, deadlineMs: 20_000, seed: 1 });
  if (outcome.kind === 'infeasible') return null;
  expect(outcome.kind).toBe('optimal');
  if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
  const { tiers: allowances, supplements } = readDecision(outcome.values, context);
  for (const { allowance } of allowances) expect(allowance % STEP).toBe(0);
  const broken = payTwins.flatMap((twin) =>
    twin
      .check(county, policy, {
        quota: null,
        timetable: null,
        rotation: null,
        pay: {
          allowances,
          supplements,
          schools: schools.map(({ code, remotenessTier }) => ({ school: code, tier: remotenessTier ?? 0 })),
        },
      })
      .violations.map(({ words }) => words.zh),
  );
  expect(broken).toEqual([]);
  return outcome.goals.map(({ value }) => value);
}

/** Four at a time, so that no county waits long for a thread. */
async function solveAll(each: readonly Case[], solver: SolverName): Promise<readonly (readonly number[] | null)[]> {
  const found: (readonly number[] | null)[] = [];
  for (let start = 0; start < each.length; start += 4) {
    found.push(...(await Promise.all(each.slice(start, start + 4).map((one) => solve(one, solver)))));
  }
  return found;
}

const drawn = fc.sample(cases, { numRuns: 220, seed: 2026 });

describe('random small counties', () => {
  it('are hard on purpose: some have no plan, most do', () => {
    const impossible = drawn.filter((each) => bestByHand(each) === null).length;
    expect(impossible).toBeGreaterThan(20);
    expect(impossible).toBeLessThan(180);
  });

  it.each(['javascript-lp-solver', 'highs'] as const)(
    '%s finds the plan that trying every allowance finds, and the audit accepts it',
    async (solver) => {
      const found = await solveAll(drawn, solver);
      expect(found).toEqual(drawn.map(bestByHand));
    },
    120_000,
  );

  it.each([
    ['a lower floor', ({ terms, county }: Case): Case => ({ county, terms: { ...terms, floor: 0 } })],
    ['a larger budget', ({ terms, county }: Case): Case => ({ county, terms: { ...terms, budget: 2 * terms.budget } })],
    ['parity over the county', ({ terms, county }: Case): Case => ({ county, terms: { ...terms, bySchool: false } })],
    [
      'poorer civil servants',
      ({ terms, county }: Case): Case => ({
        county: {
          ...county,
          pay: county.pay.map((row) =>
            row.item === 'civilServantAverage' ? { ...row, amount: row.amount - 300 } : row,
          ),
        },
        terms,
      }),
    ],
  ])(
    'never get a worse plan from %s',
    async (_, relax) => {
      const possible = drawn.filter((each) => bestByHand(each) !== null).slice(0, 30);
      const relaxed = await solveAll(possible.map(relax), 'highs');
      const worst = possible.map((each, index) =>
        lesser(relaxed[index] ?? [Number.POSITIVE_INFINITY], bestByHand(each) ?? []),
      );
      expect(relaxed).toEqual(worst);
    },
    120_000,
  );
});
