/** 编制 by legal unit, 岗位 by school and subject, lessons taught by others: the bureau's posts as tables. */

import { stageZh, subjectZh } from '../county/field-words.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
import {
  type Cell,
  count,
  half,
  index,
  numbered,
  percent,
  type Sheet,
  sentence,
  totalOf,
  words,
} from '../report/sheet.ts';
import type { AbsorbedAt } from './absorbed-rows.ts';
import { bySubject, joined, type Names } from './names.ts';
import { notesOf } from './summary-sheet.ts';
import type { Travellers } from './travellers.ts';
import { classesHeaded, coreWithoutPosts, lessonsLeft, whyUntaught } from './without-posts.ts';

/** What the county's people and classes say besides the plan. */
interface ByPerson {
  readonly travellers: Travellers;
  readonly absorbedAt: AbsorbedAt | null;
}

export function quotaSheets(plan: Plan, quota: QuotaPlan, names: Names, { travellers, absorbedAt }: ByPerson): Sheet[] {
  return [
    legalUnits(plan, quota, names),
    schools(plan, quota, names),
    subjects(plan, quota, names, absorbedAt),
    itinerants(plan, quota, names, travellers),
    substitutions(plan, quota, names),
  ];
}

function legalUnits(plan: Plan, quota: QuotaPlan, names: Names): Sheet {
  const rows = numbered(
    quota.legalUnits.map(({ legalUnit, posts, ratified, filled }): Cell[] => [
      names.school(legalUnit),
      ratified,
      filled,
      posts,
      ratified === null ? null : posts - ratified,
      filled === null ? null : posts - filled,
    ]),
  );
  return {
    name: '编制分配（法人单位）',
    title: '教职工编制分配表（按法人单位）',
    notes: notesOf(plan, '单位：名。编制由法人单位持有，教学点编制一般在所属中心校；空格为数据未提供。'),
    columns: [
      index(),
      words('法人单位', 34),
      count('核定编制', 11),
      count('实有人数', 11),
      count('拟配编制', 12),
      count('拟配−核定', 13),
      count('拟配−实有', 13),
    ],
    rows,
    total: totalOf(rows, 7, [2, 3, 4, 5, 6]),
    empty: '没有法人单位数据。',
  };
}

const bounds: Readonly<Record<QuotaPlan['schools'][number]['entitlementBy'], string>> = {
  pupilRatio: '师生比',
  classRatio: '班师比',
  weightedRatio: '师生比与班师比加权',
  fixedTier: '小规模学校分档',
  pointFloor: '教学点底数',
  none: '无学生或单列核定',
};

function schools(plan: Plan, quota: QuotaPlan, names: Names): Sheet {
  const rows = numbered(
    quota.schools.map((school): Cell[] => [
      names.school(school.school),
      names.school(school.legalUnit),
      school.pupils,
      school.classes,
      school.entitlement,
      bounds[school.entitlementBy],
      school.posts,
      school.teachers,
      school.nonTeaching,
      school.today,
      school.entitlement === 0 ? null : school.posts / school.entitlement,
      `${joined(school.reasons)}${lessonsLeft(plan, school)}${coreWithoutPosts(plan, school)}`,
    ]),
  );
  const total = totalOf(rows, 13, [3, 4, 5, 7, 8, 9, 10]);
  return {
    name: '岗位分配（学校）',
    title: '教职工岗位分配表（按学校）',
    notes: notesOf(
      plan,
      '单位：名。应配按统一标准计算；配备率 = 拟配教职工 ÷ 应配教职工；今有在编按编制所在学校计，教学点的编制一般在所属中心校。',
    ),
    columns: [
      index(),
      words('学校', 22),
      words('法人单位', 20),
      count('学生', 7),
      count('班级', 6),
      count('应配教职工', 8),
      words('应配依据', 11),
      count('拟配教职工', 8),
      count('其中专任教师', 8),
      count('其中职员教辅工勤', 10),
      count('今有在编', 7),
      percent('配备率', 8),
      sentence('说明', 44),
    ],
    rows,
    total,
    empty: '没有在用学校。',
  };
}

function subjects(plan: Plan, quota: QuotaPlan, names: Names, absorbedAt: AbsorbedAt | null): Sheet {
  const rows = numbered(
    quota.schools.flatMap((at) => [
      ...bySubject(
        at.subjects.filter(({ posts, demand }) => posts > 0 || demand > 0),
        () => '',
      ).map((subject): Cell[] => [
        names.school(at.school),
        stageZh(subject.stage),
        subjectZh(subject.subject),
        subject.posts,
        classesHeaded(quota, at.school, subject),
        subject.demand / 2,
        subject.taughtByOwn / 2,
        subject.taughtBySubstitutes / 2,
        subject.taughtByItinerants / 2,
        subject.taughtRemotely / 2,
        subject.untaught / 2,
        0,
        whyUntaught(plan, quota, at, subject),
      ]),
      ...bySubject(absorbedAt?.(at) ?? [], () => '').map(
        ({ stage, subject, halfPeriods, carriedBy }, place, all): Cell[] => [
          names.school(at.school),
          stageZh(stage),
          subjectZh(subject),
          ...Array<number>(8).fill(0),
          halfPeriods / 2,
          // Said in full once for a stage of a school: the same people carry all of them.
          all.findIndex((row) => row.stage === stage) === place ? carriedBy : '不设岗，由上述教师兼任。',
        ],
      ),
    ]),
  );
  return {
    name: '学科岗位',
    title: '学科岗位与周课时安排表',
    notes: notesOf(
      plan,
      '岗位单位：名；课时单位：节/周。周课时 = 本校本学科 + 兼课 + 走教 + 专递课堂 + 无人授课。班主任（折算）为该学科岗位承担的班主任班数，小数为几个学科分担一个班的工作量。有课时而无岗位、有岗位而未排本学科课时的在「说明」写明原因。',
      absorbedAt === null
        ? '劳动、综合实践、地方课程等不设岗课程由本校教师兼任，见报表「兼任课程课时表」。'
        : '劳动、综合实践、地方课程等不设岗课程由本校教师兼任，课时列「兼任（不设岗）」，不含在「周课时」内；两栏之和为按课程设置应开的全部课时。',
      ...outsideSubjects(quota),
    ),
    columns: [
      index(),
      words('学校', 28),
      index('学段', 8),
      words('学科', 18),
      count('岗位', 8),
      half('班主任（折算）', 9),
      half('周课时', 10),
      half('本校本学科', 10),
      half('兼课', 9),
      half('走教', 9),
      half('专递课堂', 9),
      half('无人授课', 9),
      half('兼任（不设岗）', 9),
      sentence('说明', 46),
    ],
    rows,
    total: totalOf(rows, 14, [4, 5, 6, 7, 8, 9, 10, 11, 12]),
    empty: '没有学科岗位。',
  };
}

/** Teachers of schools that have no posts by subject: special schools are staffed by pupils. */
function outsideSubjects({ schools: each }: QuotaPlan): string[] {
  const without = each.filter((school) => school.subjects.length === 0);
  const teachers = without.reduce((sum, school) => sum + school.teachers, 0);
  if (teachers === 0) return [];
  return [`不分学科核定岗位的学校（特殊教育学校等）专任教师 ${teachers} 名不在本表，见「岗位分配（学校）」。`];
}

function itinerants(plan: Plan, quota: QuotaPlan, names: Names, travellers: Travellers): Sheet {
  const rows = numbered(
    bySubject(quota.itinerants, ({ home, site }) => `${home} ${site}`).map((trip): Cell[] => [
      names.school(trip.home),
      names.school(trip.site),
      stageZh(trip.stage),
      subjectZh(trip.subject),
      trip.halfPeriods / 2,
      trip.minutes,
      travellers.ofTrip(trip),
    ]),
  );
  return {
    name: '走教安排',
    title: '走教安排表',
    notes: notesOf(
      plan,
      `课时单位：节/周；路程为单程分钟。承担教师按交流后在岗人员列出，不超过四人的列姓名，由派出学校定人。${
        plan.timetable == null ? '' : '到岗位、到半天的安排见「走教课表（按教师）」「走教课表（按学校）」。'
      }`,
    ),
    columns: [
      index(),
      words('派出学校', 30),
      words('授课学校', 30),
      index('学段', 8),
      words('学科', 18),
      half('周课时', 10),
      count('单程分钟', 10),
      sentence('承担教师', 30),
    ],
    rows,
    total: totalOf(rows, 8, [5]),
    empty: '本方案没有走教。',
  };
}

function substitutions(plan: Plan, quota: QuotaPlan, names: Names): Sheet {
  const rows = numbered(
    bySubject(
      quota.substitutions.map((row) => ({ ...row, subject: row.from })),
      (row) => row.school,
    ).map(({ school, stage, from, to, halfPeriods }): Cell[] => [
      names.school(school),
      stageZh(stage),
      subjectZh(from),
      subjectZh(to),
      halfPeriods / 2,
    ]),
  );
  return {
    name: '兼课安排',
    title: '兼课安排表',
    notes: notesOf(plan, '课时单位：节/周。兼课范围按兼课对照表。'),
    columns: [
      index(),
      words('学校', 34),
      index('学段', 8),
      words('岗位学科', 20),
      words('兼授学科', 20),
      half('周课时', 10),
    ],
    rows,
    total: totalOf(rows, 6, [5]),
    empty: '本方案没有兼课。',
  };
}
