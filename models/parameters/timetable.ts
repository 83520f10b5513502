/** Timetable of the travelling teachers (§3). */
import { type Parameter, whole } from './kinds.ts';

/** Half-days of a working week, in order. */
export const halfDayIds = [
  'mondayMorning',
  'mondayAfternoon',
  'tuesdayMorning',
  'tuesdayAfternoon',
  'wednesdayMorning',
  'wednesdayAfternoon',
  'thursdayMorning',
  'thursdayAfternoon',
  'fridayMorning',
  'fridayAfternoon',
] as const;

export const timetableParameters = {
  'timetable.halfDays': {
    kind: 'list',
    unit: 'half-days',
    options: halfDayIds,
    zh: '可安排走教的半天',
    en: 'Half-days on which itinerants may be away',
  },
  'timetable.periodsPerHalfDay': whole(
    'periods',
    1,
    6,
    '一个半天最多安排的课时（教师、班级同）',
    'Most periods in one half-day, of a teacher or a class',
  ),
  'timetable.classPeriodsADay': whole(
    'periods',
    1,
    4,
    '一个班同一学科一天最多安排的走教课时',
    'Most itinerant periods of one subject a class has in a day',
  ),
  'timetable.roadMinutesADay': whole(
    'minutes a day',
    0,
    480,
    '走教教师每日路途时限',
    'Longest time on the road of an itinerant in a day',
  ),
  'timetable.sitesADay': whole('sites', 1, 2, '走教教师一天最多到校数', 'Most sites an itinerant serves in a day'),
  'timetable.sitesAWeek': whole(
    'sites',
    1,
    20,
    '走教教师固定服务学校数上限',
    'Most sites an itinerant serves in a week',
  ),
} as const satisfies Record<string, Parameter>;
