/** The timetable of the decisions, taken apart by post, day and week. */
import type { Stage } from '../../../src/county/county.ts';
import type { Words } from '../../words.ts';
import { type Facts, type Place, placeKey } from '../facts/facts.ts';
import type { Decisions, TravellingPostDecision, VisitDecision } from '../twin.ts';
import { placeName, schoolName } from '../verdict.ts';

export type TimetableDecisions = NonNullable<Decisions['timetable']>;

export const weekNames = ['odd', 'even'] as const;
export type WeekName = (typeof weekNames)[number];

const weekWords = { odd: { zh: '单周', en: 'odd week' }, even: { zh: '双周', en: 'even week' } } as const;
const dayWords = ['星期一', '星期二', '星期三', '星期四', '星期五'] as const;
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const halfWords = { morning: '上午', afternoon: '下午' } as const;

/** Periods of a visit in odd or in even weeks. */
export function periodsIn({ week, halfPeriods }: VisitDecision, name: WeekName): number {
  if (week === 'every') return halfPeriods / 2;
  return week === name ? halfPeriods : 0;
}

export const inWeek = (visits: readonly VisitDecision[], name: WeekName): readonly VisitDecision[] =>
  visits.filter(({ week }) => week === 'every' || week === name);

export const homePlace = ({ home, stage, subject }: TravellingPostDecision): Place => ({
  school: home,
  stage,
  subject,
});

/** A post as people call it: school, stage, subject and number. */
export function postName(facts: Facts, post: TravellingPostDecision): Words {
  const place = placeName(facts, homePlace(post));
  return { zh: `${place.zh}岗位 ${post.post}`, en: `${place.en}, post ${post.post}` };
}

export function dayName(day: number, week: WeekName): Words {
  return {
    zh: `${weekWords[week].zh}${dayWords[day - 1] ?? `第 ${day} 天`}`,
    en: `${dayNames[day - 1] ?? `day ${day}`} of the ${weekWords[week].en}`,
  };
}

export function halfDayName(day: number, half: VisitDecision['half'], week: WeekName): Words {
  const name = dayName(day, week);
  return { zh: `${name.zh}${halfWords[half]}`, en: `${name.en}, ${half}` };
}

/** Every post's days, odd and even weeks apart. */
export function daysOf(timetable: TimetableDecisions): readonly {
  readonly post: TravellingPostDecision;
  readonly week: WeekName;
  readonly day: number;
  readonly visits: readonly VisitDecision[];
}[] {
  return timetable.posts.flatMap((post) =>
    weekNames.flatMap((week) =>
      [...Map.groupBy(inWeek(post.visits, week), ({ day }) => day)].map(([day, visits]) => ({
        post,
        week,
        day,
        visits,
      })),
    ),
  );
}

/** Every visit of the county with the stage and subject taught there. */
export function allVisits(timetable: TimetableDecisions): readonly {
  readonly stage: Stage;
  readonly subject: string;
  readonly visit: VisitDecision;
}[] {
  return timetable.posts.flatMap(({ stage, subject, visits }) => visits.map((visit) => ({ stage, subject, visit })));
}

export const postKey = (post: TravellingPostDecision): string => `${placeKey(homePlace(post))}\n${post.post}`;

export function siteName(facts: Facts, site: string, at: Words): Words {
  const school = schoolName(facts, site);
  return { zh: `${school.zh}${at.zh}`, en: `${school.en}, ${at.en}` };
}
