/** What rules cost and what the lowest tier costs: the pay model solved again, a step tighter and a step looser. */
import type { LinearModel } from '../../models/lp/model.ts';
import type { Policy } from '../../models/parameters.ts';
import type { PayModel } from '../../models/pay/build.ts';
import { payRules } from '../../models/pay/catalogue.ts';
import type { PayContext, Tightened } from '../../models/pay/context.ts';
import { addShares, costsOf } from '../../models/pay/costs.ts';
import type { PayFacts } from '../../models/pay/facts.ts';
import { type PayDecision, readDecision, yearlyCost } from '../../models/pay/read.ts';
import {
  frontierPoints,
  leastCostAlike,
  leastCostFrom,
  leastCostModel,
  lowestTierModel,
  priceQuestions,
  type Question,
  relaxed,
} from '../../models/pay/trials.ts';
import type { Outcome } from '../solver/port.ts';
import type { PayPlan } from './plan.ts';
import type { StageOptions } from './stage-result.ts';

type Prices = NonNullable<PayPlan['prices']>;
type Price = Prices[number];
type Frontier = NonNullable<PayPlan['frontier']>;

/** The facts with everybody after the moves, and with everybody where they work today. */
export interface PaySituation {
  readonly context: PayContext;
  readonly today: PayFacts;
  readonly policy: Policy;
  readonly decision: PayDecision;
}

/** No answer in time: what was asked is then left out, and the plan says so. */
class Unanswered extends Error {}

type Ask = (model: LinearModel) => Promise<Outcome>;

const asking = ({ optimiser, deadlineMs, seed, signal }: StageOptions): Ask => {
  const end = performance.now() + deadlineMs;
  return (model) =>
    optimiser.optimise(model, {
      solver: 'javascript-lp-solver',
      deadlineMs: Math.max(1, end - performance.now()),
      seed,
      ...(signal === undefined ? {} : { signal }),
    });
};

/** Value of the only goal; null when no plan exists. Throws `Unanswered` when that is not known. */
async function best(model: LinearModel, ask: Ask): Promise<number | null> {
  const outcome = await ask(model);
  if (outcome.kind === 'infeasible') return null;
  if (outcome.kind !== 'optimal') throw new Unanswered();
  return outcome.goals[0]?.value ?? 0;
}

const inTime = async <Answer>(answers: Promise<Answer>): Promise<Answer | null> => {
  try {
    return await answers;
  } catch (failure) {
    if (failure instanceof Unanswered) return null;
    throw failure;
  }
};

/** Null when time ran out. Rows that cost nothing either way are left out; rules are not. */
export function rulePrices({ context, policy }: PaySituation, options: StageOptions): Promise<Prices | null> {
  const ask = asking(options);
  const { facts } = context;
  const withBudget = policy['pay.goal'] === 'bestWorstTier';

  const measured = async (tightened: Tightened | null) => {
    const [cost, lacking] = await Promise.all([
      best(leastCostModel(facts, policy, tightened), ask),
      withBudget ? best(lowestTierModel(facts, policy, tightened), ask) : null,
    ]);
    return { cost, lacking };
  };
  const priced = async (): Promise<Prices> => {
    const [base, relaxedBase] = await Promise.all([
      measured(null),
      best(relaxed(leastCostModel(facts, policy, null)), ask),
    ]);
    const price = async ({ rule, row, step }: Question): Promise<Price> => {
      const limitsCost = rule.id !== 'P07';
      const by = (amount: number): Tightened => ({ rule: rule.id, label: row, amount });
      const trial = async (amount: number): Promise<Price['tighter']> => {
        const { cost, lacking } = await measured(by(amount));
        return {
          possible: limitsCost ? cost !== null : lacking !== null,
          yearlyCost: !limitsCost || cost === null || base.cost === null ? null : cost - base.cost,
          lowestAllowance: lacking === null || base.lacking === null ? null : base.lacking - lacking,
        };
      };
      const [tighter, looser, without] = await Promise.all([
        trial(step),
        trial(-step),
        limitsCost ? best(relaxed(leastCostModel(facts, policy, by(step))), ask) : null,
      ]);
      const relaxation =
        without === null || relaxedBase === null ? null : Math.round(100 * (without - relaxedBase)) / 100 || 0;
      return { rule: rule.id, row, step, unit: rule.trial.unit, tighter, looser, relaxation };
    };
    const prices = await Promise.all(priceQuestions(payRules, context, policy).map(price));
    return prices.filter(
      ({ row, tighter, looser }) => row === null || costsSomething(tighter) || costsSomething(looser),
    );
  };
  return inTime(priced());
}

const costsSomething = ({ possible, yearlyCost: cost, lowestAllowance }: Price['tighter']): boolean =>
  !possible || (cost ?? 0) !== 0 || (lowestAllowance ?? 0) !== 0;

/** Null when time ran out; empty when nobody receives the allowance. */
export function costFrontier(situation: PaySituation, options: StageOptions): Promise<Frontier | null> {
  const ask = asking(options);
  const { context, today, policy, decision } = situation;
  const { facts, step } = context;

  const solved = async (asked: PayModel): Promise<PayDecision | null> => {
    const outcome = await ask(asked.model);
    if (outcome.kind === 'infeasible') return null;
    if (outcome.kind !== 'optimal') throw new Unanswered();
    return readDecision(outcome.values, asked.context);
  };
  const at = async (least: number): Promise<Frontier[number] | null> => {
    const decided = await solved(leastCostFrom(facts, policy, least));
    if (decided === null) return null;
    const costs = costsOf(facts, today, decided, policy).filter((cost) => cost.decided);
    return {
      lowestAllowance: lowest(decided),
      yearlyCost: yearlyCost(decided),
      shares: addShares(costs.map(({ shares }) => shares)),
      tiers: [...decided.tiers],
    };
  };
  const traced = async (): Promise<Frontier> => {
    if (decision.tiers.every(({ tier }) => tier === 0)) return [];
    const [start, alike] = await Promise.all([at(0), solved(leastCostAlike(facts, policy))]);
    if (start === null) return [];
    const withinBudget = policy['pay.goal'] === 'bestWorstTier';
    const points = frontierPoints({
      from: start.lowestAllowance,
      to: withinBudget || alike === null ? lowest(decision) : lowest(alike),
      step,
      most: policy['pay.allowanceMax'],
    });
    const others = await Promise.all(points.slice(1).map(at));
    const found = [start, ...others.filter((point) => point !== null)];
    return found.filter((point, index) => point.lowestAllowance !== found[index - 1]?.lowestAllowance);
  };
  return inTime(traced());
}

/** Lowest allowance of those who receive it. */
const lowest = ({ tiers }: PayDecision): number =>
  Math.min(...tiers.filter(({ tier }) => tier > 0).map(({ allowance }) => allowance));
