/** Levels of a leximin goal: ratios compared exactly where numerators are whole, on the grid of the resolution otherwise. */
import { evaluate } from '../../models/lp/check.ts';
import type { CompiledLeximinGoal, LinearProblem } from '../../models/lp/compile.ts';

export interface Level {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Levels {
  of(item: number, plan: Float64Array): Level;
  /** Least numerator of the item at or above the level. */
  atLeast(level: Level, item: number): number;
  /** Least numerator of the item strictly above the level. */
  above(level: Level, item: number): number;
}

/** Negative when a is the worse level. */
export const compareLevels = (a: Level, b: Level): number => a.numerator * b.denominator - b.numerator * a.denominator;

function exactLevels(goal: CompiledLeximinGoal): Levels {
  const floor = (level: Level, item: number): { whole: number; exact: boolean } => {
    const product = level.numerator * goal.items[item]!.denominator;
    const whole = Math.floor(product / level.denominator);
    // The quotient of doubles may round up to the next whole number; products of counts are exact.
    const down = whole * level.denominator > product ? whole - 1 : whole;
    return { whole: down, exact: down * level.denominator === product };
  };
  return {
    of: (item, plan) => ({
      numerator: evaluate(goal.items[item]!.expression, plan),
      denominator: goal.items[item]!.denominator,
    }),
    atLeast: (level, item) => {
      const { whole, exact } = floor(level, item);
      return exact ? whole : whole + 1;
    },
    above: (level, item) => floor(level, item).whole + 1,
  };
}

function gridLevels(goal: CompiledLeximinGoal): Levels {
  const { resolution } = goal;
  const steps = (level: Level) => level.numerator / level.denominator;
  return {
    of: (item, plan) => {
      const { expression, denominator } = goal.items[item]!;
      const ratio = evaluate(expression, plan) / denominator / resolution;
      return { numerator: Math.floor(ratio + 1e-6), denominator: 1 };
    },
    atLeast: (level, item) => steps(level) * resolution * goal.items[item]!.denominator,
    above: (level, item) => (steps(level) + 1) * resolution * goal.items[item]!.denominator,
  };
}

/** Exact levels when every item counts whole things over a whole denominator. */
export function levelsOf(goal: CompiledLeximinGoal, problem: LinearProblem): Levels {
  const whole = goal.items.every(
    ({ expression, denominator }) =>
      Number.isInteger(denominator) &&
      expression.values.every(Number.isInteger) &&
      expression.indices.every((column) => problem.integer[column] === 1),
  );
  return whole ? exactLevels(goal) : gridLevels(goal);
}
