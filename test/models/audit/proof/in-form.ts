/** Rows of a model and rows of the audit in one form, so that they can be compared. */
import type { ProofModel } from '../../../../models/audit/proof/check.ts';
import type { Constraint, LinearModel } from '../../../../models/lp/model.ts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** A row of the model in the audit's form: what is fixed moved to the sides, divided by what the coefficients have in common. */
function formOf({ variables }: LinearModel, { rule, label, expression, lower, upper }: Constraint) {
  const all = expression.variables.map((index, at) => ({
    ...variables[index]!,
    coefficient: expression.coefficients[at]!,
  }));
  const fixed = all
    .filter((each) => each.lower === each.upper)
    .reduce((sum, each) => sum + each.coefficient * each.lower, 0);
  const free = all.filter((each) => each.lower !== each.upper);
  const common = free.reduce((divisor, { coefficient }) => gcd(divisor, Math.abs(coefficient)), 0) || 1;
  const side = (value: number, round: (amount: number) => number) =>
    Number.isFinite(value) ? round((value - fixed) / common) : null;
  return {
    name: `${rule} ${label}`,
    terms: Object.fromEntries(free.map((each) => [each.label, each.coefficient / common])),
    lower: side(lower, Math.ceil),
    upper: side(upper, Math.floor),
  };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);

/** All rows of the model, by name. */
export const inForm = (model: LinearModel) => model.constraints.map((row) => formOf(model, row)).toSorted(byName);

/** All rows of the audit, by name. */
export const rowsOf = ({ rows }: ProofModel) =>
  rows.map((row) => ({ ...row, terms: Object.fromEntries(row.terms) })).toSorted(byName);
