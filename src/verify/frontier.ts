/** The cost frontier of pay: where its points must lie, and that amounts found without a solver are no cheaper than one of them. */
import type { Facts } from '../../models/audit/facts/facts.ts';
import { sharesOf } from '../../models/audit/figures/pay.ts';
import type { ProofModel, ProofRow } from '../../models/audit/proof/check.ts';
import { payProof } from '../../models/audit/proof/pay.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { PayPlan, Plan } from '../planning/plan.ts';
import { type Compared, compared, together } from './differences.ts';

type Point = NonNullable<PayPlan['frontier']>[number];
type Tiers = PayPlan['tiers'];

/** What the amounts of one plan of pay cost a year; supplements come first, then everything. */
interface Cost {
  readonly supplements: number;
  readonly all: number;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const yearly = (tiers: Tiers): number => 12 * sum(tiers.map((row) => row.allowance * row.recipients));
const costOf = ({ tiers, yearlyCost }: Pick<Point, 'tiers' | 'yearlyCost'>): Cost => ({
  supplements: yearlyCost - yearly(tiers),
  all: yearlyCost,
});
const isCheaper = (one: Cost, other: Cost): boolean =>
  one.supplements < other.supplements || (one.supplements === other.supplements && one.all < other.all);

const lowestOf = (tiers: Tiers): number =>
  Math.min(...tiers.filter(({ tier }) => tier > 0).map(({ allowance }) => allowance));

/** Nobody who receives the allowance gets less. */
const raised = (tiers: Tiers, least: number): Tiers =>
  tiers.map((row) => (row.tier > 0 ? { ...row, allowance: Math.max(row.allowance, least) } : row));

/** `asSaidNow`: the plan is of this program, which traces the frontier of every plan unless a clock stops it. */
export function comparedFrontier(
  { identity, goals, pay }: Plan,
  facts: Facts,
  decisions: Decisions,
  asSaidNow: boolean,
): Compared {
  if (pay === null) return together([]);
  const { frontier } = pay;
  if (frontier === undefined) return compared(asSaidNow, false, 'pay.frontier');
  if (frontier === null) return compared(identity.clockStopped, true, 'pay.frontier');
  const [first] = frontier;
  if (first === undefined)
    return compared(
      pay.tiers.every(({ tier }) => tier === 0),
      true,
      'pay.frontier',
    );
  const rules = new PayRules(facts, decisions);
  const isProven = goals.every(({ model, status }) => model !== 'pay' || status === 'proven');
  return together([
    ...frontier.map((point, index) => agreeing(point, pay, facts, `pay.frontier[${index}]`)),
    ...frontier.map((point, index) => ofRules(point, pay, rules, `pay.frontier[${index}]`)),
    ...(rules.isLeastCost && isProven ? [compared(amountsOf(first), amountsOf(pay), 'pay.frontier[0]')] : []),
    ...inSteps(frontier, pay, rules),
  ]);
}

const amountsOf = ({ tiers, yearlyCost }: Pick<Point, 'tiers' | 'yearlyCost'>) => ({
  yearlyCost,
  tiers: tiers.map(({ allowance }) => ({ allowance })),
});

/** What a point says of itself: the same tiers with the same people, the lowest of them, and who pays. */
function agreeing(point: Point, pay: PayPlan, { policy }: Facts, path: string): Compared {
  const peopleOf = (rows: Tiers) => rows.map(({ tier, rankPost, recipients }) => [tier, rankPost, recipients]);
  const { tiers, shares, lowestAllowance, yearlyCost } = point;
  const paid = tiers.filter((row) => row.recipients > 0).map(({ allowance }) => allowance);
  const ofTiers = sharesOf('tierAllowance', yearly(tiers), sum(tiers.map((row) => row.recipients)), policy);
  const others = (pay.costs ?? []).filter(({ item, decided }) => decided && item !== 'tierAllowance');
  // Supplements that cost the same together may be parted otherwise, and each is shared in whole yuan.
  const isSame = pay.costs !== undefined && costOf(point).supplements === sum(others.map((cost) => cost.yearly));
  const share = (payer: 'province' | 'city'): Compared => {
    const found = ofTiers[payer] + sum(others.map((cost) => cost.shares[payer]));
    const isNear = Math.abs(shares[payer] - found) <= others.length;
    return compared(shares[payer], isNear ? shares[payer] : found, `${path}.shares.${payer}`);
  };
  return together([
    compared(shares.province + shares.city + shares.county, yearlyCost, `${path}.shares`),
    compared(lowestAllowance, paid.length === 0 ? 0 : Math.min(...paid), `${path}.lowestAllowance`),
    compared(peopleOf(tiers), peopleOf(pay.tiers), `${path}.tiers`),
    ...(isSame ? [share('province'), share('city')] : []),
  ]);
}

/** The rules of pay without a budget, over amounts that the document states. */
class PayRules {
  readonly isLeastCost: boolean;
  readonly step: number;
  readonly most: number;
  /** Steps of the supplements that the plan decides. */
  readonly #supplements: ReadonlyMap<string, number>;
  readonly #model: ProofModel;

  constructor(facts: Facts, decisions: Decisions) {
    const { policy } = facts;
    this.isLeastCost = policy['pay.goal'] === 'leastCost';
    this.step = policy['pay.allowanceStep'];
    this.most = policy['pay.allowanceMax'];
    this.#model = payProof({ ...facts, policy: { ...policy, 'pay.goal': 'leastCost' } }, decisions);
    this.#supplements = new Map(
      decisions.pay?.supplements.map(({ id, amount }) => [`steps[${id}]`, amount / this.step]),
    );
  }

  /** All rules, with the supplements of the plan. */
  isLawful(tiers: Tiers): boolean {
    return this.#keeps(tiers, () => true);
  }

  /** The rules that speak of the allowance alone. */
  isLawfulAlone(tiers: Tiers): boolean {
    return this.#keeps(tiers, ({ terms }) => [...terms.keys()].every((name) => !this.#supplements.has(name)));
  }

  /** What supplements cost at the least that the rules on supplements alone allow: each lowered while the others stay. */
  leastSupplements(supplements: NonNullable<PayPlan['supplements']>): number {
    const rows = this.#model.rows.filter(({ terms }) => [...terms.keys()].every((name) => this.#supplements.has(name)));
    const steps = new Map(this.#supplements);
    const lower = (name: string): boolean => {
      const now = steps.get(name)!;
      const isLawful = now > 0 && rows.every((row) => keeps(row, new Map(steps).set(name, now - 1)));
      if (isLawful) steps.set(name, now - 1);
      return isLawful;
    };
    const names = [...steps.keys()];
    while (names.filter(lower).length > 0);
    return 12 * this.step * sum(supplements.map(({ id, recipients }) => recipients * (steps.get(`steps[${id}]`) ?? 0)));
  }

  #keeps(tiers: Tiers, wanted: (row: ProofRow) => boolean): boolean {
    const steps = new Map([
      ...this.#supplements,
      ...tiers.map(
        ({ tier, rankPost, allowance }) =>
          [rankPost == null ? `steps[${tier}]` : `steps[${tier},${rankPost}]`, allowance / this.step] as const,
      ),
    ]);
    if (![...steps.values()].every(Number.isInteger)) return false;
    return this.#model.rows.filter(wanted).every((row) => keeps(row, steps));
  }
}

function keeps({ terms, lower, upper }: ProofRow, steps: ReadonlyMap<string, number>): boolean {
  const left = sum([...terms].map(([name, coefficient]) => coefficient * (steps.get(name) ?? 0)));
  return (lower === null || left >= lower) && (upper === null || left <= upper);
}

/** The rules hold at the point, and its supplements cost what those of the plan do, or what no point can do without. */
function ofRules(point: Point, pay: PayPlan, rules: PayRules, path: string): Compared {
  const [own, ofPlan] = [costOf(point).supplements, costOf(pay).supplements];
  const least = rules.isLeastCost ? ofPlan : rules.leastSupplements(pay.supplements ?? []);
  const most = rules.isLawful(point.tiers) ? ofPlan : own;
  return together([
    compared(rules.isLawfulAlone(point.tiers), true, `${path}.tiers`),
    compared(point.yearlyCost, yearly(point.tiers) + Math.max(least, Math.min(own, most)), `${path}.yearlyCost`),
  ]);
}

/** At most so many points, ends included; where every tier is alike from the start, so many steps beyond. */
const MOST_POINTS = 11;
const STEPS_BEYOND = 10;

/** Lowest allowances at which points are sought, evenly spread in whole steps, both ends among them. */
function soughtFrom(from: number, to: number, { step, most }: PayRules): readonly number[] {
  const goal = to > from ? to : from + STEPS_BEYOND * step;
  const steps = Math.floor((Math.min(Math.max(most, from), goal) - from) / step);
  const stride = Math.max(1, Math.ceil(steps / (MOST_POINTS - 1)));
  const strides = Array.from({ length: Math.floor(steps / stride) + 1 }, (_, index) => index * stride);
  return [...new Set([...strides, steps])].map((each) => from + each * step);
}

/** Up to where points are sought: the plan's own lowest within a budget, else where all get the same; null: only solving tells. */
function lastSought({ tiers }: PayPlan, rules: PayRules): number | null {
  if (!rules.isLeastCost) return lowestOf(tiers);
  const alike = (allowance: number): Tiers => tiers.map((row) => (row.tier > 0 ? { ...row, allowance } : row));
  const amounts = Array.from({ length: Math.floor(rules.most / rules.step) + 1 }, (_, index) => index * rules.step);
  const alone = amounts.find((amount) => rules.isLawfulAlone(alike(amount)));
  if (alone === undefined) return lowestOf(tiers);
  return rules.isLawful(alike(alone)) ? alone : null;
}

/**
 * The cheapest amounts found without a solver at which nobody gets less: those of the plan, of the points on both sides and halfway
 * between them, raised where they must be and lowered while the rules allow it. Null: none of them keeps the rules.
 */
function cheapestFound(least: number, frontier: readonly Point[], pay: PayPlan, rules: PayRules): Cost | null {
  const below = frontier.findLast(({ tiers }) => lowestOf(tiers) < least);
  const above = frontier.find(({ tiers }) => lowestOf(tiers) >= least);
  const beside = [below, above].flatMap((point) => point ?? []);
  const between = below && above ? [partway(below.tiers, above.tiers, least, rules.step)] : [];
  const { supplements } = costOf(pay);
  return [pay.tiers, ...beside.map(({ tiers }) => tiers), ...between]
    .map((tiers) => raised(tiers, least))
    .filter((tiers) => rules.isLawful(tiers))
    .map((tiers): Cost => ({ supplements, all: supplements + yearly(lowered(tiers, least, rules)) }))
    .reduce<Cost | null>((best, cost) => (best === null || isCheaper(cost, best) ? cost : best), null);
}

/** As far from one point to the next as its lowest allowance is, in whole steps. */
function partway(below: Tiers, above: Tiers, least: number, step: number): Tiers {
  const share = (least - lowestOf(below)) / (lowestOf(above) - lowestOf(below));
  return below.map((row, index) => {
    const amount = row.allowance + share * (above[index]!.allowance - row.allowance);
    return { ...row, allowance: step * Math.ceil(amount / step - 1e-9) };
  });
}

/** One tier after another, the remotest first, as low as the rules let it be while the others stay. */
function lowered(tiers: Tiers, least: number, rules: PayRules): Tiers {
  return tiers.reduceRight<Tiers>((now, row, index) => {
    if (row.tier === 0) return now;
    const at = (steps: number): Tiers => now.with(index, { ...row, allowance: steps * rules.step });
    // Rules are linear: what is lawful of one amount has no gaps.
    let [lawful, tooLow] = [row.allowance / rules.step, Math.ceil(least / rules.step) - 1];
    while (lawful - tooLow > 1) {
      const middle = Math.floor((lawful + tooLow) / 2);
      if (rules.isLawful(at(middle))) lawful = middle;
      else tooLow = middle;
    }
    return at(lawful);
  }, tiers);
}

/**
 * Each point is what was found for an allowance sought, and for each sought there is one, unless the rules forbid it; none costs
 * more than amounts that are found without a solver.
 */
function inSteps(frontier: readonly Point[], pay: PayPlan, rules: PayRules): Compared[] {
  const lowest = frontier.map(({ tiers }) => lowestOf(tiers));
  const sought = soughtFrom(lowest[0]!, lastSought(pay, rules) ?? lowest.at(-1)!, rules);
  const cheapest = (least: number): Cost | null => cheapestFound(least, frontier, pay, rules);
  return [
    ...sought.map((least): Compared => {
      const at = lowest.findIndex((allowance) => allowance >= least);
      const found = cheapest(least);
      const point = frontier[at];
      if (point === undefined) return compared(null, found?.all, `pay.frontier(${least})`);
      const isDear = found !== null && isCheaper(found, costOf(point));
      return compared(
        point.yearlyCost,
        isDear ? found.all : point.yearlyCost,
        lowest[at] === least ? `pay.frontier[${at}].yearlyCost` : `pay.frontier(${least})`,
      );
    }),
    ...frontier.slice(1).map((point, index) => {
      const before = lowest[index]!;
      const isSought = sought.some((least) => before < least && least <= point.lowestAllowance);
      const isDearer = frontier[index]!.yearlyCost <= point.yearlyCost && before < point.lowestAllowance;
      return compared(isSought && isDearer, true, `pay.frontier[${index + 1}].order`);
    }),
  ];
}
