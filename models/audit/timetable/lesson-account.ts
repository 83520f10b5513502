/** T01: what the posts plan gives to itinerants equals what is on the timetable and what is listed as not fitting. */
import { countBy, type Facts, factsOf } from '../facts/facts.ts';
import type { AuditTwin, ItinerantDecision } from '../twin.ts';
import { noTimetable, periods, schoolName, stageName, subjectName, tolerance, verdict, violation } from '../verdict.ts';

export const lessonAccount: AuditTwin = {
  id: 'T01',
  check(county, policy, { quota, timetable }) {
    if (quota === null || timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const scheduled = timetable.posts.flatMap(({ home, stage, subject, visits }) =>
      visits.map(({ site, halfPeriods }) => ({ home, site, stage, subject, halfPeriods })),
    );
    const planned = countBy(quota.itinerants, wayKey, ({ halfPeriods }) => halfPeriods);
    const timed = countBy(scheduled, wayKey, ({ halfPeriods }) => halfPeriods);
    const left = countBy(timetable.notFitting, wayKey, ({ halfPeriods }) => halfPeriods);
    const ways = new Map([...quota.itinerants, ...scheduled, ...timetable.notFitting].map((way) => [wayKey(way), way]));
    return verdict(
      ways.size,
      [...ways].flatMap(([key, way]) => {
        const due = planned.get(key) ?? 0;
        const found = (timed.get(key) ?? 0) + (left.get(key) ?? 0);
        if (Math.abs(due - found) <= tolerance) return [];
        return violation(
          wayName(facts, way),
          Math.abs(due - found),
          `每周应走教 ${periods(due)} 节，课表排入 ${periods(timed.get(key) ?? 0)} 节、列为未排入 ${periods(left.get(key) ?? 0)} 节，对不上。`,
          `${periods(due)} periods a week are due, ${periods(timed.get(key) ?? 0)} are on the timetable and ${periods(left.get(key) ?? 0)} are listed as not fitting.`,
        );
      }),
    );
  },
};

const wayKey = ({ home, site, stage, subject }: ItinerantDecision): string => `${home}\n${site}\n${stage}\n${subject}`;

function wayName(facts: Facts, { home, site, stage, subject }: ItinerantDecision) {
  const [from, to] = [schoolName(facts, home), schoolName(facts, site)];
  return {
    zh: `${from.zh}${stageName(stage).zh}${subjectName(subject).zh}教师到${to.zh}走教`,
    en: `${stageName(stage).en} ${subjectName(subject).en} from ${from.en} to ${to.en}`,
  };
}
