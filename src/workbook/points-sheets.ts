/** 积分: everybody's points, the least points that got a place, and complaints that would be justified. */
import { partsWords } from '../../models/rotation/points-table.ts';
import { stageZh, subjectZh } from '../county/field-words.ts';
import type { Plan, RotationPlan } from '../planning/plan.ts';
import { type Cell, count, index, numbered, type Sheet, sentence, words } from '../report/sheet.ts';
import type { Names } from './names.ts';
import { notesOf } from './summary-sheet.ts';

/** None where the county decides nothing by points. */
export function pointsSheets(plan: Plan, rotation: RotationPlan, names: Names): Sheet[] {
  const { points, entryBars, complaints } = rotation;
  return [
    ...(points === undefined ? [] : [list(plan, points, names)]),
    ...(entryBars === undefined ? [] : [bars(plan, entryBars, names)]),
    ...(complaints === undefined ? [] : [review(plan, complaints, names)]),
  ];
}

function list(plan: Plan, rows: NonNullable<RotationPlan['points']>, names: Names): Sheet {
  return {
    name: '积分表（内部）',
    title: '交流积分表（内部使用）',
    notes: notesOf(plan, '内部使用。志愿积分用于志愿排序，保护积分用于减少由组织安排；困难情形只列分数，不列事由。'),
    columns: [
      index(),
      words('姓名', 12),
      words('现任教学校', 30),
      count('志愿积分', 10),
      count('保护积分', 10),
      sentence('构成', 90),
    ],
    rows: numbered(
      rows.map(({ teacher, wish, stay, parts }): Cell[] => {
        const person = names.teacher(teacher);
        return [
          person?.name ?? null,
          person === null ? null : names.school(person.workSchool),
          wish,
          stay,
          partsWords(parts).zh,
        ];
      }),
    ),
    empty: '没有符合交流条件或填报志愿的教师。',
  };
}

function bars(plan: Plan, rows: NonNullable<RotationPlan['entryBars']>, names: Names): Sheet {
  return {
    name: '进入分数',
    title: '各岗位申报人进入分数表',
    notes: notesOf(plan, '只列按本人志愿安排的岗位；最低分即进入该岗位的最低志愿积分，供下一年填报志愿参考。'),
    columns: [
      index(),
      words('学校', 40),
      index('学段', 10),
      words('学科', 24),
      count('进入人数', 12),
      count('最低分', 12),
      count('最高分', 12),
    ],
    rows: numbered(
      rows.map(({ school, stage, subject, people, lowest, highest }): Cell[] => [
        names.school(school),
        stageZh(stage),
        subjectZh(subject),
        people,
        lowest,
        highest,
      ]),
    ),
    empty: '没有按本人志愿安排的岗位。',
  };
}

function review(plan: Plan, rows: NonNullable<RotationPlan['complaints']>, names: Names): Sheet {
  const name = (id: string): string | null => names.teacher(id)?.name ?? null;
  return {
    name: '积分复核（内部）',
    title: '积分复核表（内部使用）',
    notes: notesOf(
      plan,
      '由独立审核程序逐一复核：积分更高的申报人愿到该岗位而未到，且两人对换不违反任何硬规则。各项目标排在积分之前的，对换可能使前列目标变差，须逐件说明。',
    ),
    columns: [
      index(),
      words('申报人', 12),
      count('志愿积分', 10),
      index('志愿', 8),
      words('学校', 34),
      index('学段', 8),
      words('学科', 18),
      words('安排人员', 12),
      count('其积分', 10),
    ],
    rows: numbered(
      rows.map(({ teacher, points, wish, school, stage, subject, took, tookPoints }): Cell[] => [
        name(teacher),
        points,
        `第 ${wish}`,
        names.school(school),
        stageZh(stage),
        subjectZh(subject),
        name(took),
        tookPoints,
      ]),
    ),
    empty: '没有积分更高而可以对换的申报人。',
  };
}
