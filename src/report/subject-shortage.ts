/** 学科缺员表: lessons of a week, the posts they need at the load norm, the people of today. */
import type { Demand, SchoolDemand } from '../../models/demand/demand.ts';
import { normOf } from '../../models/demand/lessons.ts';
import { peopleKey } from '../../models/demand/people.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County, Stage } from '../county/county.ts';
import { centreNames } from './centres.ts';
import { missingColumn, type Report, rounded, withoutColumns } from './report.ts';

export interface ShortageRow {
  /** Centre school of the row; null in the row of the whole county. */
  readonly centre: string | null;
  /** null in rows of a centre school or of the whole county. */
  readonly school: string | null;
  readonly stage: Stage;
  readonly subject: string;
  /** Periods a week. */
  readonly lessons: number;
  /** Posts those lessons need at the norm, one decimal. */
  readonly need: number;
  /** People who fill posts, are on duty and have it as main subject. */
  readonly people: number;
  /** need − people where positive, one decimal. */
  readonly short: number;
}

export interface ShortageReports {
  readonly schools: Report<ShortageRow>;
  readonly centres: Report<ShortageRow>;
  readonly county: Report<ShortageRow>;
}

const notes = [
  {
    zh: '课时单位：节/周；需要 = 周课时 ÷ 标准周课时，未计班主任折算、走教和兼课；现有为在岗在编且以该学科为主的教师。现有多于需要时缺员记 0。',
    en: 'Periods a week; need = lessons ÷ load norm, without class-head credit, itinerants or substitutes.',
  },
  {
    zh: '全科教师按其任教学科计入现有，不另列行；可任教小学各学科，安排时可先抵本校其他学科的缺员。',
    en: 'All-subject teachers count under their main subject, not in a row of their own; they may cover any primary subject of their school.',
  },
] as const;

export function shortageReports(county: County, demand: Demand, policy: Policy): ShortageReports {
  const titles = {
    schools: { zh: '学科缺员表（按学校）', en: 'Shortage by school and subject' },
    centres: { zh: '学科缺员表（按中心校）', en: 'Shortage by centre school and subject' },
    county: { zh: '学科缺员表（全县）', en: 'Shortage by subject, the county' },
  };
  if (county.enrolment.length === 0) {
    return withoutColumns(titles, [missingColumn('enrolment', 'pupils')]);
  }
  const centreOf = centreNames(county);
  const rows = demand.schools.flatMap((school) => schoolRows(school, demand, policy, centreOf(school.school.code)));
  const byCentre = [...Map.groupBy(rows, ({ centre }) => centre)].flatMap(([centre, own]) =>
    together(own).map((row) => ({ ...row, centre })),
  );
  return {
    schools: { available: true, title: titles.schools, rows, notes, missing: [] },
    centres: { available: true, title: titles.centres, rows: byCentre, notes, missing: [] },
    county: { available: true, title: titles.county, rows: together(rows), notes: [...notes, sumNote], missing: [] },
  };
}

function schoolRows(
  { school, stages }: SchoolDemand,
  { people }: Demand,
  policy: Policy,
  centre: string,
): ShortageRow[] {
  return stages.flatMap(({ stage, lessons }) => {
    const at = (subject: string) => people.posts.get(peopleKey(school.code, stage, subject)) ?? 0;
    return [...lessons].map(([subject, halfPeriods]): ShortageRow => {
      const need = rounded(halfPeriods / normOf(stage, subject, policy), 1);
      const here = at(subject);
      return {
        centre,
        school: school.name,
        stage,
        subject,
        lessons: halfPeriods / 2,
        need,
        people: here,
        short: rounded(Math.max(0, need - here), 1),
      };
    });
  });
}

/** Said where the county's people are beside the county's need. */
const sumNote: Words = {
  zh: '缺员为各校缺员之和：一校富余的教师不抵另一校的缺员，因此全县现有多于需要的学科也可能有缺员。',
  en: 'The shortage is the sum over the schools: people to spare at one do not make up for another, so a subject may be short although the county has enough.',
};

/** Shortages add up; people of one school do not make up for another’s. */
function together(rows: readonly ShortageRow[]): ShortageRow[] {
  return [...Map.groupBy(rows, ({ stage, subject }) => `${stage} ${subject}`).values()]
    .map((group): ShortageRow => {
      const sum = (amount: (row: ShortageRow) => number) =>
        rounded(
          group.reduce((total, row) => total + amount(row), 0),
          1,
        );
      const { stage, subject } = group[0]!;
      return {
        centre: null,
        school: null,
        stage,
        subject,
        lessons: sum((row) => row.lessons),
        need: sum((row) => row.need),
        people: sum((row) => row.people),
        short: sum((row) => row.short),
      };
    })
    .sort((a, b) => b.short - a.short || (`${a.stage}${a.subject}` < `${b.stage}${b.subject}` ? -1 : 1));
}
