/** 兼任课程课时表: lessons that create no posts (劳动、综合实践、地方与校本 …) and that any teacher of the school takes on. */
import type { Demand } from '../../models/demand/demand.ts';
import { absorbedLessonsOf } from '../../models/demand/lessons.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County, Stage } from '../county/county.ts';
import { byCentre, centreNames } from './centres.ts';
import { missingColumn, type Report, withoutColumns } from './report.ts';

export interface AbsorbedRow {
  readonly centre: string;
  /** null in rows of a whole centre. */
  readonly school: string | null;
  readonly stage: Stage;
  readonly subject: string;
  readonly classes: number;
  /** Periods a week. */
  readonly lessons: number;
}

export interface AbsorbedReports {
  readonly schools: Report<AbsorbedRow>;
  readonly centres: Report<AbsorbedRow>;
}

const notes = [
  {
    zh: '课时单位：节/周。这些课程由本校教师兼任，不单独设岗，也不计入学科岗位的课时；兼任时优先班主任和课时不满的教师。',
    en: 'Periods a week. Teachers of the school take these subjects on; they create no posts and are outside the lessons of the posts plan.',
  },
] as const;

export function absorbedReports(county: County, demand: Demand, policy: Policy): AbsorbedReports {
  const titles = {
    schools: { zh: '兼任课程课时表（按学校）', en: 'Subjects without posts, by school' },
    centres: { zh: '兼任课程课时表（按中心校）', en: 'Subjects without posts, by centre school' },
  };
  if (county.enrolment.length === 0) {
    return withoutColumns(titles, [missingColumn('enrolment', 'pupils')]);
  }
  const centreOf = centreNames(county);
  const rows = demand.schools.flatMap(({ school, stages, units }) =>
    stages.flatMap(({ stage, classes }) =>
      [...absorbedLessonsOf(stage, units, policy)].map(
        ([subject, halfPeriods]): AbsorbedRow => ({
          centre: centreOf(school.code),
          school: school.name,
          stage,
          subject,
          classes,
          lessons: halfPeriods / 2,
        }),
      ),
    ),
  );
  return {
    schools: { available: true, title: titles.schools, rows, notes, missing: [] },
    centres: {
      available: true,
      title: titles.centres,
      rows: byCentre(
        rows,
        ({ stage, subject }) => `${stage} ${subject}`,
        (group) => ({
          ...group[0],
          school: null,
          classes: group.reduce((sum, { classes }) => sum + classes, 0),
          lessons: group.reduce((sum, { lessons }) => sum + lessons, 0),
        }),
      ),
      notes,
      missing: [],
    },
  };
}
