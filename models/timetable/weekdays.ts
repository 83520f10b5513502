/**
 * Weekdays for days away. What a week costs does not depend on weekdays, so a placement of every day keeps the optimum of
 * every group; first by hand, spreading visits over the week, and where that fails by an exact model.
 */
import { LinearModelBuilder, type Term } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { type ClassesAt, type PlacedDay, type Placement, WeekBoard } from './placement.ts';
import type { AwayDay } from './read.ts';

/** Days that meet at a site, or belong to one post: weekdays of others do not concern them. Order of the days is kept. */
export function meetingDays(days: readonly AwayDay[]): AwayDay[][] {
  const groups: { readonly marks: Set<string>; readonly members: number[] }[] = [];
  for (const [position, day] of days.entries()) {
    const marks = marksOf(day);
    const met = groups.filter((group) => marks.some((mark) => group.marks.has(mark)));
    const joined = { marks: new Set(marks), members: [position] };
    for (const group of met) {
      for (const mark of group.marks) joined.marks.add(mark);
      joined.members.push(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups
    .map(({ members }) => members.toSorted((a, b) => a - b))
    .toSorted(([a], [b]) => a! - b!)
    .map((members) => members.map((position) => days[position]!));
}

const marksOf = ({ home, stage, subject, post, halves }: AwayDay): string[] => [
  `post ${home} ${stage} ${subject} ${post}`,
  ...halves.flatMap((visits) => visits.map(({ site }) => `site ${site} ${stage}`)),
];

/**
 * One day after the other, small sites first, each where it disturbs least: not on the weekday when the subject is already
 * taught there nor next to it, not when others visit or colleagues are away. null when a day finds no room.
 */
export function spreadOut(days: readonly AwayDay[], policy: Policy, classesAt: ClassesAt): PlacedDay[] | null {
  const board = new WeekBoard(policy, classesAt);
  const placed: PlacedDay[] = [];
  const smallest = (day: AwayDay): number =>
    Math.min(...day.halves.flatMap((visits) => visits.map(({ site }) => classesAt(site, day.stage))));
  const lessons = (day: AwayDay): number => day.halves.flat().reduce((sum, { halfPeriods }) => sum + halfPeriods, 0);
  const inTurn = days.toSorted(
    (a, b) => smallest(a) - smallest(b) || b.halves.length - a.halves.length || lessons(b) - lessons(a),
  );
  for (const day of inTurn) {
    const fitting = board
      .placementsOf(day)
      .map((placement) => ({ placement, uses: board.usesOf(day, placement) }))
      .filter(({ uses }) => board.fits(uses))
      .map((choice) => ({ ...choice, disturbs: disturbance(day, choice.placement, placed) }));
    const best = fitting.toSorted((a, b) => a.disturbs - b.disturbs)[0];
    if (best === undefined) return null;
    board.take(best.uses);
    placed.push({ ...day, placement: best.placement });
  }
  return placed;
}

function disturbance(day: AwayDay, placement: Placement, placed: readonly PlacedDay[]): number {
  const sites = new Set(day.halves.flatMap((visits) => visits.map(({ site }) => site)));
  let total = 0;
  for (const other of placed) {
    const apart = Math.abs(other.placement.day - placement.day);
    const meets =
      other.stage === day.stage && other.halves.some((visits) => visits.some(({ site }) => sites.has(site)));
    const sameHalf = apart === 0 && other.placement.halves.some((half) => placement.halves.includes(half));
    if (meets && other.subject === day.subject) total += apart === 0 ? 40 : apart === 1 ? 6 : 0;
    if (meets && apart === 0) total += sameHalf ? 8 : 3;
    if (other.home === day.home) {
      if (sameHalf && other.subject === day.subject && other.stage === day.stage) total += 5;
      if (other.post === day.post && other.subject === day.subject && apart === 1) total += 1;
      if (sameHalf) total += 1;
    }
  }
  return total;
}

export interface WeekdayModel {
  readonly model: LinearModel;
  /** Where every day stands; days that found no room are left out. */
  read(values: readonly number[]): { readonly placed: PlacedDay[]; readonly dropped: AwayDay[] };
}

/** The exact question for days that meet: drop as few half periods as possible. */
export function buildWeekdays(days: readonly AwayDay[], policy: Policy, classesAt: ClassesAt): WeekdayModel {
  const board = new WeekBoard(policy, classesAt);
  const model = new LinearModelBuilder('timetable weekdays');
  const used = new Map<string, { readonly limit: number; readonly terms: Term[] }>();
  const choices = days.map((away) => {
    const name = `${away.home},${away.subject},${away.post}`;
    const dropped = model.integer(`dropped[${name}]`, 0, 1);
    const placements = board.placementsOf(away).map((placement) => {
      const variable = model.integer(`stands[${name},day ${placement.day},${placement.halves.join('+')}]`, 0, 1);
      for (const { key, amount, limit } of board.usesOf(away, placement)) {
        const row = used.get(key) ?? { limit, terms: [] };
        row.terms.push([variable, amount]);
        used.set(key, row);
      }
      return { placement, variable };
    });
    model.constrain({
      rule: 'T01',
      label: name,
      terms: [[dropped, 1], ...placements.map(({ variable }): Term => [variable, 1])],
      lower: 1,
      upper: 1,
    });
    const halfPeriods = away.halves.flat().reduce((sum, visit) => sum + visit.halfPeriods, 0);
    return { away, dropped, placements, halfPeriods };
  });
  for (const [key, { limit, terms }] of used) {
    model.constrain({ rule: key.startsWith('post ') ? 'T02' : 'T06', label: key, terms, upper: limit });
  }
  model.minimise({
    id: 'notFitting',
    rule: 'T21',
    unit: 'half periods a week',
    terms: choices.map(({ dropped, halfPeriods }): Term => [dropped, halfPeriods]),
    resolution: 1,
  });
  return {
    model: model.freeze(),
    read: (values) => {
      const placed: PlacedDay[] = [];
      const dropped: AwayDay[] = [];
      for (const { away, placements } of choices) {
        const chosen = placements.find(({ variable }) => Math.round(values[variable]!) === 1);
        if (chosen === undefined) dropped.push(away);
        else placed.push({ ...away, placement: chosen.placement });
      }
      return { placed, dropped };
    },
  };
}
