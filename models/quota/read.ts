/** From the values of a solved model to posts, lessons and itinerants in whole numbers. */
import type { Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { assignHeads } from './head-assignment.ts';
import { type QuotaContext, type SchoolVariables, type StageVariables, travelTo } from './variables.ts';

interface SubjectDecision {
  readonly stage: Stage;
  readonly subject: string;
  readonly posts: number;
  readonly demand: number;
  readonly taughtByOwn: number;
  readonly taughtBySubstitutes: number;
  readonly taughtByItinerants: number;
  readonly taughtRemotely: number;
  readonly untaught: number;
}

export interface SchoolDecision {
  readonly school: string;
  readonly teachers: number;
  readonly nonTeaching: number;
  readonly subjects: readonly SubjectDecision[];
}

export interface QuotaDecision {
  readonly schools: readonly SchoolDecision[];
  readonly itinerants: readonly {
    readonly home: string;
    readonly site: string;
    readonly stage: Stage;
    readonly subject: string;
    readonly halfPeriods: number;
    readonly minutes: number;
  }[];
  readonly substitutions: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly from: string;
    readonly to: string;
    readonly halfPeriods: number;
  }[];
  readonly supervision: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly from: string;
    readonly halfPeriods: number;
  }[];
  readonly classHeads: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly subject: string;
    readonly classes: number;
  }[];
  /** Other credited work, in full loads, by the subject of the posts that carry it. */
  readonly credited: readonly {
    readonly school: string;
    readonly stage: Stage;
    readonly subject: string;
    readonly loads: number;
  }[];
}

/** Values must be whole wherever the plan needs whole numbers; class heads are given out anew, whole where possible. */
export function readDecision(context: QuotaContext, values: readonly number[], policy: Policy): QuotaDecision {
  const whole = (variable: number | null) => (variable === null ? 0 : Math.round(values[variable]!));
  const assigned = new Map(context.stages.map((stage) => [stage, assignHeads(context, stage, whole, policy)]));
  return {
    schools: context.schools.map((school) => schoolDecision(context, school, whole)),
    itinerants: context.itinerants
      .map(({ home, site, stage, subject, minutes, variable }) => ({
        home,
        site,
        stage,
        subject,
        halfPeriods: whole(variable),
        minutes,
      }))
      .filter(({ halfPeriods }) => halfPeriods > 0),
    substitutions: context.stages.flatMap((stage) =>
      stage.posts.flatMap(({ kind, substitutions }) =>
        substitutions
          .map(({ to, variable }) => ({ ...placeOf(stage), from: kind.subject, to, halfPeriods: whole(variable) }))
          .filter(({ halfPeriods }) => halfPeriods > 0),
      ),
    ),
    supervision: context.stages.flatMap((stage) =>
      stage.posts
        .map(({ kind, supervision }) => ({ ...placeOf(stage), from: kind.subject, halfPeriods: whole(supervision) }))
        .filter(({ halfPeriods }) => halfPeriods > 0),
    ),
    classHeads: context.stages.flatMap((stage) =>
      stage.posts
        .map(({ kind }, position) => ({
          ...placeOf(stage),
          subject: kind.subject,
          classes: assigned.get(stage)!.heads[position]!,
        }))
        .filter(({ classes }) => classes > 0),
    ),
    credited: context.stages.flatMap((stage) =>
      stage.posts
        .map(({ kind }, position) => ({
          ...placeOf(stage),
          subject: kind.subject,
          loads: assigned.get(stage)!.loads[position]!,
        }))
        .filter(({ loads }) => loads > 0),
    ),
  };
}

const placeOf = (stage: StageVariables) => ({ school: stage.school.code, stage: stage.facts.stage });

function schoolDecision(
  context: QuotaContext,
  { facts, nonTeaching, stages }: SchoolVariables,
  whole: (variable: number | null) => number,
): SchoolDecision {
  const subjects = stages.flatMap((stage) => stageDecisions(context, stage, whole));
  if (facts.isSpecial) {
    const others = Math.min(facts.nonTeachingToday, facts.entitlement);
    return { school: facts.code, teachers: facts.entitlement - others, nonTeaching: others, subjects };
  }
  return {
    school: facts.code,
    teachers: subjects.reduce((sum, { posts }) => sum + posts, 0),
    nonTeaching: whole(nonTeaching),
    subjects,
  };
}

function stageDecisions(
  context: QuotaContext,
  stage: StageVariables,
  whole: (variable: number | null) => number,
): SubjectDecision[] {
  const lessonsOf = new Map(stage.lessons.map((lesson) => [lesson.subject, lesson]));
  return stage.posts.map(({ kind, posts }) => {
    const lesson = lessonsOf.get(kind.subject);
    const substitutes = stage.posts.flatMap(({ substitutions }) =>
      substitutions.filter(({ to }) => to === kind.subject).map(({ variable }) => whole(variable)),
    );
    const itinerants = travelTo(context, stage, kind.subject).map(({ variable }) => whole(variable));
    return {
      stage: stage.facts.stage,
      subject: kind.subject,
      posts: whole(posts),
      demand: lesson?.demand ?? 0,
      taughtByOwn: whole(lesson?.own ?? null),
      taughtBySubstitutes: total(substitutes),
      taughtByItinerants: total(itinerants),
      taughtRemotely: whole(lesson?.remote ?? null),
      untaught: whole(lesson?.untaught ?? null),
    };
  });
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
