/** Reports as tables: the same for the workbook, in Chinese, and for the terminal in either language. */
import type { Words } from '../../models/words.ts';
import { noticeWords } from '../county/notice.ts';
import type { Reports } from './build-reports.ts';
import { absorbedLayout, provisionLayout, schoolSizeLayout } from './check-layouts.ts';
import type { EligibleCentreRow, EligibleRow } from './eligible-people.ts';
import type { LargeClassCentreRow, LargeClassRow } from './large-class-ledger.ts';
import { type Layout, sheetOf } from './layout.ts';
import type { Report } from './report.ts';
import { count, half, index, type Sheet, sentence, words } from './sheet.ts';
import type { StaffingRow } from './staffing.ts';
import type { ShortageRow } from './subject-shortage.ts';
import { type Tongue, tongueOf } from './tongue.ts';

export function reportSheets(reports: Reports, language: keyof Words): Sheet[] {
  const { county, staffing, shortage, provision, absorbed } = reports;
  const tongue = tongueOf(language);
  const dated = `${tongue.schoolYear(county.planningMonth)}${county.notice === null ? '' : `  ${noticeWords(county.notice)[language]}`}`;
  const sheet = <Row>(report: Report<Row>, layout: (tongue: Tongue) => Layout<Row>): Sheet =>
    sheetOf(report, layout(tongue), tongue, { county: county.name, dated });
  return [
    sheet(staffing.schools, staffingLayout('超缺编（学校）', 'school')),
    sheet(staffing.legalUnits, staffingLayout('超缺编（法人单位）', 'legalUnit')),
    sheet(staffing.centres, staffingLayout('超缺编（中心校）', 'centre')),
    sheet(shortage.county, shortageLayout('学科缺员（全县）', 'school')),
    sheet(shortage.centres, shortageLayout('学科缺员（中心校）', 'centre')),
    sheet(shortage.schools, shortageLayout('学科缺员（学校）', 'school')),
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

const bounds: Readonly<Record<NonNullable<StaffingRow['entitlementBy']>, Words>> = {
  pupilRatio: { zh: '师生比', en: 'pupil ratio' },
  classRatio: { zh: '班师比', en: 'class ratio' },
  weightedRatio: { zh: '师生比与班师比加权', en: 'both ratios by weight' },
  fixedTier: { zh: '小规模学校分档', en: 'small-school tier' },
  pointFloor: { zh: '教学点底数', en: 'floor of points' },
  none: { zh: '无学生或单列核定', en: 'no pupils, or ratified apart' },
};

const headers = {
  school: { zh: '学校', en: 'School' },
  legalUnit: { zh: '法人单位', en: 'Legal unit' },
  centre: { zh: '中心校', en: 'Centre school' },
} as const;

const staffingLayout =
  (name: string, unit: keyof typeof headers) =>
  ({ say, pick }: Tongue): Layout<StaffingRow> => {
    const bySchool = unit === 'school';
    return {
      name,
      columns: [
        words(pick(headers[unit]), 28),
        ...(bySchool ? [words(say('法人单位', 'Legal unit'), 24)] : [count(say('学校数', 'Schools'), 8)]),
        count(say('学生', 'Pupils'), 9),
        count(say('班级', 'Classes'), 8),
        count(say('应配教职工', 'Entitlement'), 11),
        ...(bySchool ? [words(say('应配依据', 'By'), 16)] : []),
        count(say('核定编制', 'Ratified'), 10),
        count(say('实有', 'Filled'), 9),
        count(say('实有−应配', 'Filled − entitlement'), 11),
        count(say('实有−核定', 'Filled − ratified'), 11),
        count(say('在岗', 'On duty'), 9),
        count(say('在岗−应配', 'On duty − entitlement'), 11),
      ],
      cells: (row) => [
        row.name,
        bySchool ? row.legalUnit : row.schools,
        row.pupils,
        row.classes,
        row.entitlement,
        ...(bySchool ? [row.entitlementBy === null ? null : pick(bounds[row.entitlementBy])] : []),
        row.ratified,
        row.filled,
        row.filledAgainstEntitlement,
        row.filledAgainstRatified,
        row.onDuty,
        row.onDutyAgainstEntitlement,
      ],
      summed: bySchool ? [3, 4, 5, 11, 12] : [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      empty: say('没有在用学校。', 'No school is in use.'),
    };
  };

const shortageLayout =
  (name: string, unit: keyof typeof headers) =>
  ({ say, pick, stage: stageName, subject: subjectName }: Tongue): Layout<ShortageRow> => ({
    name,
    columns: [
      words(pick(headers[unit]), 34),
      index(say('学段', 'Stage'), 9),
      words(say('学科', 'Subject'), 20),
      half(say('周课时', 'Periods a week'), 11),
      half(say('需要（名）', 'Needed'), 11),
      count(say('现有（名）', 'At hand'), 11),
      half(say('缺员（名）', 'Short'), 11),
    ],
    cells: ({ centre, school, stage, subject, lessons, need, people, short }) => [
      school ?? centre ?? say('全县', 'The county'),
      stageName(stage),
      subjectName(subject),
      lessons,
      need,
      people,
      short,
    ],
    summed: [4, 5, 6, 7],
    empty: say('没有需要开设的课程。', 'No lessons are due.'),
  });

const eligibleLayout = ({ say, pick, subject, yesNo }: Tongue): Layout<EligibleRow> => ({
  name: '符合交流条件人员',
  columns: [
    words(say('姓名', 'Name'), 12),
    words(say('标识', 'Identifier'), 12),
    words(say('现任教学校', 'School'), 28),
    words(say('学科', 'Subject'), 16),
    count(say('现校年限', 'Years there'), 9),
    index(say('符合条件', 'Eligible'), 9),
    index(say('超期', 'Over term'), 7),
    index(say('骨干', 'Backbone'), 7),
    sentence(say('不列入的原因', 'Why not'), 50),
  ],
  cells: (row) => [
    row.name,
    row.label,
    row.school,
    subject(row.subject),
    row.yearsAtSchool,
    yesNo(row.eligible),
    row.overTerm ? yesNo(true) : null,
    row.backbone ? yesNo(true) : null,
    row.reasons.map(({ words: said }) => pick(said)).join(say('', ' ')),
  ],
  summed: [],
  empty: say('教师表没有人员。', 'The roster is empty.'),
});

const eligibleCentreLayout = ({ say }: Tongue): Layout<EligibleCentreRow> => ({
  name: '符合交流条件（中心校）',
  columns: [
    words(say('中心校', 'Centre school'), 34),
    count(say('在册', 'On the roster'), 9),
    count(say('符合条件', 'Eligible'), 10),
    count(say('其中超期', 'Over term'), 10),
    count(say('其中骨干', 'Backbone'), 10),
  ],
  cells: ({ centre, people, eligible, overTerm, backbone }) => [centre, people, eligible, overTerm, backbone],
  summed: [2, 3, 4, 5],
  empty: say('教师表没有人员。', 'The roster is empty.'),
});

const largeClassCentreLayout = ({ say }: Tongue): Layout<LargeClassCentreRow> => ({
  name: '大班额台账（中心校）',
  columns: [
    words(say('中心校', 'Centre school'), 34),
    count(say('学校数', 'Schools'), 9),
    count(say('超额年级', 'Grades above the cap'), 10),
    count(say('需增班级', 'Classes needed'), 10),
    count(say('需增教师', 'Teachers needed'), 10),
  ],
  cells: ({ centre, schools, units, classesNeeded, teachersNeeded }) => [
    centre,
    schools,
    units,
    classesNeeded,
    teachersNeeded,
  ],
  summed: [2, 3, 4, 5],
  empty: say('没有超过班额上限的班级。', 'No class is above its cap.'),
});

const largeClassLayout = ({ say, stage: stageName }: Tongue): Layout<LargeClassRow> => ({
  name: '大班额台账',
  columns: [
    words(say('学校', 'School'), 34),
    index(say('学段', 'Stage'), 9),
    index(say('年级', 'Grade'), 12),
    count(say('学生', 'Pupils'), 9),
    count(say('班级', 'Classes'), 9),
    count(say('最大班额', 'Largest class'), 10),
    count(say('班额上限', 'Cap'), 10),
    count(say('需增班级', 'Classes needed'), 10),
    count(say('需增教师', 'Teachers needed'), 10),
  ],
  cells: ({ school, stage, grades, pupils, classes, largest, cap, classesNeeded, teachersNeeded }) => [
    school,
    stageName(stage),
    say(`${grades.join('、')}年级`, grades.join(', ')),
    pupils,
    classes,
    largest,
    cap,
    classesNeeded,
    teachersNeeded,
  ],
  summed: [8, 9],
  empty: say('没有超过班额上限的班级。', 'No class is above its cap.'),
});
