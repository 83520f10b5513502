/** What the quota model decides. Labels name school, stage and subject; indices belong to the builder. */
import type { LinearModelBuilder, Term } from '../lp/builder.ts';
import type { Policy } from '../parameters.ts';
import { creditUnits } from './credited-work.ts';
import type { Cluster, ItinerantWay, PostKind, SchoolFacts, StageFacts } from './facts.ts';

interface PostVariables {
  readonly kind: PostKind;
  /** Posts, integer. */
  readonly posts: number;
  /** Credited work that they carry, in class heads: class heads themselves, and the other credited work of the stage. */
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
  /** Of the county, kept back from what is shared out. */
  readonly reservePosts: number;
  readonly schools: readonly SchoolVariables[];
  readonly stages: readonly StageVariables[];
  readonly itinerants: readonly ItinerantVariable[];
  /** Itinerants by `home,stage,subject` and by `site,stage,subject`. */
  readonly itinerantsFrom: ReadonlyMap<string, readonly ItinerantVariable[]>;
  readonly itinerantsTo: ReadonlyMap<string, readonly ItinerantVariable[]>;
}

/**
 * `whole`: posts and half periods whole, as the finished plan has them (class heads may be shared, a fraction each);
 * `wholePosts`: lessons divisible, which decides posts almost as well and far faster; `divisible`: everything, for bounds.
 */
export type Parts = 'whole' | 'wholePosts' | 'divisible';

export function declareVariables(
  model: LinearModelBuilder,
  clusters: readonly Cluster[],
  totalPosts: number,
  policy: Policy,
  parts: Parts,
): QuotaContext {
  const declare: Declare = {
    lessons: (label, upper) => (parts === 'whole' ? model.integer(label, 0, upper) : model.continuous(label, 0, upper)),
    posts: (label, lower, upper) =>
      parts === 'divisible' ? model.continuous(label, lower, upper) : model.integer(label, lower, upper),
    heads: (label, upper) => model.continuous(label, 0, upper),
  };
  const schools = clusters.flatMap((cluster) =>
    cluster.schools.map((facts): SchoolVariables => {
      const all = facts.entitlement;
      const nonTeaching = declare.posts(`nonTeaching[${facts.code}]`, facts.isSpecial ? all : 0, all);
      const stages = facts.stages.map((stage) => declareStage(facts, stage, policy, declare));
      return { facts, nonTeaching, stages };
    }),
  );
  const stages = schools.flatMap((school) => school.stages);
  const itinerants = declareItinerants(clusters, stages, policy, declare);
  return {
    totalPosts,
    reservePosts: 0,
    schools,
    stages,
    itinerants,
    itinerantsFrom: Map.groupBy(itinerants, ({ home, stage, subject }) => `${home},${stage},${subject}`),
    itinerantsTo: Map.groupBy(itinerants, ({ site, stage, subject }) => `${site},${stage},${subject}`),
  };
}

interface Declare {
  readonly lessons: (label: string, upper: number) => number;
  readonly posts: (label: string, lower: number, upper: number) => number;
  readonly heads: (label: string, upper: number) => number;
}

function declareStage(school: SchoolFacts, facts: StageFacts, policy: Policy, declare: Declare): StageVariables {
  const place = `${school.code},${facts.stage}`;
  const demandOf = new Map(facts.lessons);
  const remoteSubjects = facts.lessons.filter(([subject]) => policy['quota.remoteSubjects'].includes(subject));
  const remoteDemand = remoteSubjects.reduce((sum, [, demand]) => sum + demand, 0);
  return {
    school,
    facts,
    posts: facts.kinds.map((kind) => ({
      kind,
      posts: declare.posts(`posts[${place},${kind.subject}]`, 0, school.entitlement),
      heads: declare.heads(`heads[${place},${kind.subject}]`, creditUnits(facts.classes, facts.countedLoads, policy)),
      supervision: remoteDemand > 0 ? declare.lessons(`supervision[${place},${kind.subject}]`, remoteDemand) : null,
      substitutions: kind.mayAlsoTeach.map((to) => ({
        to,
        variable: declare.lessons(`substitution[${place},${kind.subject}→${to}]`, demandOf.get(to)!),
      })),
    })),
    lessons: facts.lessons.map(([subject, demand]) => ({
      subject,
      demand,
      own: declare.lessons(`own[${place},${subject}]`, demand),
      remote: policy['quota.remoteSubjects'].includes(subject)
        ? declare.lessons(`remote[${place},${subject}]`, demand)
        : null,
      untaught: declare.lessons(`untaught[${place},${subject}]`, demand),
    })),
  };
}

function declareItinerants(
  clusters: readonly Cluster[],
  stages: readonly StageVariables[],
  policy: Policy,
  declare: Declare,
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
            variable: declare.lessons(
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

/** Posts of a school in a plan. */
export const schoolPosts = (school: SchoolVariables, values: readonly number[]): number =>
  postTerms(school).reduce((sum, [variable, one]) => sum + one * Math.round(values[variable]!), 0);

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
  const itinerants = travelTo(context, stage, lesson.subject).map(({ variable }): Term => [variable, 1]);
  return [[lesson.own, 1], ...substitutes, ...itinerants, ...remote, [lesson.untaught, 1]];
}

export const placeOf = (stage: StageVariables): string => `${stage.school.code},${stage.facts.stage}`;

/** Where the posts of a subject at one stage of a school teach away from home. */
export function awayFrom(context: QuotaContext, stage: StageVariables, subject: string): readonly ItinerantVariable[] {
  return context.itinerantsFrom.get(`${placeOf(stage)},${subject}`) ?? [];
}

/** Itinerants who teach a subject at one stage of a school. */
export function travelTo(context: QuotaContext, stage: StageVariables, subject: string): readonly ItinerantVariable[] {
  return context.itinerantsTo.get(`${placeOf(stage)},${subject}`) ?? [];
}
