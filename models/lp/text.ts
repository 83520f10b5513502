/** The golden text form: one line a row, labels instead of indices, canonical and diffable. */
import type { AdditiveGoal, Constraint, Goal, LinearExpression, LinearModel } from './model.ts';

const number = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? '∞' : value === Number.NEGATIVE_INFINITY ? '−∞' : String(value);

function sum(expression: LinearExpression, model: LinearModel): string {
  if (expression.variables.length === 0) return '0';
  return expression.variables
    .map((variable, position) => {
      const coefficient = expression.coefficients[position]!;
      const sign = coefficient < 0 ? '- ' : position === 0 ? '' : '+ ';
      const size = Math.abs(coefficient);
      return `${sign}${size === 1 ? '' : `${size} `}${model.variables[variable]!.label}`;
    })
    .join(' ');
}

function row({ rule, label, expression, lower, upper, relaxPrice }: Constraint, model: LinearModel): string {
  const left = sum(expression, model);
  const body =
    lower === upper
      ? `${left} = ${number(lower)}`
      : lower === Number.NEGATIVE_INFINITY
        ? `${left} ≤ ${number(upper)}`
        : upper === Number.POSITIVE_INFINITY
          ? `${left} ≥ ${number(lower)}`
          : `${number(lower)} ≤ ${left} ≤ ${number(upper)}`;
  return `${rule} ${label}: ${body}${relaxPrice === undefined ? '' : ` (relax ${relaxPrice})`}`;
}

const share = ({ resolutionShare }: AdditiveGoal): string =>
  resolutionShare === undefined ? '' : ` or ${resolutionShare} of the first relaxation`;

function goalLines(goal: Goal, model: LinearModel): string[] {
  if (goal.kind === 'additive') {
    const constant = goal.constant === 0 ? '' : ` ${goal.constant < 0 ? '-' : '+'} ${Math.abs(goal.constant)}`;
    return [
      `${goal.rule} ${goal.id} [${goal.unit}, resolution ${goal.resolution}${share(goal)}]: minimise ${sum(goal.expression, model)}${constant}`,
    ];
  }
  return [
    `${goal.rule} ${goal.id} [${goal.unit}, resolution ${goal.resolution}]: leximin`,
    ...goal.items.map((item) => `  ${item.label}: (${sum(item.expression, model)}) / ${item.denominator}`),
  ];
}

/** Text of the whole model, or of the rows and goals of one rule (`only`) with the variables they use. */
export function modelText(model: LinearModel, only?: string): string {
  const constraints = model.constraints.filter((constraint) => only === undefined || constraint.rule === only);
  const goals = model.goals.filter((goal) => only === undefined || goal.rule === only);
  const expressions = [
    ...constraints.map((constraint) => constraint.expression),
    ...goals.flatMap((goal) =>
      goal.kind === 'additive' ? [goal.expression] : goal.items.map((item) => item.expression),
    ),
  ];
  const used = new Set(expressions.flatMap((expression) => expression.variables));
  const variables = model.variables.filter(({ index }) => only === undefined || used.has(index));
  return [
    ...goals.flatMap((goal) => goalLines(goal, model)),
    ...constraints.map((constraint) => row(constraint, model)),
    ...variables.map(
      ({ label, lower, upper, integer }) =>
        `${integer ? 'integer' : 'real'} ${number(lower)} ≤ ${label} ≤ ${number(upper)}`,
    ),
    '',
  ].join('\n');
}
