/** A county of homes and sites with a posts plan reduced to what the timetable reads. */
import { auditPlan } from '../../models/audit/audit.ts';
import { deriveDemand } from '../../models/demand/demand.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County } from '../../src/county/county.ts';
import { decisionsOf } from '../../src/planning/decisions.ts';
import type { PlanGoal, QuotaPlan, TimetablePlan } from '../../src/planning/plan.ts';
import { backToUntaught } from '../../src/planning/timetable/untaught.ts';
import { planTimetable } from '../../src/planning/timetable.ts';
import type { Finding } from '../../src/problems/problem.ts';
import type { Optimiser } from '../../src/solver/port.ts';
import { county, enrolment, school } from './county-builder.ts';
import { examplePlan } from './plan-example.ts';
import { quotaPolicy } from './quota-county.ts';

export interface WeekQuestion {
  /** Classes by school, all in grade 1. */
  readonly classes: Readonly<Record<string, number>>;
  /** Minutes one way, `H A`. */
  readonly ways: Readonly<Record<string, number>>;
  /** Posts by home and subject, `H music`. */
  readonly posts: Readonly<Record<string, number>>;
  /** Half periods a week, `H A music`. */
  readonly itinerants: Readonly<Record<string, number>>;
  readonly policy?: Partial<Policy>;
  readonly teachers?: County['teachers'];
}

export function weekCounty({ classes, ways, teachers = [] }: WeekQuestion): County {
  return county({
    schools: Object.keys(classes).map((code) => school(code)),
    enrolment: Object.entries(classes).map(([code, count]) => enrolment(code, 1, 20 * count, { classes: count })),
    travel: Object.entries(ways).map(([way, minutes]) => {
      const [from, to] = way.split(' ');
      return { from: from!, to: to!, km: minutes / 2, minutes };
    }),
    teachers,
  });
}

export function weekQuota({ posts, itinerants, ways }: WeekQuestion): QuotaPlan {
  const taught = new Map<string, number>();
  for (const [key, halfPeriods] of Object.entries(itinerants)) {
    const place = key.split(' ').slice(1).join(' ');
    taught.set(place, (taught.get(place) ?? 0) + halfPeriods);
  }
  const places = [...new Set([...Object.keys(posts), ...taught.keys()])].map((key) => ({
    key,
    school: key.split(' ')[0]!,
  }));
  const [someSchool] = examplePlan.quota!.schools;
  return {
    ...examplePlan.quota!,
    substitutions: [],
    supervision: [],
    schools: [...Map.groupBy(places, ({ school }) => school)].map(([code, own]) => ({
      ...someSchool!,
      school: code,
      subjects: own.map(({ key }) => ({
        stage: 'primary',
        subject: key.split(' ')[1]!,
        posts: posts[key] ?? 0,
        demand: 16,
        taughtByOwn: posts[key] === undefined ? 0 : 16,
        taughtBySubstitutes: 0,
        taughtByItinerants: taught.get(key) ?? 0,
        taughtRemotely: 0,
        untaught: 0,
      })),
    })),
    itinerants: Object.entries(itinerants).map(([key, halfPeriods]) => {
      const [home, site, subject] = key.split(' ') as [string, string, string];
      return { home, site, stage: 'primary', subject, halfPeriods, minutes: ways[`${home} ${site}`] ?? 0 };
    }),
  };
}

export interface PlannedWeek {
  readonly kind: 'optimal' | 'feasible';
  readonly part: TimetablePlan;
  readonly goals: Readonly<Record<string, PlanGoal>>;
  readonly findings: readonly Finding[];
  /** Sentences of the timetable rules that the independent audit finds broken. */
  readonly broken: readonly string[];
}

/** The timetable stage on its own, checked by the audit. */
export async function plannedWeek(
  optimiser: Optimiser,
  question: WeekQuestion,
  arranged: (county: County) => County = (same) => same,
): Promise<PlannedWeek> {
  const policy = quotaPolicy(question.policy);
  const tiny = arranged(weekCounty(question));
  const quota = weekQuota(question);
  const demand = deriveDemand(tiny, policy);
  const result = await planTimetable(
    { county: tiny, policy, demand, quota },
    { optimiser, deadlineMs: 60_000, seed: 1 },
  );
  if (result.kind !== 'optimal' && result.kind !== 'feasible') throw new Error(`no timetable: ${result.kind}`);
  const reported = backToUntaught({ quota, goals: [] }, result.part, policy).quota;
  const decisions = decisionsOf({ quota: reported, timetable: result.part, posts: null, rotation: null, pay: null });
  return {
    kind: result.kind,
    part: result.part,
    goals: Object.fromEntries(result.goals.map((goal) => [goal.id, goal])),
    findings: result.findings,
    broken: auditPlan(tiny, policy, decisions)
      .filter(({ id }) => id.startsWith('T'))
      .flatMap(({ verdict }) => verdict.violations.map(({ words }) => words.zh)),
  };
}
