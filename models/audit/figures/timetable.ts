/** What the timetable of the itinerants costs, counted on its visits over a fortnight. */
import type { Decisions, VisitDecision } from '../twin.ts';
import { additive, type GoalFigure, type Part, total } from './goal.ts';

type Timetable = NonNullable<Decisions['timetable']>;

/** Times a visit is made in a fortnight. */
const times = ({ week }: VisitDecision): number => (week === 'every' ? 2 : 1);

/** Half-days, or days, on which somebody is away, both weeks of the fortnight. */
const awayOn = (visits: readonly VisitDecision[], when: (visit: VisitDecision) => string): number =>
  new Set(
    visits.flatMap((visit) =>
      (visit.week === 'every' ? ['odd', 'even'] : [visit.week]).map((week) => `${week} ${when(visit)}`),
    ),
  ).size;

export function timetableGoals({ posts, notFitting }: Timetable): readonly GoalFigure[] {
  const of = (amount: (visits: readonly VisitDecision[]) => number): Part[] =>
    posts.map(({ home, visits }) => ({ subject: home, amount: amount(visits) }));
  const lessons = total([
    ...posts.flatMap(({ visits }) => visits.map(({ halfPeriods }) => halfPeriods)),
    ...notFitting.map(({ halfPeriods }) => halfPeriods),
  ]);
  return [
    additive(
      'timetable',
      'notFitting',
      notFitting.map(({ home, halfPeriods }) => ({ subject: home, amount: halfPeriods })),
      lessons,
    ),
    additive(
      'timetable',
      'trips',
      of((visits) => awayOn(visits, ({ day, half }) => `${day} ${half}`)),
    ),
    additive(
      'timetable',
      'roads',
      of((visits) => total(visits.map((visit) => times(visit) * visit.roadMinutes))),
    ),
    additive(
      'timetable',
      'daysAway',
      of((visits) => awayOn(visits, ({ day }) => String(day))),
    ),
  ];
}
