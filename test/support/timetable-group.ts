/** A group of travelling posts small enough to check by hand: music of home H, sites A (one class) and B (four). */
import { modelText } from '../../models/lp/text.ts';
import type { Policy } from '../../models/parameters.ts';
import { buildTimetable } from '../../models/timetable/build.ts';
import type { TimetableGroup, TimetableSite } from '../../models/timetable/facts.ts';
import { type AwayDay, readDays } from '../../models/timetable/read.ts';
import type { Optimiser } from '../../src/solver/port.ts';
import { quotaPolicy } from './quota-county.ts';

export function site(code: string, facts: Partial<TimetableSite> = {}): TimetableSite {
  return { code, weekly: 2, alternate: 0, minutes: 10, classes: 4, ...facts };
}

/** H–A 10 minutes, H–B 25 minutes, A–B 20 minutes; A is owed 2 periods, B 2 and one more every other week. */
export function timetableGroup(facts: Partial<TimetableGroup> = {}): TimetableGroup {
  const ways: Readonly<Record<string, number>> = { 'A B': 20, 'B A': 20 };
  return {
    home: 'H',
    stage: 'primary',
    subject: 'music',
    posts: 1,
    homeHalfPeriods: 20,
    norm: 32,
    sites: [site('A', { classes: 1 }), site('B', { minutes: 25, alternate: 1 })],
    between: (from, to) => ways[`${from} ${to}`] ?? null,
    ...facts,
  };
}

export interface TimetableCase {
  readonly group?: Partial<TimetableGroup>;
  readonly policy?: Partial<Policy>;
}

/** The rows and goals of one rule, a line each, without the declarations of variables. */
export function timetableLines(rule: string, { group = {}, policy = {} }: TimetableCase = {}): string[] {
  return modelText(buildTimetable(timetableGroup(group), quotaPolicy(policy)).model, rule)
    .split('\n')
    .filter((line) => line !== '' && !/^(integer|real) /.test(line));
}

export interface Week {
  readonly goals: Readonly<Record<string, number>>;
  readonly days: readonly AwayDay[];
}

/** The proven best week of a group; throws when it is not proven. */
export async function bestWeek(optimiser: Optimiser, { group = {}, policy = {} }: TimetableCase = {}): Promise<Week> {
  const { model, context } = buildTimetable(timetableGroup(group), quotaPolicy(policy));
  const outcome = await optimiser.optimise(model, { deadlineMs: 30_000, seed: 1 });
  if (outcome.kind !== 'optimal') throw new Error(`the week of ${model.name} is ${outcome.kind}`);
  return {
    goals: Object.fromEntries(outcome.goals.map(({ id, value }) => [id, value])),
    days: readDays(outcome.values, context),
  };
}

/** Days away as text: `1: A×2 | B×1 odd`, post first, half-days apart. */
export const written = (days: readonly AwayDay[]): string[] =>
  days
    .map(({ post, halves }) => {
      const half = halves.map((visits) =>
        visits
          .map(({ site: code, week, halfPeriods }) =>
            week === 'every' ? `${code}×${halfPeriods / 2}` : `${code}×${halfPeriods} ${week}`,
          )
          .join(', '),
      );
      return `${post}: ${half.join(' | ')}`;
    })
    .toSorted();
