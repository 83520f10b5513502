/**
 * Another list, no worse than the best by more than the county allows in any goal, that moves as many other people as can
 * be: the rows of the rotation model, its goals as settled, then one goal, the people for whom it makes no difference, and
 * then again the goals that have some room.
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
  /** By goal id: the value of the best list, and how much worse another may be. */
  readonly allowed: ReadonlyMap<string, { readonly best: number; readonly tolerance: number }>;
}

/** People who move in one list and not in the other. */
export const differing = (one: Movers, other: Movers): number => one.symmetricDifference(other).size;

/** People whom the model may move; whoever is not among them fares alike in every list. */
export const movable = ({ variables }: Pick<RotationContext, 'variables'>): number => variables.moved.size;

export function alternativeModel(
  { model, context }: RotationModel,
  { known, allowed }: AlternativeAsked,
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
      ...known.map((movers, position) => nearness(movers, position, same, context)),
      ...inOrder(context, policy),
    ]),
    goals: Object.freeze([
      ...model.goals.flatMap((kept) => settled(kept, allowed)),
      goal,
      ...model.goals.filter(({ id }) => (allowed.get(id)?.tolerance ?? 0) > 0),
    ]),
  });
}

/** The goal as it may be at most; under another name, for those with room come again. */
function settled(goal: Goal, allowed: AlternativeAsked['allowed']): readonly Goal[] {
  const most = allowed.get(goal.id);
  if (most === undefined || goal.kind !== 'additive') return [];
  return [{ ...goal, id: `settled.${goal.id}`, settled: most.best + most.tolerance }];
}

/** The model in which everybody moves as in a list that is known: its only plan is one to start from. */
export function modelOfList({ model, context }: RotationModel, arcs: ReadonlySet<number>): LinearModel {
  const chosen = new Map(context.variables.arcs.map((variable, arc) => [variable, arcs.has(arc) ? 1 : 0]));
  return {
    ...model,
    variables: model.variables.map((variable) => {
      const value = chosen.get(variable.index);
      return value === undefined ? variable : { ...variable, lower: value, upper: value };
    }),
  };
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
