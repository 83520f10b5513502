/** The model of one group: the weeks of the posts of one subject at one home school. */
import { LinearModelBuilder } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { timetableGoalRules, timetableHardRules } from './catalogue.ts';
import type { TimetableGroup } from './facts.ts';
import { timetableLimits } from './limits.ts';
import { declareTimetable, type TimetableContext } from './variables.ts';

export interface TimetableModel {
  readonly model: LinearModel;
  readonly context: TimetableContext;
}

/** `goals`: ids of the goals taken, all by default. Always feasible: in the worst case nothing fits. */
export function buildTimetable(group: TimetableGroup, policy: Policy, goals?: readonly string[]): TimetableModel {
  const model = new LinearModelBuilder(`timetable ${group.home} ${group.stage} ${group.subject}`);
  const context = declareTimetable(model, group, timetableLimits(policy));
  for (const rule of timetableHardRules) rule.build(model, context, policy);
  for (const rule of timetableGoalRules) {
    if (goals === undefined || goals.includes(rule.goal)) rule.build(model, context, policy);
  }
  return { model: model.freeze(), context };
}

/** The plan that is always there: everybody stays at home. */
export function nobodyTravels({ model, context }: TimetableModel): number[] {
  const values = model.variables.map(() => 0);
  for (const { facts, weeklyLeft, alternateLeft } of context.sites) {
    values[weeklyLeft] = facts.weekly;
    if (alternateLeft !== null) values[alternateLeft] = 1;
  }
  return values;
}
