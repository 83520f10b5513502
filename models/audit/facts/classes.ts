/** Classes, pupils and lessons of one school, from its 班级 rows. */
import type { Enrolment, School, Stage } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';

export interface SchoolClasses {
  readonly pupils: Readonly<Record<Stage, number>>;
  readonly classes: Readonly<Record<Stage, number>>;
  /** Half periods a week by subject; subjects without lessons are absent. */
  readonly lessons: Readonly<Record<Stage, ReadonlyMap<string, number>>>;
}

/** Classes that are taught together: one grade, or the grades of a multigrade class (复式). */
interface ClassUnit {
  readonly stage: Stage;
  readonly grades: readonly number[];
  readonly classes: number;
}

/** Grades 1–6 are primary, 7–9 junior. */
export function stageOfGrade(grade: number): Stage {
  return grade <= 6 ? 'primary' : 'junior';
}

/** A suspended school has no pupils to teach; a special school has pupils but no lesson demand. */
export function classesOf(school: School, rows: readonly Enrolment[], policy: Policy): SchoolClasses {
  const taught = school.inUse ? rows.filter((row) => row.pupils > 0) : [];
  const units = school.kind === 'special' ? [] : unitsOf(taught, isWide(rows, policy), policy);
  const perStage = <T>(of: (stage: Stage) => T) => ({ primary: of('primary'), junior: of('junior') });
  return {
    pupils: perStage((stage) =>
      sum(taught.filter((row) => stageOfGrade(row.grade) === stage).map((row) => row.pupils)),
    ),
    classes: perStage((stage) => sum(units.filter((unit) => unit.stage === stage).map((unit) => unit.classes))),
    lessons: perStage((stage) => lessonsOf(stage, units, policy)),
  };
}

/** Classes of a school of any kind, special ones included. */
export function classCountOf(school: School, rows: readonly Enrolment[], policy: Policy): number {
  const taught = school.inUse ? rows.filter((row) => row.pupils > 0) : [];
  return sum(unitsOf(taught, isWide(rows, policy), policy).map((unit) => unit.classes));
}

function unitsOf(rows: readonly Enrolment[], wide: boolean, policy: Policy): readonly ClassUnit[] {
  const own: ClassUnit[] = [];
  const byLabel = Map.groupBy(
    rows.filter((row) => row.multigradeGroup !== null),
    (row) => `${stageOfGrade(row.grade)} ${row.multigradeGroup}`,
  );
  for (const group of byLabel.values()) {
    const classes = Math.max(1, ...group.map((row) => row.classes ?? 0));
    own.push({ stage: stageOfGrade(group[0]!.grade), grades: group.map((row) => row.grade), classes });
  }
  const single = rows.filter((row) => row.multigradeGroup === null);
  for (const row of single) {
    if (row.classes === 0) continue;
    const stage = stageOfGrade(row.grade);
    const classes = row.classes ?? Math.ceil(row.pupils / classCap(stage, wide, policy));
    own.push({ stage, grades: [row.grade], classes });
  }
  return own.length === 0 && single.length === 0
    ? []
    : withGuests(
        own,
        single.filter((row) => row.classes === 0),
        (stage) => classCap(stage, wide, policy),
      );
}

/** Pupils without a class sit with the nearest lower grade of their stage that has one, else with the nearest higher. */
function withGuests(
  own: readonly ClassUnit[],
  guests: readonly Enrolment[],
  capOf: (stage: Stage) => number,
): readonly ClassUnit[] {
  const seated = new Map<ClassUnit, number[]>();
  const homeless = new Map<Stage, Enrolment[]>();
  for (const guest of guests) {
    const { grade } = guest;
    const stage = stageOfGrade(grade);
    const host = hostOf(
      grade,
      own.filter((unit) => unit.stage === stage),
    );
    if (host === undefined) homeless.set(stage, [...(homeless.get(stage) ?? []), guest]);
    else seated.set(host, [...(seated.get(host) ?? []), grade]);
  }
  return [
    ...own.map((unit) => ({ ...unit, grades: [...unit.grades, ...(seated.get(unit) ?? [])] })),
    // A stage where nobody has a class still has pupils: they sit together, within the cap.
    ...[...homeless].map(([stage, rows]) => ({
      stage,
      grades: rows.map((row) => row.grade),
      classes: Math.ceil(sum(rows.map((row) => row.pupils)) / capOf(stage)),
    })),
  ];
}

function hostOf(grade: number, units: readonly ClassUnit[]): ClassUnit | undefined {
  const seats = units.flatMap((unit) => unit.grades.map((each) => ({ unit, grade: each })));
  const lower = seats.filter((seat) => seat.grade <= grade).sort((a, b) => b.grade - a.grade)[0];
  return (lower ?? seats.sort((a, b) => a.grade - b.grade)[0])?.unit;
}

/** Migrant children are so many, over all grades, that wider classes are allowed. */
function isWide(rows: readonly Enrolment[], policy: Policy): boolean {
  const migrants = sum(rows.map((row) => row.migrantPupils ?? 0));
  const pupils = sum(rows.map((row) => row.pupils));
  return migrants >= policy['class.migrantShare'] * pupils - 1e-9;
}

function classCap(stage: Stage, wide: boolean, policy: Policy): number {
  return policy[wide ? (`class.cap.${stage}.migrant` as const) : (`class.cap.${stage}` as const)];
}

function lessonsOf(stage: Stage, units: readonly ClassUnit[], policy: Policy): ReadonlyMap<string, number> {
  const absorbed = policy[`curriculum.absorbed.${stage}`];
  const lessons = new Map<string, number>();
  for (const [subject, byGrade] of Object.entries(policy.curriculum)) {
    if (absorbed.includes(subject)) continue;
    const halfPeriods = sum(
      units
        .filter((unit) => unit.stage === stage)
        .map((unit) => unit.classes * Math.max(...unit.grades.map((grade) => byGrade[grade - 1] ?? 0))),
    );
    if (halfPeriods > 0) lessons.set(subject, halfPeriods);
  }
  return lessons;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
