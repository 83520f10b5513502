/** Random models small enough to try every plan, and the trying: what the solvers are measured against. */
import { LinearModelBuilder, type Term } from '../../models/lp/builder.ts';
import { stepOf } from '../../models/lp/goals.ts';
import type { Goal, LinearExpression, LinearModel } from '../../models/lp/model.ts';
import { randomNumbers } from './random-numbers.ts';

const sum = ({ variables, coefficients }: LinearExpression, values: readonly number[]): number =>
  variables.reduce((total, variable, position) => total + coefficients[position]! * values[variable]!, 0);

/** Every plan of an all-integer model that keeps all rows. */
export function everyPlan({ variables, constraints }: LinearModel): number[][] {
  const plans: number[][] = [];
  const values: number[] = [];
  const place = (index: number): void => {
    const variable = variables[index];
    if (variable === undefined) {
      const kept = constraints.every(({ expression, lower, upper }) => {
        const total = sum(expression, values);
        return total >= lower && total <= upper;
      });
      if (kept) plans.push([...values]);
      return;
    }
    for (let value = variable.lower; value <= variable.upper; value += 1) {
      values[index] = value;
      place(index + 1);
    }
  };
  place(0);
  return plans;
}

const ratios = (goal: Goal & { kind: 'leximin' }, plan: readonly number[]): number[] =>
  goal.items.map(({ expression, denominator }) => sum(expression, plan) / denominator).sort((a, b) => a - b);

const worse = (a: readonly number[], b: readonly number[]): number => {
  const position = a.findIndex((ratio, at) => Math.abs(ratio - b[at]!) > 1e-9);
  return position < 0 ? 0 : b[position]! - a[position]!;
};

/** The best step of each additive goal, or the best ratios of each leximin goal, one goal after the other; null: no plan. */
export function bestByTrying(model: LinearModel): (number | number[])[] | null {
  let plans = everyPlan(model);
  if (plans.length === 0) return null;
  return model.goals.map((goal) => {
    if (goal.kind === 'leximin') {
      const best = plans.map((plan) => ratios(goal, plan)).reduce((a, b) => (worse(a, b) <= 0 ? a : b));
      plans = plans.filter((plan) => worse(ratios(goal, plan), best) === 0);
      return best;
    }
    const steps = plans.map((plan) => stepOf(sum(goal.expression, plan) + goal.constant, goal.resolution));
    const best = Math.min(...steps);
    plans = plans.filter((_, position) => steps[position] === best);
    return best;
  });
}

export interface Recipe {
  readonly seed: number;
  readonly leximin: boolean;
}

/** Binding rows of every kind (=, ≥, ≤, ranges) around a plan that was drawn first; one in five is then made impossible or tight by chance. */
export function smallModel({ seed, leximin }: Recipe): LinearModel {
  const random = randomNumbers(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const model = new LinearModelBuilder(`small ${seed}`);
  const count = 3 + whole(3);
  const lower = Array.from({ length: count }, () => whole(3) - 1);
  const plan = lower.map((least) => least + whole(4));
  const columns = lower.map((least, index) =>
    model.integer(`x${index}`, least, Math.max(plan[index]!, least + 1 + whole(3))),
  );
  const draw = (): Term[] =>
    columns.filter(() => random() < 0.7).map((column) => [column, (1 + whole(6)) * (random() < 0.3 ? -1 : 1)] as const);
  for (let row = 0; row < 2 + whole(4); row += 1) {
    const terms = draw();
    if (terms.length === 0) continue;
    const at = terms.reduce((total, [column, coefficient]) => total + coefficient * plan[column]!, 0);
    // A shortage: the side asks for more than the plan drawn first gives.
    const side = at + (random() < 0.2 ? 1 + whole(4) : 0);
    const kind = whole(4);
    const label = String(row);
    if (kind === 0) model.constrain({ rule: 'Q01', label, terms, lower: side, upper: side, relaxPrice: 3 });
    else if (kind === 1) model.constrain({ rule: 'Q01', label, terms, lower: side });
    else if (kind === 2) model.constrain({ rule: 'Q01', label, terms, upper: at, relaxPrice: 1 });
    else model.constrain({ rule: 'Q01', label, terms, lower: side, upper: side + whole(3) });
  }
  const additive = (id: string, resolution: number) =>
    model.minimise({ id, rule: 'Q22', unit: 'periods', terms: draw(), constant: whole(5) - 2, resolution });
  additive('first', 1);
  if (leximin)
    model.leximin({
      id: 'fill',
      rule: 'Q23',
      unit: 'share',
      resolution: 0.001,
      items: columns.map((column, index) => ({ label: `s${index}`, terms: [[column, 1]], denominator: 2 + whole(5) })),
    });
  additive('second', 1 + whole(3));
  additive('third', 1);
  return model.freeze();
}
