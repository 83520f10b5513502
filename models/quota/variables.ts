/** What the quota model decides. Labels name school, stage and subject; indices belong to the builder. */
import type { LinearModelBuilder, Term } from '../lp/builder.ts';
import type { Policy } from '../parameters.ts';
import type { Cluster, ItinerantWay, PostKind, SchoolFacts, StageFacts } from './facts.ts';

export interface PostVariables {
  readonly kind: PostKind;
  /** Posts, integer. */
  readonly posts: number;
  /** Class heads among them. */
  readonly heads: number;
  /** Half periods in the room of a remote lesson; null where nothing may be taught remotely. */
  readonly supervision: number | null;
  /** Half periods of other subjects. */
  readonly substitutions: readonly { readonly to: string; readonly variable: number }[];
}

export interface LessonVariables {
  readonly subject: string;
  readonly demand: number;
  readonly own: number;
  readonly remote: number | null;
  readonly untaught: number;
}

export interface StageVariables {
  readonly school: SchoolFacts;
  readonly facts: StageFacts;
  readonly posts: readonly PostVariables[];
  readonly lessons: readonly LessonVariables[];
}

export interface SchoolVariables {
  readonly facts: SchoolFacts;
  /** Non-teaching posts; at special schools all staff. */
  readonly nonTeaching: number;
  readonly stages: readonly StageVariables[];
}

export interface ItinerantVariable extends ItinerantWay {
  readonly stage: StageFacts['stage'];
  readonly subject: string;
  readonly variable: number;
}

/** Facts and variables of one model; what rules see. */
export interface QuotaContext {
  /** Posts this model may use: the county's total, or a cluster's part of it. */
  readonly totalPosts: number;
  readonly schools: readonly SchoolVariables[];
  readonly stages: readonly StageVariables[];
  readonly itinerants: readonly ItinerantVariable[];
}

/** `whole`: lessons in whole half periods, as the finished plan has them; `divisible`: the relaxation of those. */
export type LessonParts = 'whole' | 'divisible';

export function declareVariables(
  model: LinearModelBuilder,
  clusters: readonly Cluster[],
  totalPosts: number,
  policy: Policy,
  parts: LessonParts,
): QuotaContext {
  const lessons = (label: string, upper: number) =>
    parts === 'whole' ? model.integer(label, 0, upper) : model.continuous(label, 0, upper);
  const schools = clusters.flatMap((cluster) =>
    cluster.schools.map((facts): SchoolVariables => {
      const all = facts.entitlement;
      const nonTeaching = model.integer(`nonTeaching[${facts.code}]`, facts.isSpecial ? all : 0, all);
      const stages = facts.stages.map((stage) => declareStage(model, facts, stage, policy, lessons));
      return { facts, nonTeaching, stages };
    }),
  );
  const stages = schools.flatMap((school) => school.stages);
  return { totalPosts, schools, stages, itinerants: declareItinerants(clusters, stages, policy, lessons) };
}

type DeclareLessons = (label: string, upper: number) => number;

function declareStage(
  model: LinearModelBuilder,
  school: SchoolFacts,
  facts: StageFacts,
  policy: Policy,
  lessons: DeclareLessons,
): StageVariables {
  const place = `${school.code},${facts.stage}`;
  const demandOf = new Map(facts.lessons);
  const remoteSubjects = facts.lessons.filter(([subject]) => policy['quota.remoteSubjects'].includes(subject));
  const remoteDemand = remoteSubjects.reduce((sum, [, demand]) => sum + demand, 0);
  return {
    school,
    facts,
    posts: facts.kinds.map((kind) => ({
      kind,
      posts: model.integer(`posts[${place},${kind.subject}]`, 0, school.entitlement),
      heads: lessons(`heads[${place},${kind.subject}]`, facts.classes),
      supervision: remoteDemand > 0 ? lessons(`supervision[${place},${kind.subject}]`, remoteDemand) : null,
      substitutions: kind.mayAlsoTeach.map((to) => ({
        to,
        variable: lessons(`substitution[${place},${kind.subject}→${to}]`, demandOf.get(to)!),
      })),
    })),
    lessons: facts.lessons.map(([subject, demand]) => ({
      subject,
      demand,
      own: lessons(`own[${place},${subject}]`, demand),
      remote: policy['quota.remoteSubjects'].includes(subject) ? lessons(`remote[${place},${subject}]`, demand) : null,
      untaught: lessons(`untaught[${place},${subject}]`, demand),
    })),
  };
}

function declareItinerants(
  clusters: readonly Cluster[],
  stages: readonly StageVariables[],
  policy: Policy,
  lessons: DeclareLessons,
): readonly ItinerantVariable[] {
  const bySchool = Map.groupBy(stages, ({ school }) => school.code);
  return clusters.flatMap(({ ways }) =>
    ways.flatMap((way) =>
      (bySchool.get(way.home) ?? []).flatMap(({ facts: home }) => {
        const site = (bySchool.get(way.site) ?? []).find(({ facts }) => facts.stage === home.stage)?.facts;
        if (site === undefined) return [];
        const demandAtSite = new Map(site.lessons);
        return home.lessons
          .filter(([subject]) => policy['quota.itinerantSubjects'].includes(subject) && demandAtSite.has(subject))
          .map(([subject]) => ({
            ...way,
            stage: home.stage,
            subject,
            variable: lessons(
              `itinerant[${way.home}→${way.site},${home.stage},${subject}]`,
              demandAtSite.get(subject)!,
            ),
          }));
      }),
    ),
  );
}

/** Σ posts of a school, teachers and non-teaching. */
export function postTerms(school: SchoolVariables): readonly Term[] {
  return [[school.nonTeaching, 1], ...teacherTerms(school)];
}

/** Σ teacher posts of a school. */
export function teacherTerms(school: SchoolVariables): readonly Term[] {
  return school.stages.flatMap((stage) => stage.posts.map(({ posts }): Term => [posts, 1]));
}

/** Everything that teaches a subject at one stage of a school, each half period once, and what nobody teaches. */
export function lessonTerms(context: QuotaContext, stage: StageVariables, lesson: LessonVariables): readonly Term[] {
  const remote: readonly Term[] = lesson.remote === null ? [] : [[lesson.remote, 1]];
  const substitutes = stage.posts.flatMap(({ substitutions }) =>
    substitutions.filter(({ to }) => to === lesson.subject).map(({ variable }): Term => [variable, 1]),
  );
  const itinerants = context.itinerants
    .filter(
      ({ site, stage: taught, subject }) =>
        site === stage.school.code && taught === stage.facts.stage && subject === lesson.subject,
    )
    .map(({ variable }): Term => [variable, 1]);
  return [[lesson.own, 1], ...substitutes, ...itinerants, ...remote, [lesson.untaught, 1]];
}

export const placeOf = (stage: StageVariables): string => `${stage.school.code},${stage.facts.stage}`;

/** Where the posts of a subject at one stage of a school teach away from home. */
export function awayFrom(context: QuotaContext, stage: StageVariables, subject: string): readonly ItinerantVariable[] {
  return context.itinerants.filter(
    (way) => way.home === stage.school.code && way.stage === stage.facts.stage && way.subject === subject,
  );
}
