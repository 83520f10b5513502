/** 积分 of the plan: everybody's points by component, and last year's question beforehand — the least points that got a place. */
import type { Policy } from '../../../models/parameters.ts';
import type { Arc, RotationContext } from '../../../models/rotation/context.ts';
import { groundOf } from '../../../models/rotation/designations.ts';
import { pointsOf, shownParts } from '../../../models/rotation/points-table.ts';
import type { RotationPlan } from '../plan.ts';

type PointsRow = NonNullable<RotationPlan['points']>[number];
type EntryBar = NonNullable<RotationPlan['entryBars']>[number];

/** Of those who meet the conditions or have applied; hardship is one figure, never told by ground. */
export function pointsRows({ facts, eligibility }: RotationContext, policy: Policy): PointsRow[] {
  return facts.people
    .filter(({ index, teacher }) => eligibility[index]!.eligible || teacher.wishes.length > 0)
    .map((person) => {
      const { wish, stay, parts } = pointsOf(person, facts.county, policy);
      return { teacher: person.teacher.id, wish, stay, parts: shownParts(parts) };
    });
}

/** For each place that took people who had applied for it: how many, and the least and most points among them. */
export function entryBars(moves: readonly Arc[], context: RotationContext, policy: Policy): EntryBar[] {
  const { facts } = context;
  const admitted = moves.filter((arc) => groundOf(arc, context) === 'application');
  return [...Map.groupBy(admitted, ({ place }) => place)]
    .toSorted(([a], [b]) => a - b)
    .map(([place, arcs]) => {
      const points = arcs.map(({ person }) => pointsOf(facts.people[person]!, facts.county, policy).wish);
      const { school, stage, subject } = facts.places[place]!;
      return {
        school: school.code,
        stage,
        subject,
        people: arcs.length,
        lowest: Math.min(...points),
        highest: Math.max(...points),
      };
    });
}
