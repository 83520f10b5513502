/** 大班额台账: classes above the cap, and the classes and teachers that removing each one takes. */
import type { Demand } from '../../models/demand/demand.ts';
import { largeClasses } from '../../models/demand/large-classes.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County, Stage } from '../county/county.ts';
import { byCentre, centreNames } from './centres.ts';
import { missingColumn, type Report, withoutColumns } from './report.ts';

export interface LargeClassRow {
  readonly centre: string;
  readonly school: string;
  readonly stage: Stage;
  readonly grades: readonly number[];
  readonly pupils: number;
  readonly classes: number;
  /** Largest class when pupils are spread evenly. */
  readonly largest: number;
  readonly cap: number;
  readonly classesNeeded: number;
  readonly teachersNeeded: number;
}

/** What a centre school with its points has to remove. */
export interface LargeClassCentreRow {
  readonly centre: string;
  readonly schools: number;
  /** Grades, or multigrade classes, above the cap. */
  readonly units: number;
  readonly classesNeeded: number;
  readonly teachersNeeded: number;
}

export interface LargeClassReports {
  readonly classes: Report<LargeClassRow>;
  readonly centres: Report<LargeClassCentreRow>;
}

const notes = [
  {
    zh: '最大班额按学生平均分班计算；需增教师按班师比计算，进位取整。随迁子女占比高的学校适用放宽的班额上限。',
    en: 'The largest class assumes pupils spread evenly; teachers needed follow the class ratio, rounded up.',
  },
] as const;

export function largeClassLedger(county: County, demand: Demand, policy: Policy): LargeClassReports {
  const titles = {
    classes: { zh: '大班额台账', en: 'Large classes' },
    centres: { zh: '大班额台账（按中心校）', en: 'Large classes, by centre school' },
  };
  if (county.enrolment.every(({ classes }) => classes === null)) {
    return withoutColumns(titles, [missingColumn('enrolment', 'classes')]);
  }
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  const centreOf = centreNames(county);
  const rows = largeClasses(demand, policy).map((row) => ({
    ...row,
    centre: centreOf(row.school),
    school: names.get(row.school) ?? row.school,
  }));
  const centres = byCentre(
    rows,
    () => '',
    (own) => ({
      centre: own[0].centre,
      schools: new Set(own.map(({ school }) => school)).size,
      units: own.length,
      classesNeeded: own.reduce((sum, row) => sum + row.classesNeeded, 0),
      teachersNeeded: own.reduce((sum, row) => sum + row.teachersNeeded, 0),
    }),
  );
  return {
    classes: { available: true, title: titles.classes, rows, notes, missing: [] },
    centres: { available: true, title: titles.centres, rows: centres, notes, missing: [] },
  };
}
