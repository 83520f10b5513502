/** The lessons of a quota plan per school, stage and subject, beside the county's own demand. */
import type { LessonDecision } from '../twin.ts';
import type { Quota } from './decided.ts';
import { countBy, type Facts, lessonsAt, type Place, placeKey, plannedSchools } from './facts.ts';

export interface LessonAccount {
  readonly place: Place;
  /** Half periods the curriculum asks for. */
  readonly demand: number;
  readonly rows: readonly LessonDecision[];
  /** Half periods that itinerants, substitutes listed one by one bring here. */
  readonly itinerants: number;
  readonly substitutes: number;
}

/** One account per place that has demand or appears in the plan. */
export function lessonAccounts(facts: Facts, quota: Quota): readonly LessonAccount[] {
  const rows = Map.groupBy(quota.lessons, placeKey);
  const itinerants = countBy(
    quota.itinerants,
    (each) => placeKey({ ...each, school: each.site }),
    (each) => each.halfPeriods,
  );
  const substitutes = countBy(
    quota.substitutions,
    (each) => placeKey({ ...each, subject: each.to }),
    (each) => each.halfPeriods,
  );
  const demanded = plannedSchools(facts).flatMap(({ code }) =>
    (['primary', 'junior'] as const).flatMap((stage) =>
      [...facts.classes.get(code)!.lessons[stage].keys()].map((subject) => ({ school: code, stage, subject })),
    ),
  );
  const sites = quota.itinerants.map((each) => ({ school: each.site, stage: each.stage, subject: each.subject }));
  const taught = quota.substitutions.map((each) => ({ school: each.school, stage: each.stage, subject: each.to }));
  const places = new Map<string, Place>();
  for (const { school, stage, subject } of [...demanded, ...quota.lessons, ...sites, ...taught]) {
    places.set(placeKey({ school, stage, subject }), { school, stage, subject });
  }
  return [...places].map(([key, place]) => ({
    place,
    demand: lessonsAt(facts, place.school, place.stage, place.subject),
    rows: rows.get(key) ?? [],
    itinerants: itinerants.get(key) ?? 0,
    substitutes: substitutes.get(key) ?? 0,
  }));
}

/** Taught and untaught half periods of one record together. */
export function recorded(row: LessonDecision): number {
  return row.own + row.substitutes + row.itinerants + row.remote + row.untaught;
}
