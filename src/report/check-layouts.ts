/** Layouts of what is checked besides lessons: specialists, bought-in staff, sizes, subjects without posts. */
import { stageZh, subjectZh } from '../county/field-words.ts';
import type { AbsorbedRow } from './absorbed-lessons.ts';
import type { Layout } from './layout.ts';
import type { ProvisionRow } from './provision.ts';
import type { SchoolSizeRow } from './school-size.ts';
import { count, half, index, words } from './sheet.ts';

const centre = words('中心校', 26);

/** By school with the centre beside it, or by centre alone. */
export function provisionLayout(bySchool: boolean): Layout<ProvisionRow> {
  return {
    name: bySchool ? '专项师资核查（学校）' : '专项师资核查（中心校）',
    columns: [
      centre,
      ...(bySchool ? [words('学校', 26)] : []),
      words('项目', 30),
      index('占编', 8),
      count('核算基数', 10),
      half('应配（名）', 11),
      count('现有（名）', 11),
      half('缺（名）', 10),
    ],
    cells: (row) => [
      row.centre,
      ...(bySchool ? [row.school] : []),
      row.words.zh,
      row.boughtIn ? '否' : '是',
      row.base,
      row.need,
      row.have,
      row.short,
    ],
    summed: [],
    empty: '没有需要核查的项目。',
  };
}

export const schoolSizeLayout: Layout<SchoolSizeRow> = {
  name: '学校规模与学位',
  columns: [centre, words('学校', 30), count('班级', 9), count('班数上限', 10), count('超过', 9)],
  cells: (row) => [row.centre, row.school, row.classes, row.most, row.over],
  summed: [],
  empty: '没有超过班数上限的学校。',
};

export function absorbedLayout(bySchool: boolean): Layout<AbsorbedRow> {
  return {
    name: bySchool ? '兼任课程课时（学校）' : '兼任课程课时（中心校）',
    columns: [
      centre,
      ...(bySchool ? [words('学校', 26)] : []),
      index('学段', 9),
      words('课程', 22),
      count('班级', 9),
      half('周课时', 11),
    ],
    cells: (row) => [
      row.centre,
      ...(bySchool ? [row.school] : []),
      stageZh(row.stage),
      subjectZh(row.subject),
      row.classes,
      row.lessons,
    ],
    summed: bySchool ? [6] : [5],
    empty: '没有兼任课程。',
  };
}
