/** Why lessons do not fit: the first limit without which more of them would; or that time ran out. */
import type { Policy } from '../../../models/parameters.ts';
import { halfDayIds } from '../../../models/parameters.ts';
import type { RuleId } from '../../../models/rule.ts';
import { buildTimetable, nobodyTravels } from '../../../models/timetable/build.ts';
import type { TimetableGroup } from '../../../models/timetable/facts.ts';
import { awayPeriods } from '../../../models/timetable/limits.ts';
import type { AwayDay } from '../../../models/timetable/read.ts';
import type { Words } from '../../../models/words.ts';
import type { Reason, TimetablePlan } from '../plan.ts';
import type { TimetableWorkshop } from './question.ts';

/** No limit is to blame as far as is known. */
export const outOfTime: Reason = {
  rule: 'T01',
  values: {},
  words: { zh: '测算时限内未能排完', en: 'time ran out before they were placed' },
};

/** Half periods that were left out because the clock ended the search for a place, not because there is none. */
export const notYetPlaced = ({ notFitting }: Pick<TimetablePlan, 'notFitting'>): number =>
  notFitting
    .filter(({ cause }) => cause.rule === outOfTime.rule)
    .reduce((sum, { halfPeriods }) => sum + halfPeriods, 0);

/** 「其中 6 节」, or 「均」 where no other lessons are left: a part that is the whole is not told as a part. */
export const waitingOf = (waiting: number, left: number): Words =>
  waiting === left ? { zh: '均', en: 'all of them' } : { zh: `其中 ${waiting / 2} 节`, en: `${waiting / 2} of them` };

interface Limit {
  readonly rule: RuleId;
  /** The policy with this limit lifted. */
  readonly lifted: Partial<Policy>;
  readonly values: Readonly<Record<string, number>>;
  readonly words: Words;
}

export async function causeOf(
  group: TimetableGroup,
  dropped: readonly AwayDay[],
  workshop: TimetableWorkshop,
): Promise<(site: string) => Reason> {
  const { policy } = workshop;
  const limits = limitsOf(group, policy);
  const sitesDropped = new Set(dropped.flatMap(({ halves }) => halves.flat().map(({ site }) => site)));
  const tooFar = new Set(
    group.sites.filter(({ minutes }) => 2 * minutes > policy['timetable.roadMinutesADay']).map(({ code }) => code),
  );
  // null: the clock ran out over the question; then no limit is blamed.
  const binding = sitesDropped.size === 0 ? await bindingLimit(group, limits, workshop) : limits.T06;
  return (site) => {
    const limit = sitesDropped.has(site) ? limits.T06 : tooFar.has(site) ? limits.T03 : binding;
    return limit === null ? outOfTime : reason(limit);
  };
}

async function bindingLimit(
  group: TimetableGroup,
  limits: ReturnType<typeof limitsOf>,
  workshop: TimetableWorkshop,
): Promise<Limit | null> {
  const left = await leastLeft(group, workshop.policy, workshop);
  if (left === Number.POSITIVE_INFINITY) return null;
  for (const limit of Object.values(limits)) {
    if ((await leastLeft(group, { ...workshop.policy, ...limit.lifted }, workshop)) < left) return limit;
  }
  return limits.T02;
}

/** Half periods that do not fit under a policy, by the same solver with the same work. */
async function leastLeft(group: TimetableGroup, policy: Policy, { options, nodes, left }: TimetableWorkshop) {
  const question = buildTimetable(group, policy, ['notFitting']);
  const outcome = await options.optimiser.optimise(question.model, {
    deadlineMs: left(),
    nodeLimit: nodes,
    seed: options.seed,
    start: nobodyTravels(question),
    confirm: false,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return outcome.kind === 'optimal' || outcome.kind === 'feasible' ? outcome.goals[0]!.value : Number.POSITIVE_INFINITY;
}

const ANY_NUMBER = 1_000;

/** In the order in which they are tried. */
function limitsOf({ norm }: TimetableGroup, policy: Policy) {
  const minutes = policy['timetable.roadMinutesADay'];
  const aDay = policy['timetable.sitesADay'];
  const aWeek = policy['timetable.sitesAWeek'];
  const inClass = policy['timetable.classPeriodsADay'];
  const perHalfDay = policy['timetable.periodsPerHalfDay'];
  const away = awayPeriods(norm, policy);
  const halfDays = policy['timetable.halfDays'].length;
  const home = policy['timetable.periodsPerHalfDay'];
  return {
    T03: {
      rule: 'T03',
      lifted: { 'timetable.roadMinutesADay': ANY_NUMBER },
      values: { minutes },
      words: { zh: `每日路途将超过 ${minutes} 分钟`, en: `more than ${minutes} minutes on the road in a day` },
    },
    T04: {
      rule: 'T04',
      lifted: { 'timetable.sitesADay': 2, 'timetable.sitesAWeek': ANY_NUMBER },
      values: { aDay, aWeek },
      words: {
        zh: `到校数已达上限（一天 ${aDay} 所，固定服务 ${aWeek} 所）`,
        en: `already at the most sites (${aDay} a day, ${aWeek} altogether)`,
      },
    },
    T06: {
      rule: 'T06',
      lifted: { 'timetable.classPeriodsADay': ANY_NUMBER },
      values: { periods: inClass },
      words: {
        zh: `授课学校课表排不下（一个班同一学科一天不超过 ${inClass} 节）`,
        en: `no room in the timetable of the classes (${inClass} periods of a subject in a day)`,
      },
    },
    T08: {
      rule: 'T08',
      lifted: { 'quota.itinerantMaxShare': ANY_NUMBER },
      values: { periods: away },
      words: {
        zh: `走教教师外出课时已达每人每周 ${away} 节的上限`,
        en: `each teacher is already away for ${away} periods a week`,
      },
    },
    T02: {
      rule: 'T02',
      lifted: { 'timetable.halfDays': halfDayIds },
      values: { halfDays },
      words: {
        zh: `每周可安排走教的半天只有 ${halfDays} 个`,
        en: `only ${halfDays} half-days a week are open for travelling`,
      },
    },
    T05: {
      rule: 'T05',
      lifted: { 'timetable.periodsPerHalfDay': ANY_NUMBER },
      values: { periods: perHalfDay },
      words: { zh: `一个半天最多排 ${home} 节`, en: `at most ${home} periods in a half-day` },
    },
  } as const satisfies Readonly<Record<string, Limit>>;
}

const reason = ({ rule, values, words }: Limit): Reason => ({ rule, values: { ...values }, words: { ...words } });
