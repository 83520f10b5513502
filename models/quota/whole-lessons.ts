/**
 * From divisible lessons to whole half periods with posts unchanged: every taught amount is rounded down, what is lost is
 * untaught. Loads only fall, so every rule still holds; it is the plan the exact model of whole lessons starts from.
 */
import type { LinearModel } from '../lp/model.ts';
import { type QuotaContext, type StageVariables, travelTo } from './variables.ts';

/** A crumb below a whole number is that number. */
const down = (value: number): number => Math.floor(value + 1e-6);

/** Variables that count half periods of lessons. */
export function lessonVariables({ stages, itinerants }: QuotaContext): readonly number[] {
  const there = (variable: number | null): readonly number[] => (variable === null ? [] : [variable]);
  return [
    ...itinerants.map(({ variable }) => variable),
    ...stages.flatMap(({ posts, lessons }) => [
      ...posts.flatMap(({ substitutions, supervision }) => [
        ...substitutions.map(({ variable }) => variable),
        ...there(supervision),
      ]),
      ...lessons.flatMap(({ own, remote, untaught }) => [own, ...there(remote), untaught]),
    ]),
  ];
}

/** Values of the same model with every lesson whole. */
export function roundedDown(context: QuotaContext, values: readonly number[]): number[] {
  const whole = [...values];
  const lower = (variable: number) => {
    whole[variable] = down(values[variable]!);
  };
  for (const { variable } of context.itinerants) lower(variable);
  for (const stage of context.stages) {
    for (const { posts, substitutions, supervision } of stage.posts) {
      whole[posts] = Math.round(values[posts]!);
      for (const { variable } of substitutions) lower(variable);
      if (supervision !== null) lower(supervision);
    }
    for (const { own, remote } of stage.lessons) {
      lower(own);
      if (remote !== null) lower(remote);
    }
    evenRooms(stage, whole);
  }
  for (const stage of context.stages) {
    for (const lesson of stage.lessons) {
      whole[lesson.untaught] = lesson.demand - taught(context, stage, lesson.subject, whole);
    }
  }
  for (const { nonTeaching } of context.schools) whole[nonTeaching] = Math.round(values[nonTeaching]!);
  return whole;
}

/** As many adults in rooms as remote lessons: the larger side gives way. */
function evenRooms(stage: StageVariables, whole: number[]): void {
  const rooms = stage.posts.flatMap(({ supervision }) => (supervision === null ? [] : [supervision]));
  const remote = stage.lessons.flatMap((lesson) => (lesson.remote === null ? [] : [lesson.remote]));
  const sum = (variables: readonly number[]) => variables.reduce((total, variable) => total + whole[variable]!, 0);
  const least = Math.min(sum(rooms), sum(remote));
  for (const side of [rooms, remote]) {
    let excess = sum(side) - least;
    for (const variable of side) {
      const less = Math.min(excess, whole[variable]!);
      whole[variable] = whole[variable]! - less;
      excess -= less;
    }
  }
}

function taught(context: QuotaContext, stage: StageVariables, subject: string, whole: readonly number[]): number {
  const lesson = stage.lessons.find((candidate) => candidate.subject === subject)!;
  const substitutes = stage.posts.flatMap(({ substitutions }) =>
    substitutions.filter(({ to }) => to === subject).map(({ variable }) => whole[variable]!),
  );
  const itinerants = travelTo(context, stage, subject).map(({ variable }) => whole[variable]!);
  const remote = lesson.remote === null ? 0 : whole[lesson.remote]!;
  return [...substitutes, ...itinerants].reduce((sum, amount) => sum + amount, whole[lesson.own]! + remote);
}

/** The same model with every post as decided; only lessons, rooms and class heads remain open. */
export function withPostsFixed(model: LinearModel, context: QuotaContext, values: readonly number[]): LinearModel {
  const fixed = new Set([
    ...context.schools.map(({ nonTeaching }) => nonTeaching),
    ...context.stages.flatMap(({ posts }) => posts.map((post) => post.posts)),
  ]);
  return {
    ...model,
    variables: model.variables.map((variable) => {
      if (!fixed.has(variable.index)) return variable;
      const value = Math.round(values[variable.index]!);
      return { ...variable, lower: value, upper: value };
    }),
  };
}
