/** 大班额台账: classes above the cap, and the classes and teachers that removing each one takes. */
import type { Demand } from '../../models/demand/demand.ts';
import { largeClasses } from '../../models/demand/large-classes.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County, Stage } from '../county/county.ts';
import { missingColumn, type Report } from './report.ts';

export interface LargeClassRow {
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

const title = { zh: '大班额台账', en: 'Large classes' };

export function largeClassLedger(county: County, demand: Demand, policy: Policy): Report<LargeClassRow> {
  if (county.enrolment.every(({ classes }) => classes === null)) {
    return { available: false, title, missing: [missingColumn('enrolment', 'classes')] };
  }
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  return {
    available: true,
    title,
    rows: largeClasses(demand, policy).map((row) => ({ ...row, school: names.get(row.school) ?? row.school })),
    notes: [
      {
        zh: '最大班额按学生平均分班计算；需增教师按班师比计算，进位取整。随迁子女占比高的学校适用放宽的班额上限。',
        en: 'The largest class assumes pupils spread evenly; teachers needed follow the class ratio, rounded up.',
      },
    ],
    missing: [],
  };
}
