/** Reports as tables with Chinese headers: the same for the workbook and for the terminal. */
import { monthZh, stageZh, subjectZh } from '../county/field-words.ts';
import type { Reports } from './build-reports.ts';
import { absorbedLayout, provisionLayout, schoolSizeLayout } from './check-layouts.ts';
import type { EligibleCentreRow, EligibleRow } from './eligible-people.ts';
import type { LargeClassCentreRow, LargeClassRow } from './large-class-ledger.ts';
import { type Layout, sheetOf } from './layout.ts';
import type { Report } from './report.ts';
import { count, half, index, type Sheet, sentence, words } from './sheet.ts';
import type { StaffingRow } from './staffing.ts';
import type { ShortageRow } from './subject-shortage.ts';

export function reportSheets(reports: Reports): Sheet[] {
  const { county, staffing, shortage, provision, absorbed } = reports;
  const dated = `${monthZh(county.planningMonth)}起的学年${county.notice === null ? '' : `  ${county.notice}`}`;
  const sheet = <Row>(report: Report<Row>, layout: Layout<Row>): Sheet => sheetOf(report, layout, county.name, dated);
  return [
    sheet(staffing.schools, staffingLayout('超缺编（学校）', '学校')),
    sheet(staffing.legalUnits, staffingLayout('超缺编（法人单位）', '法人单位')),
    sheet(staffing.centres, staffingLayout('超缺编（中心校）', '中心校')),
    sheet(shortage.county, { ...shortageLayout, name: '学科缺员（全县）' }),
    sheet(shortage.centres, { ...shortageLayout, name: '学科缺员（中心校）' }),
    sheet(shortage.schools, shortageLayout),
    sheet(reports.eligible, eligibleLayout),
    sheet(reports.eligibleByCentre, eligibleCentreLayout),
    sheet(reports.largeClasses, largeClassLayout),
    sheet(reports.largeClassesByCentre, largeClassCentreLayout),
    sheet(reports.schoolSizes, schoolSizeLayout),
    sheet(provision.centres, provisionLayout(false)),
    sheet(provision.schools, provisionLayout(true)),
    sheet(absorbed.centres, absorbedLayout(false)),
    sheet(absorbed.schools, absorbedLayout(true)),
  ];
}

const bounds: Readonly<Record<NonNullable<StaffingRow['entitlementBy']>, string>> = {
  pupilRatio: '师生比',
  classRatio: '班师比',
  weightedRatio: '师生比与班师比加权',
  fixedTier: '小规模学校分档',
  pointFloor: '教学点底数',
  none: '无学生或单列核定',
};

function staffingLayout(name: string, header: string): Layout<StaffingRow> {
  const bySchool = header === '学校';
  return {
    name,
    columns: [
      words(header, 28),
      ...(bySchool ? [words('法人单位', 24)] : [count('学校数', 8)]),
      count('学生', 9),
      count('班级', 8),
      count('应配教职工', 11),
      ...(bySchool ? [words('应配依据', 16)] : []),
      count('核定编制', 10),
      count('实有', 9),
      count('实有−应配', 11),
      count('实有−核定', 11),
      count('在岗', 9),
      count('在岗−应配', 11),
    ],
    cells: (row) => [
      row.name,
      bySchool ? row.legalUnit : row.schools,
      row.pupils,
      row.classes,
      row.entitlement,
      ...(bySchool ? [row.entitlementBy === null ? null : bounds[row.entitlementBy]] : []),
      row.ratified,
      row.filled,
      row.filledAgainstEntitlement,
      row.filledAgainstRatified,
      row.onDuty,
      row.onDutyAgainstEntitlement,
    ],
    summed: bySchool ? [3, 4, 5, 11, 12] : [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    empty: '没有在用学校。',
  };
}

const shortageLayout: Layout<ShortageRow> = {
  name: '学科缺员（学校）',
  columns: [
    words('学校', 34),
    index('学段', 9),
    words('学科', 20),
    half('周课时', 11),
    half('需要（名）', 11),
    count('现有（名）', 11),
    half('缺员（名）', 11),
  ],
  cells: ({ centre, school, stage, subject, lessons, need, people, short }) => [
    school ?? centre ?? '全县',
    stageZh(stage),
    subjectZh(subject),
    lessons,
    need,
    people,
    short,
  ],
  summed: [4, 5, 6, 7],
  empty: '没有需要开设的课程。',
};

const eligibleLayout: Layout<EligibleRow> = {
  name: '符合交流条件人员',
  columns: [
    words('姓名', 12),
    words('现任教学校', 28),
    words('学科', 16),
    count('现校年限', 9),
    index('符合条件', 9),
    index('超期', 7),
    index('骨干', 7),
    sentence('不列入的原因', 50),
  ],
  cells: (row) => [
    row.name,
    row.school,
    subjectZh(row.subject),
    row.yearsAtSchool,
    row.eligible ? '是' : '否',
    row.overTerm ? '是' : null,
    row.backbone ? '是' : null,
    row.reasons.map(({ words: said }) => said.zh).join(''),
  ],
  summed: [],
  empty: '教师表没有人员。',
};

const eligibleCentreLayout: Layout<EligibleCentreRow> = {
  name: '符合交流条件（中心校）',
  columns: [words('中心校', 34), count('在册', 9), count('符合条件', 10), count('其中超期', 10), count('其中骨干', 10)],
  cells: ({ centre, people, eligible, overTerm, backbone }) => [centre, people, eligible, overTerm, backbone],
  summed: [2, 3, 4, 5],
  empty: '教师表没有人员。',
};

const largeClassCentreLayout: Layout<LargeClassCentreRow> = {
  name: '大班额台账（中心校）',
  columns: [
    words('中心校', 34),
    count('学校数', 9),
    count('超额年级', 10),
    count('需增班级', 10),
    count('需增教师', 10),
  ],
  cells: ({ centre, schools, units, classesNeeded, teachersNeeded }) => [
    centre,
    schools,
    units,
    classesNeeded,
    teachersNeeded,
  ],
  summed: [2, 3, 4, 5],
  empty: '没有超过班额上限的班级。',
};

const largeClassLayout: Layout<LargeClassRow> = {
  name: '大班额台账',
  columns: [
    words('学校', 34),
    index('学段', 9),
    index('年级', 12),
    count('学生', 9),
    count('班级', 9),
    count('最大班额', 10),
    count('班额上限', 10),
    count('需增班级', 10),
    count('需增教师', 10),
  ],
  cells: ({ school, stage, grades, pupils, classes, largest, cap, classesNeeded, teachersNeeded }) => [
    school,
    stageZh(stage),
    `${grades.join('、')}年级`,
    pupils,
    classes,
    largest,
    cap,
    classesNeeded,
    teachersNeeded,
  ],
  summed: [8, 9],
  empty: '没有超过班额上限的班级。',
};
