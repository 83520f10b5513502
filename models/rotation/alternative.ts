/**
 * Another list, no worse than the best by more than the county allows in any goal, that moves as many other people as can
 * be: the rows of the rotation model, its goals as rows, and one goal before them, the people for whom it makes no difference.
 */
import { expression } from '../lp/builder.ts';
import type { Constraint, Goal, LinearModel, Variable } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import type { RotationModel } from './build.ts';
import type { RotationContext } from './context.ts';
import { equalPeople } from './read.ts';

/** Who moves in one list, by person index. */
export type Movers = ReadonlySet<number>;

/** Id of the goal: people who move in both lists or in neither, for the list known that is nearest. */
export const SAME_PEOPLE = 'samePeople';

export interface AlternativeAsked {
  /** Lists known already; the new one is to be far from each of them. */
  readonly known: readonly Movers[];
  /** Largest value of each goal of the model, by goal id. */
  readonly atMost: ReadonlyMap<string, number>;
}

/** People who move in one list and not in the other. */
export const differing = (one: Movers, other: Movers): number => one.symmetricDifference(other).size;

/** People whom the model may move; whoever is not among them fares alike in every list. */
export const movable = ({ variables }: Pick<RotationContext, 'variables'>): number => variables.moved.size;

export function alternativeModel(
  { model, context }: RotationModel,
  { known, atMost }: AlternativeAsked,
  policy: Policy,
): LinearModel {
  const same = model.variables.length;
  const variables: Variable[] = [
    ...model.variables,
    { index: same, label: 'same people', lower: 0, upper: movable(context), integer: true },
  ];
  const goal: Goal = {
    kind: 'additive',
    id: SAME_PEOPLE,
    rule: 'alternative',
    unit: 'people',
    expression: { variables: [same], coefficients: [1] },
    constant: 0,
    resolution: 1,
  };
  return Object.freeze({
    name: 'alternative',
    variables: Object.freeze(variables),
    constraints: Object.freeze([
      ...model.constraints,
      ...model.goals.flatMap((kept) => within(kept, atMost)),
      ...known.map((movers, position) => nearness(movers, position, same, context)),
      ...inOrder(context, policy),
    ]),
    goals: Object.freeze([goal, ...model.goals]),
  });
}

/** The goal as a row: no worse than allowed. */
function within(goal: Goal, atMost: ReadonlyMap<string, number>): readonly Constraint[] {
  const most = atMost.get(goal.id);
  if (most === undefined || goal.kind !== 'additive') return [];
  const { rule, id, constant } = goal;
  const upper = most - constant;
  return [
    { rule, label: `${id} within tolerance`, expression: goal.expression, lower: Number.NEGATIVE_INFINITY, upper },
  ];
}

/** `same` is at least the number of people who move in both lists or in neither. */
function nearness(movers: Movers, position: number, same: number, { variables }: RotationContext): Constraint {
  const terms = [...variables.moved].map(([person, moved]) => [moved, movers.has(person) ? 1 : -1] as const);
  const others = [...variables.moved.keys()].filter((person) => !movers.has(person)).length;
  return {
    rule: 'alternative',
    label: `as in list ${position + 1}`,
    expression: expression([...terms, [same, -1]]),
    lower: Number.NEGATIVE_INFINITY,
    upper: -others,
  };
}

/** Of people equal in every fact the first ones move, as the list is read afterwards: another draw of the lot is no other list. */
const inOrder = (context: RotationContext, policy: Policy): readonly Constraint[] =>
  equalPeople(context, policy).flatMap((group) =>
    group.slice(1).map((person, position): Constraint => {
      const [before, after] = [group[position]!, person].map(({ index }) => context.variables.moved.get(index)!);
      return {
        rule: 'alternative',
        label: `declared order ${person.teacher.id}`,
        expression: expression([
          [before!, 1],
          [after!, -1],
        ]),
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
      };
    }),
  );
