/** 走教课表: the week of every travelling post, and of every school that they come to. */

import { stageZh, subjectZh } from '../county/field-words.ts';
import type { Plan, TimetablePlan } from '../planning/plan.ts';
import { type Cell, count, half, index, numbered, type Sheet, sentence, totalOf, words } from '../report/sheet.ts';
import { bySubject, type Names } from './names.ts';
import { notesOf } from './summary-sheet.ts';
import type { Travellers } from './travellers.ts';

type Post = TimetablePlan['posts'][number];
type Visit = Post['visits'][number];

/** Who there is to go, place by place, and in a sentence for the whole of the timetable. */
interface Going {
  readonly travellers: Travellers;
  readonly today: string | null;
}

export function timetableSheets(plan: Plan, timetable: TimetablePlan, names: Names, going: Going): Sheet[] {
  return [byTeacher(plan, timetable, names, going), bySchool(plan, timetable, names, going.travellers)];
}

const days = ['星期一', '星期二', '星期三', '星期四', '星期五'] as const;
const halves = [
  ['morning', '上午'],
  ['afternoon', '下午'],
] as const;

const sum = (amounts: readonly number[]): number => amounts.reduce((before, amount) => before + amount, 0);

const postZh = ({ subject, post }: Post): string => `${subjectZh(subject)}岗位 ${post}`;

/** 「2 节，另单周 1 节」, 「单周 1 节」. Visits of one half-day at one site. */
function lessonsZh(visits: readonly Visit[]): string {
  const weekly = sum(visits.filter(({ week }) => week === 'every').map(({ halfPeriods }) => halfPeriods)) / 2;
  const besides = (['odd', 'even'] as const).flatMap((name) => {
    const periods = sum(visits.filter(({ week }) => week === name).map(({ halfPeriods }) => halfPeriods));
    const when = name === 'odd' ? '单周' : '双周';
    return periods === 0 ? [] : [`${weekly > 0 ? '另' : ''}${when} ${periods} 节`];
  });
  return [...(weekly > 0 ? [`${weekly} 节`] : []), ...besides].join('，');
}

/** A line for each half-day and site; null where nobody is away. */
function dayCell(visits: readonly Visit[], day: number, site: (code: string) => string): Cell {
  const lines = halves.flatMap(([name, zh]) => {
    const there = visits.filter((visit) => visit.day === day && visit.half === name);
    return [...Map.groupBy(there, (visit) => visit.site)].map(
      ([code, same]) => `${zh} ${site(code)}${lessonsZh(same)}`,
    );
  });
  return lines.length === 0 ? null : lines.join('\n');
}

/** Half-days away and minutes on the road in an average week: a visit every other week counts half. */
function averageWeek(visits: readonly Visit[]): { readonly halfDays: number; readonly minutes: number } {
  const inWeeks = (['odd', 'even'] as const).map((name) =>
    visits.filter(({ week }) => week === 'every' || week === name),
  );
  return {
    halfDays: sum(inWeeks.map((week) => new Set(week.map(({ day, half: name }) => `${day} ${name}`)).size)) / 2,
    minutes: sum(inWeeks.flat().map(({ roadMinutes }) => roadMinutes)) / 2,
  };
}

function byTeacher(plan: Plan, { posts }: TimetablePlan, names: Names, { travellers, today }: Going): Sheet {
  const rows = numbered(
    bySubject(posts, ({ home }) => home).map((post): Cell[] => {
      const { halfDays, minutes } = averageWeek(post.visits);
      return [
        names.school(post.home),
        stageZh(post.stage),
        subjectZh(post.subject),
        postZh(post),
        travellers.ofPost(post),
        ...days.map((_, day) => dayCell(post.visits, day + 1, (code) => `${names.school(code)} `)),
        sum(post.visits.map(({ halfPeriods }) => halfPeriods)) / 2,
        halfDays,
        minutes,
      ];
    }),
  );
  return {
    name: '走教课表（按教师）',
    title: '走教教师每周课表（按教师）',
    notes: notesOf(
      plan,
      '课时单位：节；注明单周、双周的，每两周一次，其余每周固定。空格为在本校。半天数和路途为每周平均，隔周一次的按一半计。承担教师按交流后在岗人员列出，只有一人的列其姓名，不超过四人的列人选，由派出学校定人；具体节次由授课学校编排。',
      ...(today === null ? [] : [today]),
      ...postsAtPoints(plan, posts, names),
    ),
    columns: [
      index(),
      words('派出学校', 20),
      index('学段', 6),
      index('学科', 12),
      words('岗位', 12),
      sentence('承担教师', 20),
      ...days.map((day) => sentence(day, 25)),
      half('周课时', 7),
      half('外出半天', 7),
      count('路途分钟', 9),
    ],
    rows,
    total: totalOf(rows, 14, [11, 12, 13]),
    empty: '本方案没有走教。',
  };
}

/** Why a post of a teaching point may teach at the centre school: asked by everybody who reads such a row. */
function postsAtPoints({ policy }: Plan, posts: readonly Post[], names: Names): string[] {
  if (!posts.some(({ home }) => names.schoolFacts(home)?.kind === 'teachingPoint')) return [];
  const floor = policy.find(({ id }) => id === 'quota.pointFloor')?.value;
  const least = typeof floor === 'number' && floor > 0 ? `教学点另有专任教师底数 ${floor} 名的要求；` : '';
  return [
    `岗位设在教学点而到中心校授课的：岗位按各校自身开设的课程设置，${least}本校课时不足标准课时的，余下课时在同一学区内走教，岗位仍在教学点。`,
  ];
}

function bySchool(plan: Plan, { posts, notFitting }: TimetablePlan, names: Names, travellers: Travellers): Sheet {
  const taught = sum(posts.flatMap(({ visits }) => visits.map(({ halfPeriods }) => halfPeriods))) / 2;
  const left = sum(notFitting.map(({ halfPeriods }) => halfPeriods)) / 2;
  const schools = [
    ...new Set([
      ...posts.flatMap(({ visits }) => visits.map(({ site }) => site)),
      ...notFitting.map(({ site }) => site),
    ]),
  ].toSorted((a, b) => names.place(a) - names.place(b));
  const rows = numbered(
    schools.flatMap((site): Cell[][] => [
      ...bySubject(
        posts.filter(({ visits }) => visits.some((visit) => visit.site === site)),
        () => '',
      ).map((post): Cell[] => {
        const here = post.visits.filter((visit) => visit.site === site);
        return [
          names.school(site),
          stageZh(post.stage),
          subjectZh(post.subject),
          names.school(post.home),
          postZh(post),
          travellers.ofPost(post),
          ...days.map((_, day) => dayCell(here, day + 1, () => '')),
          sum(here.map(({ halfPeriods }) => halfPeriods)) / 2,
          ...(left === 0 ? [] : [null, null]),
        ];
      }),
      ...bySubject(
        notFitting.filter((row) => row.site === site),
        () => '',
      ).map(({ home, stage, subject, halfPeriods, cause }): Cell[] => [
        names.school(site),
        stageZh(stage),
        subjectZh(subject),
        names.school(home),
        '未排入课表',
        null,
        ...days.map(() => null),
        null,
        halfPeriods / 2,
        cause.words.zh,
      ]),
    ]),
  );
  return {
    name: '走教课表（按学校）',
    title: '走教教师到校课表（按授课学校）',
    notes: notesOf(
      plan,
      `课时单位：节；注明单周、双周的，每两周一次，其余每周固定。${left === 0 ? '走教课时已全部排入课表。' : `尚有每周 ${left} 节未排入课表，已计入无人授课，原因见末列。`}`,
    ),
    columns: [
      index(),
      words('授课学校', 22),
      index('学段', 6),
      index('学科', 12),
      words('派出学校', 22),
      words('岗位', 12),
      sentence('承担教师', 20),
      ...days.map((day) => sentence(day, 16)),
      half('周课时', 7),
      ...(left === 0 ? [] : [half('未排入', 7), sentence('未排入原因', 24)]),
    ],
    rows,
    total: left === 0 ? totalOf(rows, 13, [12]) : totalOf(rows, 15, []).with(12, taught).with(13, left),
    empty: '本方案没有走教。',
  };
}
