/** Layouts of what is checked besides lessons: specialists, bought-in staff, sizes, subjects without posts. */
import type { AbsorbedRow } from './absorbed-lessons.ts';
import type { Layout } from './layout.ts';
import type { ProvisionRow } from './provision.ts';
import type { SchoolSizeRow } from './school-size.ts';
import { count, half, index, words } from './sheet.ts';
import type { Tongue } from './tongue.ts';

const centre = ({ say }: Tongue) => words(say('中心校', 'Centre school'), 26);

/** By school with the centre beside it, or by centre alone. */
export const provisionLayout =
  (bySchool: boolean) =>
  (tongue: Tongue): Layout<ProvisionRow> => {
    const { say, pick, yesNo } = tongue;
    return {
      name: bySchool ? '专项师资核查（学校）' : '专项师资核查（中心校）',
      columns: [
        centre(tongue),
        ...(bySchool ? [words(say('学校', 'School'), 26)] : []),
        words(say('项目', 'Item'), 30),
        index(say('占编', 'Uses a post'), 8),
        count(say('核算基数', 'Base'), 10),
        half(say('应配（名）', 'Needed'), 11),
        count(say('现有（名）', 'At hand'), 11),
        half(say('缺（名）', 'Short'), 10),
      ],
      cells: (row) => [
        row.centre,
        ...(bySchool ? [row.school] : []),
        pick(row.words),
        yesNo(!row.boughtIn),
        row.base,
        row.need,
        row.have,
        row.short,
      ],
      summed: [],
      empty: say('没有需要核查的项目。', 'Nothing to check.'),
    };
  };

export const schoolSizeLayout = (tongue: Tongue): Layout<SchoolSizeRow> => {
  const { say } = tongue;
  return {
    name: '学校规模与学位',
    columns: [
      centre(tongue),
      words(say('学校', 'School'), 30),
      count(say('班级', 'Classes'), 9),
      count(say('班数上限', 'Most classes'), 10),
      count(say('超过', 'Above'), 9),
    ],
    cells: (row) => [row.centre, row.school, row.classes, row.most, row.over],
    summed: [],
    empty: say('没有超过班数上限的学校。', 'No school has more classes than it may.'),
  };
};

export const absorbedLayout =
  (bySchool: boolean) =>
  (tongue: Tongue): Layout<AbsorbedRow> => {
    const { say, stage, subject } = tongue;
    return {
      name: bySchool ? '兼任课程课时（学校）' : '兼任课程课时（中心校）',
      columns: [
        centre(tongue),
        ...(bySchool ? [words(say('学校', 'School'), 26)] : []),
        index(say('学段', 'Stage'), 9),
        words(say('课程', 'Subject'), 22),
        count(say('班级', 'Classes'), 9),
        half(say('周课时', 'Periods a week'), 11),
      ],
      cells: (row) => [
        row.centre,
        ...(bySchool ? [row.school] : []),
        stage(row.stage),
        subject(row.subject),
        row.classes,
        row.lessons,
      ],
      summed: bySchool ? [6] : [5],
      empty: say('没有兼任课程。', 'There are no such subjects.'),
    };
  };
