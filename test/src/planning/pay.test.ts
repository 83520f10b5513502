import { afterAll, describe, expect, it } from 'vitest';
import type { County } from '../../../src/county/county.ts';
import { planPay, staffAfter, withPayChanges } from '../../../src/planning/pay.ts';
import type { Move, PayPlan } from '../../../src/planning/plan.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { fact, payCounty, payPeople, payPolicy, payRows } from '../../support/pay-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const options = { optimiser, deadlineMs: 20_000, seed: 1 };
const plan = (county: County, values = {}, staff: ReadonlyMap<string, string> = new Map()) =>
  planPay({ county, policy: payPolicy(values), staff }, options);

describe('the pay stage', () => {
  // Rank 8 needs a1 ≥ 300; rank 9 needs a1 + a2 ≥ 550; the order needs a2 ≥ a1: 300 and 300, 12 × (3 + 1) × 300.
  it('finds the cheapest allowances that bring every rank to parity, and who pays', async () => {
    const result = await plan(payCounty(), { 'pay.share.province': 0.5, 'pay.share.city': 0.2 });
    expect(result).toMatchObject({
      kind: 'optimal',
      part: {
        tiers: [
          { tier: 0, allowance: 0, recipients: 0 },
          { tier: 1, allowance: 300, recipients: 3 },
          { tier: 2, allowance: 300, recipients: 1 },
        ],
        yearlyCost: 14_400,
        shares: { province: 7200, city: 2880, county: 4320 },
        parity: [
          { rankPost: 8, ruralPeople: 2, townPeople: 1, ruralAverage: 5400, townAverage: 5400, ruralFull: null },
          { rankPost: 9, ruralPeople: 2, townPeople: 2, ruralAverage: 4725, townAverage: 4700, ruralFull: null },
        ],
      },
      clockStopped: false,
    });
    if (result.kind !== 'optimal') return;
    expect(result.goals[0]).toMatchObject({
      model: 'pay',
      id: 'leastCost',
      rule: 'P21',
      value: 14_400,
      gap: 0,
      status: 'proven',
      parts: [
        { subject: 'tier 1', amount: 10_800 },
        { subject: 'tier 2', amount: 3600 },
      ],
    });
    expect(result.goals.map(({ status }) => status)).toEqual(['proven', 'proven', 'proven']);
  });

  // 12 × (3·a1 + a2) ≤ 20,000 → 3·a1 + a2 ≤ 1,666; a1 = a2 = 410 leaves 26 a month: a2 = 430.
  it('spends a fixed budget on the lowest tier first, then on the next', async () => {
    const result = await plan(payCounty(), { 'pay.goal': 'bestWorstTier', 'pay.yearlyBudget': 20_000 });
    expect(result).toMatchObject({
      kind: 'optimal',
      part: {
        tiers: [{ allowance: 0 }, { allowance: 410 }, { allowance: 430 }],
        yearlyCost: 19_920,
      },
    });
  });

  it('says that no plan exists, with the model, when the cap is below what parity needs', async () => {
    const result = await plan(payCounty(), { 'pay.allowanceMax': 290 });
    expect(result.kind).toBe('infeasible');
    if (result.kind !== 'infeasible') return;
    const fixed = result.model.constraints.filter(({ relaxPrice }) => relaxPrice === undefined);
    expect(fixed.map(({ label }) => label)).toEqual(['第 0 档']);
  });

  it('pays on the staff after the moves', async () => {
    // A3, the only one of rank 8 in town, goes to the village: only a1 + a2 ≥ 550 is left, and the village has two
    // recipients against three, so the cheapest is 0 and 550.
    const county = payCounty();
    const result = await plan(county, {}, staffAfter(county, [{ teacher: 'A3', to: 'S2' }]));
    expect(result).toMatchObject({
      part: { tiers: [{}, { allowance: 0, recipients: 3 }, { allowance: 550, recipients: 2 }] },
    });
  });

  it('has an empty plan where nobody fills a post or nobody is rural', async () => {
    expect(await plan(payCounty({ teachers: [] }))).toMatchObject({
      kind: 'optimal',
      part: { tiers: [], yearlyCost: 0, parity: [] },
      goals: [],
    });
    const town = payPeople.filter(({ workSchool }) => workSchool === 'S0');
    expect(await plan(payCounty({ teachers: town }))).toMatchObject({
      kind: 'optimal',
      part: { tiers: [{ tier: 0, allowance: 0, recipients: 0 }], yearlyCost: 0, parity: [] },
      goals: [],
    });
  });

  it('does not plan pay without rank pay or base performance, and says what is missing', async () => {
    const result = await plan(payCounty({ pay: [fact('townshipAllowance', '1', 100)] }));
    expect(result).toEqual({
      kind: 'optimal',
      part: null,
      goals: [],
      findings: [{ level: 'warning', code: 'pay.notPlanned', place: { table: '工资' }, values: {} }],
      clockStopped: false,
    });
  });

  it('names what it assumed and what it could not check', async () => {
    const { schools } = payCounty();
    const result = await plan(
      payCounty({
        schools: schools.map((school) => (school.code === 'S2' ? { ...school, remotenessTier: null } : school)),
        teachers: payPeople.map((person) => (person.id === 'B2' ? { ...person, rankPost: null } : person)),
        pay: [...payRows.filter(({ item }) => item !== 'townshipAllowance'), fact('performanceTotal', null, 100_000)],
      }),
    );
    if (result.kind !== 'optimal') throw new Error(`unexpected ${result.kind}`);
    expect(result.findings.map(({ code, values }) => [code, values])).toEqual([
      ['pay.tierAssumed', { count: 1, schools: 'S2小学' }],
      ['pay.rankPostMissing', { people: 1 }],
      ['pay.civilServantAverageMissing', {}],
      ['pay.performanceTotalExceeded', { amount: 148_800, total: 100_000 }],
      ['pay.itemNotGiven', { item: '乡镇工作补贴', itemEn: 'township allowance' }],
    ]);
  });
});

describe('pay changes of moves', () => {
  const pay: PayPlan = {
    tiers: [
      { tier: 0, allowance: 0, recipients: 0 },
      { tier: 1, allowance: 300, recipients: 3 },
      { tier: 2, allowance: 500, recipients: 1 },
    ],
    yearlyCost: 16_800,
    shares: { province: 0, city: 0, county: 16_800 },
    parity: [],
  };
  const move = (from: string, to: string): Move => ({
    teacher: 'A1',
    from,
    to,
    stage: 'primary',
    subject: 'chinese',
    procedure: '组织选派',
    form: '定期交流',
    start: '2026-09',
    until: '2029-08',
    commuteMinutes: null,
    room: false,
    countsForTenPercent: true,
    backbone: false,
    payChange: null,
    reasons: [],
  });
  const changeOf = (from: string, to: string) =>
    withPayChanges([move(from, to)], payCounty(), payPolicy(), pay)[0]?.payChange;

  it('gives what the post pays: allowance, township allowance, town performance', () => {
    // Town to village: −400 + 150 + 500. Village to township: −150 − 500 + 100 + 300.
    expect(changeOf('S0', 'S2')).toBe(250);
    expect(changeOf('S2', 'S1')).toBe(-250);
    expect(changeOf('S1', 'S1')).toBe(0);
  });

  it('is unknown without a pay plan', () => {
    expect(withPayChanges([move('S0', 'S2')], payCounty(), payPolicy(), null)[0]?.payChange).toBeNull();
  });
});
