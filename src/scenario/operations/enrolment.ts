/**
 * Pupils of a grade made more or fewer. Classes follow: growing, as many as the cap asks and never fewer than there are;
 * shrinking, in proportion, so that no class becomes larger than it is. What is not given stays not given.
 */
import { classesAfter } from '../../../models/demand/class-follow.ts';
import { classCap } from '../../../models/demand/classes.ts';
import { stageOfGrade } from '../../../models/demand/stages.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { County, Enrolment } from '../../county/county.ts';
import type { Desk } from './operation.ts';

export const rowOf = ({ enrolment }: County, school: string, grade: number): Enrolment | undefined =>
  enrolment.find((row) => row.school === school && row.grade === grade);

/** The row with another number of pupils; null when none are left. Parts (migrants, boarders …) keep their share. */
export function resized(row: Enrolment, pupils: number, capOf: CapOf): Enrolment | null {
  if (pupils === 0) return null;
  if (pupils === row.pupils) return row;
  const part = (count: number | null): number | null =>
    count === null || row.pupils === 0 ? count : Math.min(pupils, Math.round((count * pupils) / row.pupils));
  return {
    ...row,
    pupils,
    classes: classesAfter(row, pupils, capOf(row)),
    migrantPupils: part(row.migrantPupils),
    boarders: part(row.boarders),
    inclusionPupils: part(row.inclusionPupils),
  };
}

/** The class cap of a row's school and stage. */
export type CapOf = (row: Enrolment) => number;

export function capsOf({ enrolment }: County, policy: Policy): CapOf {
  const bySchool = Map.groupBy(enrolment, ({ school }) => school);
  return ({ school, grade }) => classCap(stageOfGrade(grade), bySchool.get(school) ?? [], policy);
}

/** A row for a grade that the school did not have: its classes follow from the cap. */
export const newRow = (school: string, grade: number, pupils: number, classes: number | null): Enrolment => ({
  school,
  grade,
  pupils,
  migrantPupils: null,
  classes,
  multigradeGroup: null,
  boarders: null,
  inclusionPupils: null,
  homeTaughtPupils: null,
});

/** Adds `coming` to a grade of a school; unknown parts on either side leave the sum unknown. */
export function withArrivals(county: County, school: string, coming: Enrolment, policy: Policy): County {
  const there = rowOf(county, school, coming.grade);
  if (there === undefined) {
    const arrived = { ...coming, school, classes: null, multigradeGroup: null };
    return { ...county, enrolment: [...county.enrolment, arrived] };
  }
  const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
  const grown = resized(there, there.pupils + coming.pupils, capsOf(county, policy));
  return withRow(county, there, {
    ...(grown ?? there),
    migrantPupils: sum(there.migrantPupils, coming.migrantPupils),
    boarders: sum(there.boarders, coming.boarders),
    inclusionPupils: sum(there.inclusionPupils, coming.inclusionPupils),
  });
}

/** Replaces one row, or takes it out. */
export const withRow = (county: County, before: Enrolment, after: Enrolment | null): County => ({
  ...county,
  enrolment: county.enrolment.flatMap((row) => (row !== before ? [row] : after === null ? [] : [after])),
});

/** Says that classes were worked out, not given. */
export function noteClasses(before: County, after: County, at: string, desk: Desk): void {
  const total = ({ enrolment }: County): number => enrolment.reduce((sum, { classes }) => sum + (classes ?? 0), 0);
  const given = new Set(before.enrolment);
  const touched = after.enrolment.filter((row) => !given.has(row)).length;
  if (touched > 0)
    desk.assume('scenario.classesFollow', at, { grades: touched, before: total(before), after: total(after) });
}
