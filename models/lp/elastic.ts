/** The elastic model: what would have to give, at the least price, for a plan to exist. For the diagnosis of a model without one. */
import type { Constraint, LinearModel, Variable } from './model.ts';

/** One way in which a rule may be broken: by how much is the value of the variable. */
interface Slack {
  readonly variable: number;
  /** The row of the given model, by position. */
  readonly constraint: number;
  readonly rule: string;
  readonly label: string;
  /** `short`: below the lower side; `over`: above the upper side. */
  readonly side: 'short' | 'over';
  readonly price: number;
}

export interface ElasticModel {
  readonly model: LinearModel;
  readonly slacks: readonly Slack[];
}

/** Least and largest sum a row can have within the bounds of its variables. */
function span({ expression }: Constraint, variables: readonly Variable[]): readonly [number, number] {
  let least = 0;
  let most = 0;
  for (const [position, index] of expression.variables.entries()) {
    const coefficient = expression.coefficients[position]!;
    const { lower, upper } = variables[index]!;
    least += coefficient * (coefficient > 0 ? lower : upper);
    most += coefficient * (coefficient > 0 ? upper : lower);
  }
  return [least, most];
}

/** Whole where the row counts whole things, so that "two posts short" is not said as 1.7. */
const wholeRow = ({ expression, lower, upper }: Constraint, variables: readonly Variable[]): boolean =>
  expression.variables.every((index) => variables[index]!.integer) &&
  expression.coefficients.every(Number.isInteger) &&
  [lower, upper].every((side) => !Number.isFinite(side) || Number.isInteger(side));

/**
 * Every row with a `relaxPrice` may be broken at that price a unit; rows without one stay. The only goal is the total
 * price, so the model has a plan unless the rows that cannot be broken contradict each other. A row that no plan of
 * its variables can break gets no slack.
 */
export function elastic(model: LinearModel): ElasticModel {
  const variables: Variable[] = [...model.variables];
  const slacks: Slack[] = [];
  const slack = (row: Constraint, constraint: number, side: Slack['side'], most: number): number => {
    const variable = variables.length;
    const { rule, label } = row;
    const integer = wholeRow(row, model.variables);
    variables.push({ index: variable, label: `${side}[${rule} ${label}]`, lower: 0, upper: most, integer });
    slacks.push({ variable, constraint, rule, label, side, price: row.relaxPrice! });
    return variable;
  };
  const constraints = model.constraints.map((row, constraint): Constraint => {
    if (row.relaxPrice === undefined) return row;
    const [least, most] = span(row, model.variables);
    const indices = [...row.expression.variables];
    const coefficients = [...row.expression.coefficients];
    if (least < row.lower && Number.isFinite(row.lower)) {
      indices.push(slack(row, constraint, 'short', Math.ceil(row.lower - least)));
      coefficients.push(1);
    }
    if (most > row.upper && Number.isFinite(row.upper)) {
      indices.push(slack(row, constraint, 'over', Math.ceil(most - row.upper)));
      coefficients.push(-1);
    }
    return { ...row, expression: { variables: indices, coefficients } };
  });
  return {
    model: Object.freeze({
      name: `${model.name}, elastic`,
      variables: Object.freeze(variables),
      constraints: Object.freeze(constraints),
      goals: Object.freeze([
        {
          kind: 'additive' as const,
          id: 'relaxation',
          rule: 'relaxation',
          unit: 'price',
          expression: {
            variables: slacks.map(({ variable }) => variable),
            coefficients: slacks.map(({ price }) => price),
          },
          constant: 0,
          resolution: Math.min(1, ...slacks.map(({ price }) => price).filter((price) => price > 0)),
        },
      ]),
    }),
    slacks,
  };
}
