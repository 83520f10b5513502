/** 中心校汇总: what the plan does to a centre school with its points, in one line. */

import type { County } from '../county/county.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
import { centreNames } from '../report/centres.ts';
import { type Cell, count, half, index, numbered, percent, type Sheet, totalOf, words } from '../report/sheet.ts';
import { notesOf } from './summary-sheet.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

export function centreSheet(plan: Plan, quota: QuotaPlan, county: County): Sheet {
  const centreOf = centreNames(county);
  const rows = numbered(
    [...Map.groupBy(quota.schools, ({ school }) => centreOf(school))].map(([centre, schools]) =>
      lineOf(plan, quota, centre, schools),
    ),
  );
  const total = totalOf(rows, 17, [2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16]);
  return {
    name: '中心校汇总',
    title: '教职工岗位与教师安排汇总表（按中心校）',
    notes: notesOf(
      plan,
      '中心校含所辖教学点和村小；没有中心校的学校单独成行。单位：名，课时为节/周。走教为本片学校之间和与片外学校之间的合计；未做交流轮岗安排的，后三栏为空。',
    ),
    columns: [
      index(),
      words('中心校', 24),
      count('学校数', 7),
      count('学生', 8),
      count('班级', 7),
      count('应配教职工', 8),
      count('拟配教职工', 8),
      count('其中专任教师', 8),
      count('今有在编', 8),
      percent('配备率', 8),
      half('周课时', 9),
      half('无人授课', 9),
      half('走教派出', 9),
      half('走教接收', 9),
      count('交流派出', 8),
      count('交流接收', 8),
      count('交流后缺员', 9),
    ],
    rows,
    total,
    empty: '没有在用学校。',
  };
}

function lineOf({ rotation }: Plan, { itinerants }: QuotaPlan, centre: string, schools: QuotaPlan['schools']): Cell[] {
  const codes = new Set(schools.map(({ school }) => school));
  const subjects = schools.flatMap((school) => school.subjects);
  const entitlement = sum(schools.map((school) => school.entitlement));
  const posts = sum(schools.map((school) => school.posts));
  const today = schools.map((school) => school.today);
  const periods = (rows: readonly { readonly halfPeriods: number }[]): number =>
    sum(rows.map(({ halfPeriods }) => halfPeriods)) / 2;
  const people = <Row>(rows: readonly Row[] | undefined, isHere: (row: Row) => boolean, of = (_: Row) => 1): Cell =>
    rows === undefined ? null : sum(rows.filter(isHere).map(of));
  return [
    centre,
    schools.length,
    sum(schools.map(({ pupils }) => pupils)),
    sum(schools.map(({ classes }) => classes)),
    entitlement,
    posts,
    sum(schools.map(({ teachers }) => teachers)),
    today.includes(null) ? null : sum(today.map((each) => each ?? 0)),
    entitlement === 0 ? null : posts / entitlement,
    sum(subjects.map(({ demand }) => demand)) / 2,
    sum(subjects.map(({ untaught }) => untaught)) / 2,
    periods(itinerants.filter(({ home }) => codes.has(home))),
    periods(itinerants.filter(({ site }) => codes.has(site))),
    people(rotation?.moves, ({ from }) => codes.has(from)),
    people(rotation?.moves, ({ to }) => codes.has(to)),
    people(
      rotation?.unfilled,
      ({ school }) => codes.has(school),
      ({ posts: unfilled }) => unfilled,
    ),
  ];
}
