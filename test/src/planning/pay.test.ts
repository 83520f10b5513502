import { afterAll, describe, expect, it } from 'vitest';
import { payFacts } from '../../../models/pay/facts.ts';
import type { County } from '../../../src/county/county.ts';
import { planPay, staffAfter, withPayChanges } from '../../../src/planning/pay.ts';
import { lossFindings, payLosses } from '../../../src/planning/pay-losses.ts';
import type { Move, PayPlan } from '../../../src/planning/plan.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { dutiful, fact, payCounty, payPeople, payPolicy, payRows } from '../../support/pay-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const options = { optimiser, deadlineMs: 20_000, seed: 1 };
const plan = (county: County, values = {}, staff: ReadonlyMap<string, string> = new Map()) =>
  planPay({ county, policy: payPolicy(values), staff }, options);

async function partOf(county: County, values = {}): Promise<PayPlan> {
  const result = await plan(county, values);
  if (result.kind !== 'optimal' || result.part === null) throw new Error(`unexpected ${result.kind}`);
  return result.part;
}

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

  it('shows what raising the lowest tier costs', async () => {
    // All are alike at 300 already: ten steps beyond, 12 × 4 × 10 yuan a year each.
    const { frontier } = await partOf(payCounty(), { 'pay.share.province': 0.5 });
    expect(frontier?.map(({ lowestAllowance, yearlyCost }) => [lowestAllowance, yearlyCost])).toEqual(
      Array.from({ length: 11 }, (_, index) => [300 + 10 * index, 14_400 + 480 * index]),
    );
    expect(frontier?.[1]).toEqual({
      lowestAllowance: 310,
      yearlyCost: 14_880,
      shares: { province: 7440, city: 0, county: 7440 },
      tiers: [
        { tier: 0, allowance: 0, recipients: 0 },
        { tier: 1, allowance: 310, recipients: 3 },
        { tier: 2, allowance: 310, recipients: 1 },
      ],
    });
  });

  it('prices rules in yuan a year by solving again a step tighter and looser', async () => {
    const { prices } = await partOf(payCounty());
    const perPerson = { zh: '元/月（人均）', en: 'yuan a month each' };
    const cost = (yearlyCost: number) => ({ possible: true, yearlyCost, lowestAllowance: null });
    expect(prices).toEqual([
      // Rank 8 binds: 310 and 310, or 290 and 290 (rank 9 then has 580 of the 550 it needs).
      { rule: 'P01', row: null, step: 10, unit: perPerson, tighter: cost(480), looser: cost(-480), relaxation: 480 },
      {
        rule: 'P01',
        row: '8 级岗位',
        step: 10,
        unit: perPerson,
        tighter: cost(480),
        looser: cost(-480),
        relaxation: 480,
      },
      // 300 and 310; 300 and 290.
      {
        rule: 'P03',
        row: null,
        step: 10,
        unit: { zh: '元/月', en: 'yuan a month' },
        tighter: cost(120),
        looser: cost(-120),
        relaxation: 120,
      },
      {
        rule: 'P06',
        row: null,
        step: 10,
        unit: { zh: '元/月', en: 'yuan a month' },
        tighter: cost(0),
        looser: cost(0),
        relaxation: 0,
      },
    ]);
  });

  it('prices the budget in what the lowest tier gets, and says where tightening leaves no plan', async () => {
    const { prices, frontier } = await partOf(payCounty(), {
      'pay.goal': 'bestWorstTier',
      'pay.yearlyBudget': 20_000,
      'pay.allowanceMax': 430,
    });
    // A year of a step for four people is 480: 410 falls to 400, or rises to 420.
    expect(prices?.find(({ rule }) => rule === 'P07')).toMatchObject({
      row: null,
      step: 480,
      tighter: { possible: true, yearlyCost: null, lowestAllowance: -10 },
      looser: { possible: true, yearlyCost: null, lowestAllowance: 10 },
      relaxation: null,
    });
    expect(frontier?.at(0)).toMatchObject({ lowestAllowance: 300, yearlyCost: 14_400 });
    expect(frontier?.at(-1)).toMatchObject({ lowestAllowance: 410, yearlyCost: 19_680 });
    // A cap of 300 is what parity needs: a step below there is no plan.
    const capped = await partOf(payCounty(), { 'pay.allowanceMax': 300 });
    expect(capped.prices?.find(({ rule }) => rule === 'P06')?.tighter).toEqual({
      possible: false,
      yearlyCost: null,
      lowestAllowance: null,
    });
    expect(capped.frontier).toHaveLength(1);
  });

  it('decides supplements with the allowances, and counts what goes on as today', async () => {
    const pay = [...payRows, fact('backboneSupplement', null, 120), fact('tierAllowance', '1', 250)];
    const part = await partOf(payCounty({ teachers: dutiful, pay }), {
      'pay.supplements': ['classHead', 'head'],
      'pay.classHeadLeast': 205,
      'pay.headLeast': 100,
    });
    expect(part.supplements).toEqual([
      { id: 'classHead', amount: 210, recipients: 2 },
      { id: 'headExcellent', amount: 100, recipients: 1 },
      { id: 'headOther', amount: 100, recipients: 1 },
    ]);
    // 14,400 of allowances, 12 × (2 × 210 + 2 × 100).
    expect(part.yearlyCost).toBe(14_400 + 7440);
    expect(part.costs?.map(({ item, decided, yearly, today }) => [item, decided, yearly, today])).toEqual([
      ['tierAllowance', true, 14_400, 9000],
      ['townshipAllowance', false, 5400, 5400],
      ['classHeadSupplement', true, 5040, null],
      ['backboneSupplement', false, 1440, 1440],
      ['headSupplement', true, 2400, null],
    ]);
  });

  it('names the tier of every school where somebody is paid, and where it comes from', async () => {
    const { schools } = payCounty();
    const part = await partOf(
      payCounty({
        schools: schools.map((school) => (school.code === 'S1' ? { ...school, remotenessTier: null } : school)),
        travel: [{ from: 'S1', to: 'S0', km: 20, minutes: 40 }],
      }),
    );
    expect(part.schools).toEqual([
      { school: 'S0', tier: 0, source: 'county', km: 0, minutes: 0, byRule: 0 },
      { school: 'S1', tier: 2, source: 'rule', km: 20, minutes: 40, byRule: 2 },
      { school: 'S2', tier: 2, source: 'county', km: null, minutes: null, byRule: null },
    ]);
  });

  it('compares school by school too where parity holds so, with the full pay beside', async () => {
    const teachers = payPeople.map((person) => (person.id === 'C1' ? person : { ...person, pay: { gradePay: 900 } }));
    const part = await partOf(payCounty({ teachers }), { 'pay.parityBySchool': true });
    expect(part.parity.map(({ rankPost, school, ruralAverage }) => [rankPost, school, ruralAverage])).toEqual([
      [8, undefined, 5400],
      [9, undefined, 4725],
      [8, 'S1', 5400],
      [9, 'S1', 4700],
      [9, 'S2', 4750],
    ]);
    // Of C1 the pay grade is not known: the full average is B1’s alone, 4,400 + 900 + 300.
    expect(part.parity[1]).toMatchObject({ ruralFull: 5600, ruralFullKnown: 1, townFull: 5600, townFullKnown: 2 });
    expect(part.average).toEqual({ people: 6, teachers: expect.any(Number), civilServants: null });
  });

  it('says that no plan exists, with the model, when the cap is below what parity needs', async () => {
    const result = await plan(payCounty(), { 'pay.allowanceMax': 290 });
    expect(result.kind).toBe('infeasible');
    if (result.kind !== 'infeasible') return;
    const fixed = result.impossible.model.constraints.filter(({ relaxPrice }) => relaxPrice === undefined);
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

  it('counts town performance where the 工资关系 is, not where the work is', async () => {
    // A3 works in the village and goes on being paid 400 by the school in town.
    const county = payCounty();
    const staff = staffAfter(county, [{ teacher: 'A3', to: 'S2' }]);
    const facts = (payroll: ReadonlyMap<string, string>) =>
      payFacts(county, payPolicy(), staff, payroll).people.find(({ teacher }) => teacher === 'A3')!;
    const [along, left] = [facts(staff), facts(new Map())];
    expect(left.place.school).toBe('S2');
    expect(left.comparable - along.comparable).toBe(400);
    expect(left.basePerformance! - along.basePerformance!).toBe(400);
    expect(left.townshipAllowance).toBe(150);
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
    withPayChanges({ moves: [move(from, to)], principals: [] }, payCounty(), payPolicy(), pay).moves[0]?.payChange;

  it('gives what the post pays: allowance, township allowance, town performance', () => {
    // Town to village: −400 + 150 + 500. Village to township: −150 − 500 + 100 + 300.
    expect(changeOf('S0', 'S2')).toBe(250);
    expect(changeOf('S2', 'S1')).toBe(-250);
    expect(changeOf('S1', 'S1')).toBe(0);
  });

  it('says of what it is made, who pays it, and what duties are at stake', () => {
    const county = payCounty({ teachers: dutiful });
    const { moves, principals } = withPayChanges(
      { moves: [move('S0', 'S2')], principals: [{ teacher: 'C1', from: 'S2', to: 'S1', reasons: [] }] },
      county,
      payPolicy({ 'pay.share.province': 0.8 }),
      { ...pay, supplements: [{ id: 'classHead', amount: 200, recipients: 2 }] },
    );
    expect(moves[0]?.pay).toEqual({
      parts: [
        { item: 'tierAllowance', amount: 500 },
        { item: 'townshipAllowance', amount: 150 },
        { item: 'townPerformance', amount: -400 },
      ],
      shares: { province: 4800, city: 0, county: 1200 + 1800 - 4800 },
      atStake: 200,
    });
    expect(principals).toMatchObject([{ pay: { atStake: 0, parts: [{ amount: -200 }, { amount: -50 }] } }]);
  });

  it('is unknown without a pay plan', () => {
    const { moves } = withPayChanges({ moves: [move('S0', 'S2')], principals: [] }, payCounty(), payPolicy(), null);
    expect(moves[0]?.payChange).toBeNull();
  });

  it('leaves town performance where the form of the move leaves the 工资关系', () => {
    const terms = {
      post: false,
      contract: false,
      rankPost: false,
      payroll: false,
      allowances: true,
      countedAt: 'destination',
      ruralService: true,
    } as const;
    const changed = (moved: Partial<Move['terms']>) =>
      withPayChanges(
        { moves: [{ ...move('S0', 'S2'), terms: { ...terms, ...moved } }], principals: [] },
        payCounty(),
        payPolicy(),
        pay,
      ).moves[0];
    expect(changed({})?.payChange).toBe(650);
    expect(changed({ payroll: true })?.payChange).toBe(250);
    expect(changed({ payroll: true, allowances: false })?.payChange).toBe(-400);
    expect(changed({ allowances: false })).toMatchObject({ payChange: 0 });
  });

  it('counts who loses, how much, and who of them went outward', () => {
    const schools = ['S0', 'S1', 'S2'].map((school, tier) => ({
      school,
      tier,
      source: 'county' as const,
      km: null,
      minutes: null,
      byRule: null,
    }));
    const moves = [
      { ...move('S0', 'S2'), payChange: -170 },
      { ...move('S2', 'S0'), payChange: -650 },
      { ...move('S1', 'S1'), payChange: 0 },
      { ...move('S0', 'S1'), payChange: null },
    ];
    const leader = {
      teacher: 'H1',
      from: 'S1',
      to: 'S2',
      reasons: [],
      pay: {
        parts: [
          { item: 'tierAllowance' as const, amount: 10 },
          { item: 'townPerformance' as const, amount: -90 },
        ],
        atStake: 0,
        shares: { province: 0, city: 0, county: -960 },
      },
    };
    const losses = payLosses(
      { moves, principals: [leader, { ...leader, to: null, pay: undefined }] },
      { ...pay, schools },
    );
    expect(losses).toEqual({ people: 3, leaders: 1, monthly: 900, most: 650, outward: 2, outwardMonthly: 250 });
    expect(lossFindings(losses)).toEqual([{ level: 'warning', code: 'pay.moversLose', place: {}, values: losses }]);
    expect(lossFindings(payLosses({ moves: moves.slice(2), principals: null }, pay))).toEqual([]);
  });
});
