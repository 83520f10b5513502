/** T03: the road of every day, recomputed from the ways, is within the limit and is the one the plan states. */
import { type Facts, factsOf } from '../facts/facts.ts';
import type { AuditTwin, VisitDecision } from '../twin.ts';
import { noTimetable, verdict, violation } from '../verdict.ts';
import { dayName, daysOf, postName } from './weeks.ts';

export const dayRoads: AuditTwin = {
  id: 'T03',
  check(county, policy, { timetable }) {
    if (timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const most = policy['timetable.roadMinutesADay'];
    const days = daysOf(timetable);
    return verdict(
      days.length,
      days.flatMap(({ post, week, day, visits }) => {
        const who = postName(facts, post);
        const when = dayName(day, week);
        const road = roadOf(facts, post.home, visits);
        const stated = visits.reduce((sum, { roadMinutes }) => sum + roadMinutes, 0);
        if (road === null) return violation(who, 1, `${when.zh}的路程不明。`, `the road of ${when.en} is not known.`);
        if (road > most) {
          return violation(
            who,
            road - most,
            `${when.zh}路途 ${road} 分钟，超过 ${most} 分钟。`,
            `${road} minutes on the road on ${when.en}, above ${most}.`,
          );
        }
        if (road === stated) return [];
        return violation(
          who,
          Math.abs(road - stated),
          `${when.zh}路途应为 ${road} 分钟，课表列为 ${stated} 分钟。`,
          `the road of ${when.en} is ${road} minutes, the timetable says ${stated}.`,
        );
      }),
    );
  },
};

/** Morning site, afternoon site, home; between two sites directly or through home, whichever is shorter. */
function roadOf(facts: Facts, home: string, visits: readonly VisitDecision[]): number | null {
  const minutes = (from: string, to: string): number | null => {
    const [start, end] = [facts.schools.get(from), facts.schools.get(to)];
    if (start === undefined || end === undefined) return null;
    return start === end ? 0 : facts.roads.between(start, end);
  };
  const siteOf = (half: VisitDecision['half']) => visits.find((visit) => visit.half === half)?.site;
  const stops = [siteOf('morning'), siteOf('afternoon')].filter((site) => site !== undefined);
  const [first, last] = [stops[0]!, stops.at(-1)!];
  const out = minutes(home, first);
  const back = minutes(last, home);
  if (out === null || back === null) return null;
  const direct = minutes(first, last);
  return out + back + (direct === null ? out + back : Math.min(direct, out + back));
}
