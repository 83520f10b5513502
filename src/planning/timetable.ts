/**
 * The weekly timetable of the travelling teachers, from the itinerants of the posts plan to half-days. The week of each
 * group of posts is solved alone, without weekdays; weekdays are then chosen for the days that meet at a site.
 */
import type { Demand } from '../../models/demand/demand.ts';
import { normOf } from '../../models/demand/lessons.ts';
import { helpersAt, peopleKey } from '../../models/demand/people.ts';
import type { Policy } from '../../models/parameters.ts';
import { buildTimetable, nobodyTravels } from '../../models/timetable/build.ts';
import { type HomePosts, type TimetableGroup, timetableGroups } from '../../models/timetable/facts.ts';
import type { ClassesAt } from '../../models/timetable/placement.ts';
import { readDays } from '../../models/timetable/read.ts';
import type { County } from '../county/county.ts';
import type { GoalResult } from '../solver/port.ts';
import type { QuotaPlan, TimetablePlan } from './plan.ts';
import { twoAtATime } from './quota/question.ts';
import { countingGroups, type StageOptions, type StageResult } from './stage-result.ts';
import { causeOf, outOfTime } from './timetable/causes.ts';
import { notFittingFindings, timetableDocument } from './timetable/document.ts';
import { timetableGoals } from './timetable/goals.ts';
import { placeDays } from './timetable/place-days.ts';
import type { SolvedGroup, TimetableWorkshop } from './timetable/question.ts';

export interface TimetableRequest {
  readonly county: County;
  readonly policy: Policy;
  readonly demand: Demand;
  readonly quota: QuotaPlan;
}

/** Branch-and-bound nodes a goal may take: groups are small, and the same inputs must give the same bytes. */
const NODES = 300;
/** Groups of many posts are not proven with many nodes either: beyond so many variables a goal takes fewer. */
const LARGE = 400;
const NODES_LARGE = 40;

export async function planTimetable(
  { county, policy, demand, quota }: TimetableRequest,
  options: StageOptions,
): Promise<StageResult<TimetablePlan>> {
  const endsAt = performance.now() + options.deadlineMs;
  const workshop: TimetableWorkshop = {
    policy,
    options,
    nodes: NODES,
    left: () => Math.max(1, endsAt - performance.now()),
  };
  const groups = timetableGroups(county, demand, policy, quota.itinerants, homePosts(quota, demand, policy));
  const weeks = new Map<string, Promise<Week>>();
  const settled = countingGroups(options, groups.length);
  const solved = await twoAtATime(groups, async (group): Promise<SolvedGroup> => {
    // Groups that differ only in names have the same week.
    const likeness = likenessOf(group);
    const known = weeks.get(likeness) ?? solveWeek(group, workshop);
    weeks.set(likeness, known);
    const { values, goals, clockStopped } = await known;
    settled();
    return { group, days: readDays(values, buildTimetable(group, policy).context), goals, clockStopped };
  });
  const weekly = await Promise.all(weeks.values());
  const failed = weekly.find(({ failure }) => failure !== null);
  if (failed?.failure) return failed.failure;

  const classesAt: ClassesAt = (site, stage) =>
    demand.bySchool.get(site)?.stages.find((each) => each.stage === stage)?.classes ?? 0;
  const placed = await placeDays(
    solved.flatMap(({ days }) => days),
    classesAt,
    workshop,
  );
  const cutShort = new Set(solved.filter(isCutShort).map(({ group }) => group));
  const part = await timetableDocument(groups, placed, async (group, dropped) =>
    cutShort.has(group) || (placed.clockStopped && dropped.length > 0)
      ? () => outOfTime
      : causeOf(group, dropped, workshop),
  );
  const goals = timetableGoals(solved, part);
  for (const { id, value, bound } of goals) options.onProgress?.({ goal: id, value, bound });
  return {
    kind: goals.every(({ status }) => status === 'proven') ? 'optimal' : 'feasible',
    part,
    goals,
    findings: notFittingFindings(county, part),
    clockStopped: placed.clockStopped || weekly.some(({ clockStopped }) => clockStopped),
  };
}

/** What is left out of a week may fit after all: the clock ended the search for it. */
const isCutShort = ({ goals, clockStopped }: SolvedGroup): boolean => clockStopped && goals[0]?.status !== 'proven';

interface Week {
  readonly values: readonly number[];
  readonly goals: readonly GoalResult[];
  readonly clockStopped: boolean;
  readonly failure: (StageResult<never> & { readonly kind: 'error' }) | null;
}

async function solveWeek(group: TimetableGroup, { policy, options, nodes, left }: TimetableWorkshop): Promise<Week> {
  const question = buildTimetable(group, policy);
  const start = nobodyTravels(question);
  const outcome = await options.optimiser.optimise(question.model, {
    deadlineMs: left(),
    nodeLimit: question.model.variables.length > LARGE ? NODES_LARGE : nodes,
    seed: options.seed,
    start,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  switch (outcome.kind) {
    case 'optimal':
      return { values: outcome.values, goals: outcome.goals, clockStopped: false, failure: null };
    case 'feasible':
      return { values: outcome.values, goals: outcome.goals, clockStopped: outcome.clockStopped, failure: null };
    case 'none':
      return { values: start, goals: [], clockStopped: outcome.clockStopped, failure: null };
    case 'infeasible':
      throw new Error(`${question.model.name} has no plan, although nobody need travel`);
    case 'error':
      return { values: start, goals: [], clockStopped: false, failure: outcome };
  }
}

/** What posts of a subject teach and supervise at home, half periods a week; people without a post teach what they can. */
function homePosts(
  { schools, substitutions, supervision }: QuotaPlan,
  { people }: Demand,
  policy: Policy,
): HomePosts[] {
  return schools.flatMap(({ school: home, subjects }) =>
    subjects.map(({ stage, subject, posts, taughtByOwn }) => {
      const besides = [...substitutions, ...supervision].filter(
        (each) => each.school === home && each.stage === stage && each.from === subject,
      );
      const helpers = helpersAt(people, policy['quota.capacityWithoutPosts'], peopleKey(home, stage, subject));
      const taught = taughtByOwn + besides.reduce((sum, { halfPeriods }) => sum + halfPeriods, 0);
      const homeHalfPeriods = Math.max(0, taught - helpers * normOf(stage, subject, policy));
      return { home, stage, subject, posts, homeHalfPeriods };
    }),
  );
}

const likenessOf = ({ posts, homeHalfPeriods, norm, sites, between }: TimetableGroup): string =>
  JSON.stringify([
    posts,
    homeHalfPeriods,
    norm,
    sites.map(({ weekly, alternate, minutes, classes }) => [weekly, alternate, minutes, classes]),
    sites.map((from) => sites.map((to) => between(from.code, to.code) ?? between(to.code, from.code))),
  ]);
