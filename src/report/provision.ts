/** 专项师资与购买服务核查表: PE by classes, mental health, inclusion; bought-in staff of boarding schools; by school and by 中心校. */
import type { Demand } from '../../models/demand/demand.ts';
import { isBoughtIn, type ProvisionItem, provisions } from '../../models/demand/provision.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { byCentre, centreNames } from './centres.ts';
import { missingColumn, type Report, rounded, withoutColumns } from './report.ts';

export interface ProvisionRow {
  readonly centre: string;
  /** null in rows of a whole centre. */
  readonly school: string | null;
  readonly item: ProvisionItem;
  readonly words: Words;
  /** Outside 编制, bought in. */
  readonly boughtIn: boolean;
  /** Classes, pupils or boarders that the need is counted by. */
  readonly base: number;
  readonly need: number;
  readonly have: number | null;
  readonly short: number | null;
}

export interface ProvisionReports {
  readonly schools: Report<ProvisionRow>;
  readonly centres: Report<ProvisionRow>;
}

const itemWords: Readonly<Record<ProvisionItem, Words>> = {
  peTeachersPrimary: { zh: '小学体育教师（按班级）', en: 'primary PE teachers, by classes' },
  peTeachersJunior: { zh: '初中体育教师（按班级）', en: 'junior PE teachers, by classes' },
  mentalHealthTeacher: { zh: '心理健康教师（按学生）', en: 'mental-health teacher, by pupils' },
  resourceTeacher: { zh: '特教资源教师（按随班就读学生）', en: 'resource teacher, by pupils with special needs' },
  livingTeachers: { zh: '生活老师（按寄宿生）', en: 'living teachers, by boarders' },
  healthStaff: { zh: '卫生保健人员（按寄宿生）', en: 'health staff, by boarders' },
  guards: { zh: '安保人员（寄宿制学校）', en: 'guards of a boarding school' },
};

const notes = [
  {
    zh: '专项师资占用编制，体育教师按班师比核算（不足一名的可由走教教师承担），现有为在岗在编、以该学科为主或兼任的教师；生活老师、卫生保健、安保人员以购买服务方式配备，不占编制。',
    en: 'Specialist teachers hold posts; PE teachers follow classes (parts of one may be itinerant). Living teachers, health staff and guards are bought in and hold no posts.',
  },
] as const;

export function provisionReports(county: County, demand: Demand, policy: Policy): ProvisionReports {
  const titles = {
    schools: { zh: '专项师资与购买服务核查表（按学校）', en: 'Specialists and bought-in staff, by school' },
    centres: { zh: '专项师资与购买服务核查表（按中心校）', en: 'Specialists and bought-in staff, by centre school' },
  };
  if (county.enrolment.length === 0) {
    return withoutColumns(titles, [missingColumn('enrolment', 'pupils')]);
  }
  const centreOf = centreNames(county);
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  const rows = provisions(county, demand, policy).map(
    ({ school, item, base, need, have, short }): ProvisionRow => ({
      centre: centreOf(school),
      school: names.get(school) ?? school,
      item,
      words: itemWords[item],
      boughtIn: isBoughtIn(item),
      base,
      need,
      have,
      short,
    }),
  );
  const missing = missingOf(county, rows);
  return {
    schools: { available: true, title: titles.schools, rows, notes, missing },
    centres: {
      available: true,
      title: titles.centres,
      rows: byCentre(rows, ({ item }) => item, together),
      notes,
      missing,
    },
  };
}

/** Shortages add up; what is unknown of one school is unknown of the centre. */
function together(group: readonly [ProvisionRow, ...ProvisionRow[]]): ProvisionRow {
  const sum = (amount: (row: ProvisionRow) => number | null) => {
    const amounts = group.map(amount);
    if (amounts.includes(null)) return null;
    return rounded(
      amounts.reduce<number>((total, each) => total + (each ?? 0), 0),
      1,
    );
  };
  return {
    ...group[0],
    school: null,
    base: sum(({ base }) => base) ?? 0,
    need: sum(({ need }) => need) ?? 0,
    have: sum(({ have }) => have),
    short: sum(({ short }) => short),
  };
}

/** Columns nobody filled in although some school needs what they count. */
function missingOf({ schools, enrolment }: County, rows: readonly ProvisionRow[]) {
  const fields = ['livingTeachers', 'healthStaff', 'guards'] as const;
  const boughtIn = fields.filter(
    (field) => rows.some(({ item }) => item === field) && schools.every((school) => school[field] === null),
  );
  const counted = (['boarders', 'inclusionPupils'] as const).filter((field) =>
    enrolment.every((row) => row[field] === null),
  );
  return [
    ...counted.map((field) => missingColumn('enrolment', field)),
    ...boughtIn.map((field) => missingColumn('schools', field)),
  ];
}
