/** What the timetable of the itinerants costs, counted on its visits over a fortnight. */
import { decidedPosts, type Quota } from '../facts/decided.ts';
import { type Facts, placeKey } from '../facts/facts.ts';
import { placed, type Rotation } from '../facts/moved.ts';
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

/** Who holds a post of the timetable after the moves: known where it is the only one of its kind, and one person is there. */
export function timetableFigures(
  facts: Facts,
  {
    quota,
    timetable,
    rotation,
  }: { readonly quota: Quota; readonly timetable: Timetable; readonly rotation: Rotation | null },
) {
  const posts = decidedPosts(quota);
  const people = Map.groupBy(placed(facts, rotation), ({ after }) => placeKey(after));
  return {
    posts: timetable.posts.map(({ home, stage, subject }) => {
      const place = { school: home, stage, subject };
      const here = people.get(placeKey(place)) ?? [];
      return { teacher: posts.at(place) === 1 && here.length === 1 ? here[0]!.teacher.id : null };
    }),
  };
}
