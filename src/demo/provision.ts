/** What a demo county has besides teachers: seats, bought-in staff of boarding schools, children taught at home. */
import { isUrban } from '../../models/demand/location.ts';
import type { County, Enrolment, School } from '../county/county.ts';
import { type Random, randomStream } from './random.ts';

/** Primary seats per 1,000 residents of the seat and the towns: children of the villages go to school there too. */
const SEATS_PER_THOUSAND = 180;
const BOARDERS_PER_LIVING_TEACHER = 50;

/** The county with these columns filled in; every other figure stays as it is. */
export function withProvision(county: County, seed: number): County {
  const random = randomStream(seed, 'provision');
  const rows = Map.groupBy(county.enrolment, ({ school }) => school);
  const schools = county.schools.map((school) => provided(school, rows.get(school.code) ?? [], random));
  const seats = schools.filter(isUrban).reduce((sum, { seatsPrimary }) => sum + (seatsPrimary ?? 0), 0);
  return {
    ...county,
    schools,
    townResidents: Math.round((1000 * seats) / SEATS_PER_THOUSAND / 100) * 100,
    enrolment: county.enrolment.map((row) => taughtAtHome(row, schools)),
  };
}

const pupilsIn = (rows: readonly Enrolment[], holds: (grade: number) => boolean): number =>
  rows.filter(({ grade }) => holds(grade)).reduce((sum, { pupils }) => sum + pupils, 0);

function provided(school: School, rows: readonly Enrolment[], random: Random): School {
  const primary = pupilsIn(rows, (grade) => grade <= 6);
  const junior = pupilsIn(rows, (grade) => grade > 6);
  const seatsFor = (pupils: number) =>
    pupils === 0 ? 0 : 10 * Math.ceil((pupils * (0.95 + random.next() * 0.2)) / 10);
  const boarders = rows.reduce((sum, row) => sum + (row.boarders ?? 0), 0);
  const isOpen = school.inUse && primary + junior > 0;
  const wanted = Math.ceil(boarders / BOARDERS_PER_LIVING_TEACHER);
  return {
    ...school,
    seatsPrimary: isOpen ? seatsFor(primary) : null,
    seatsJunior: isOpen ? seatsFor(junior) : null,
    livingTeachers: boarders > 0 ? Math.max(0, wanted - random.whole(0, 1)) : null,
    healthStaff: boarders > 0 ? random.whole(0, 1) : null,
    guards: boarders > 0 ? random.whole(2, 3) : null,
  };
}

/** Every grade of the special school teaches one child at home. */
function taughtAtHome(row: Enrolment, schools: readonly School[]): Enrolment {
  const isSpecial = schools.some(({ code, kind }) => code === row.school && kind === 'special');
  return { ...row, homeTaughtPupils: isSpecial && row.pupils > 0 ? 1 : 0 };
}
