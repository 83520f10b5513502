/** T01: what the plan says itinerants teach is on the timetable, and what did not fit is among what nobody teaches. */
import { countBy, type Facts, factsOf, type Place, placeKey } from '../facts/facts.ts';
import type { AuditTwin, Decisions, ItinerantDecision, Violation } from '../twin.ts';
import {
  noTimetable,
  periods,
  placeName,
  schoolName,
  stageName,
  subjectName,
  tolerance,
  verdict,
  violation,
} from '../verdict.ts';

type Quota = NonNullable<Decisions['quota']>;

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
    const ways = new Map([...quota.itinerants, ...scheduled].map((way) => [wayKey(way), way]));
    const apart = [...ways].flatMap(([key, way]) => {
      const [due, found] = [planned.get(key) ?? 0, timed.get(key) ?? 0];
      if (Math.abs(due - found) <= tolerance) return [];
      return violation(
        wayName(facts, way),
        Math.abs(due - found),
        `每周走教 ${periods(due)} 节，课表排入 ${periods(found)} 节，对不上。`,
        `${periods(due)} periods a week are taught by itinerants, ${periods(found)} are on the timetable.`,
      );
    });
    return verdict(ways.size + timetable.notFitting.length, [
      ...apart,
      ...notCountedAsUntaught(facts, quota, timetable.notFitting),
    ]);
  },
};

/** Nobody teaches a lesson that found no half-day: it must be among the untaught of its school and subject. */
function notCountedAsUntaught(facts: Facts, quota: Quota, notFitting: readonly ItinerantDecision[]): Violation[] {
  const untaught = countBy(quota.lessons, placeKey, (row) => row.untaught);
  const sites = notFitting.map((row) => ({ ...placeAt(row), halfPeriods: row.halfPeriods }));
  const left = countBy(sites, placeKey, (row) => row.halfPeriods);
  const places = new Map(sites.map((row) => [placeKey(row), row]));
  return [...places].flatMap(([key, place]) => {
    const missing = left.get(key)! - (untaught.get(key) ?? 0);
    if (missing <= tolerance) return [];
    return violation(
      placeName(facts, place),
      missing,
      `走教有 ${periods(left.get(key)!)} 节未排入课表，无人授课只列 ${periods(untaught.get(key) ?? 0)} 节，少列 ${periods(missing)} 节。`,
      `${periods(left.get(key)!)} itinerant periods did not fit, only ${periods(untaught.get(key) ?? 0)} are shown as untaught.`,
    );
  });
}

const placeAt = ({ site, stage, subject }: ItinerantDecision): Place => ({ school: site, stage, subject });

const wayKey = ({ home, site, stage, subject }: ItinerantDecision): string => `${home}\n${site}\n${stage}\n${subject}`;

function wayName(facts: Facts, { home, site, stage, subject }: ItinerantDecision) {
  const [from, to] = [schoolName(facts, home), schoolName(facts, site)];
  return {
    zh: `${from.zh}${stageName(stage).zh}${subjectName(subject).zh}教师到${to.zh}走教`,
    en: `${stageName(stage).en} ${subjectName(subject).en} from ${from.en} to ${to.en}`,
  };
}
