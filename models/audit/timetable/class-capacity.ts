/** T06: visitors of all homes together teach no more than the classes of the site can take. */
import type { Words } from '../../words.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import type { AuditTwin, Violation } from '../twin.ts';
import { noTimetable, stageName, subjectName, tidy, verdict, violation } from '../verdict.ts';
import { allVisits, dayName, halfDayName, periodsIn, siteName, type TimetableDecisions, weekNames } from './weeks.ts';

interface Load {
  readonly site: string;
  readonly stage: 'primary' | 'junior';
  readonly at: Words;
  readonly periods: number;
}

export const classCapacity: AuditTwin = {
  id: 'T06',
  check(county, policy, { timetable }) {
    if (timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const inDay = summed(subjectsOfDays(timetable));
    const inHalfDay = summed(halfDays(timetable));
    return verdict(inDay.length + inHalfDay.length, [
      ...over(facts, inDay, policy['timetable.classPeriodsADay']),
      ...over(facts, inHalfDay, policy['timetable.periodsPerHalfDay']),
    ]);
  },
};

const subjectsOfDays = (timetable: TimetableDecisions): Load[] =>
  allVisits(timetable).flatMap(({ stage, subject, visit }) =>
    weekNames.map((week): Load => {
      const day = dayName(visit.day, week);
      const name = subjectName(subject);
      return {
        site: visit.site,
        stage,
        at: { zh: `${stageName(stage).zh}${day.zh}${name.zh}`, en: `${stageName(stage).en} ${name.en} on ${day.en}` },
        periods: periodsIn(visit, week),
      };
    }),
  );

const halfDays = (timetable: TimetableDecisions): Load[] =>
  allVisits(timetable).flatMap(({ stage, visit }) =>
    weekNames.map((week): Load => {
      const halfDay = halfDayName(visit.day, visit.half, week);
      return {
        site: visit.site,
        stage,
        at: { zh: `${stageName(stage).zh}${halfDay.zh}`, en: `${stageName(stage).en} on ${halfDay.en}` },
        periods: periodsIn(visit, week),
      };
    }),
  );

const summed = (loads: readonly Load[]): Load[] =>
  [...Map.groupBy(loads, ({ site, at }) => `${site}\n${at.zh}`).values()].map((same) => ({
    ...same[0]!,
    periods: same.reduce((sum, { periods }) => sum + periods, 0),
  }));

function over(facts: Facts, loads: readonly Load[], perClass: number): Violation[] {
  return loads.flatMap(({ site, stage, at, periods }) => {
    const classes = facts.classes.get(site)?.classes[stage] ?? 0;
    if (periods <= classes * perClass) return [];
    return violation(
      siteName(facts, site, at),
      tidy(periods - classes * perClass),
      `走教课 ${tidy(periods)} 节，${classes} 个班最多 ${classes * perClass} 节。`,
      `${tidy(periods)} itinerant periods where ${classes} classes take ${classes * perClass}.`,
    );
  });
}
