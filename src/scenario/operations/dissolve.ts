/** What becomes of a school that is given up: pupils, people, posts and points go to another; decisions about it lapse. */
import type { County, PostRow, School, Teacher } from '../../county/county.ts';
import { noteClasses, withArrivals } from './enrolment.ts';
import type { Desk } from './operation.ts';
import { teachesGrade, withSchool } from './schools.ts';

/** `at` is the member that names the school that goes. */
export function dissolved(county: County, closing: School, into: School, at: string, desk: Desk): County {
  const leaving = county.enrolment.filter((row) => row.school === closing.code);
  const misplaced = leaving.filter(({ grade, pupils }) => pupils > 0 && !teachesGrade(into, grade));
  if (misplaced.length > 0) {
    const grades = misplaced.map(({ grade }) => grade).join('、');
    desk.error('scenario.gradeOutsideKind', at, { school: into.name, grades });
    return county;
  }
  const emptied: County = { ...county, enrolment: county.enrolment.filter((row) => row.school !== closing.code) };
  const received = leaving.reduce((now: County, row) => withArrivals(now, into.code, row, desk.policy), emptied);
  noteClasses(county, received, at, desk);
  return withoutDecisions(withPosts(withPeople(received, closing, into, at, desk), closing, into), closing, at, desk);
}

function withPeople(county: County, closing: School, into: School, at: string, desk: Desk): County {
  const leaders = county.teachers.filter(({ workSchool, duty }) => workSchool === closing.code && duty !== 'none');
  if (leaders.length > 0) desk.assume('scenario.dutiesEnd', at, { school: closing.name, people: leaders.length });
  return { ...county, teachers: county.teachers.map((teacher) => placed(teacher, closing.code, into.code)) };
}

function placed(teacher: Teacher, closing: string, into: string): Teacher {
  if (teacher.workSchool !== closing && teacher.postSchool !== closing) return teacher;
  return {
    ...teacher,
    postSchool: teacher.postSchool === closing ? into : teacher.postSchool,
    ...(teacher.workSchool === closing && { workSchool: into, duty: 'none' as const, dutySince: null }),
  };
}

/** Ratified posts belong to legal units: a legal person that goes leaves them to the legal unit of the other. */
function withPosts(county: County, closing: School, into: School): County {
  const heir = county.schools.find(({ code }) => code === into.legalUnit) ?? into;
  const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : a + b);
  const legalPerson = closing.legalUnit === closing.code && heir.code !== closing.code;
  const inherited: School = legalPerson
    ? {
        ...heir,
        postsRatified: sum(heir.postsRatified, closing.postsRatified),
        postsFilled: sum(heir.postsFilled, closing.postsFilled),
        rankPosts: sumOfRanks(heir.rankPosts, closing.rankPosts),
      }
    : heir;
  const gone: School = {
    ...closing,
    inUse: false,
    ...(legalPerson && { postsRatified: closing.postsRatified === null ? null : 0, postsFilled: 0, rankPosts: null }),
  };
  const schools = withSchool(withSchool(county, inherited), gone).schools.map((school) => ({
    ...school,
    legalUnit: school.legalUnit === closing.code && school.code !== closing.code ? heir.code : school.legalUnit,
    centreSchool: school.centreSchool === closing.code ? into.code : school.centreSchool,
  }));
  return { ...county, schools, posts: county.posts && postsTo(county.posts, closing.code, into.code) };
}

function sumOfRanks(a: School['rankPosts'], b: School['rankPosts']): School['rankPosts'] {
  if (a === null || b === null) return a ?? b;
  return { senior: a.senior + b.senior, middle: a.middle + b.middle, junior: a.junior + b.junior };
}

/** The county's own table of posts, with the rows of one school added to those of the other. */
function postsTo(rows: readonly PostRow[], closing: string, into: string): readonly PostRow[] {
  const moved = rows.map((row) => (row.school === closing ? { ...row, school: into } : row));
  const groups = Map.groupBy(moved, ({ school, stage, subject }) => `${school}|${stage ?? ''}|${subject}`);
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    posts: same.reduce((sum, { posts }) => sum + posts, 0),
  }));
}

/** Pins, pairs and wishes that name the school say nothing any more; lapsed decisions of people are reported. */
function withoutDecisions(county: County, closing: School, at: string, desk: Desk): County {
  const lapsed = county.pins.filter(({ school }) => school === closing.code);
  if (lapsed.length > 0) desk.warn('scenario.pinsLapse', at, { school: closing.name, pins: lapsed.length });
  return {
    ...county,
    pins: county.pins.filter((pin) => !lapsed.includes(pin)),
    pairs: county.pairs.filter(({ from, to }) => from !== closing.code && to !== closing.code),
    teachers: county.teachers.map((teacher) =>
      teacher.wishes.includes(closing.code)
        ? { ...teacher, wishes: teacher.wishes.filter((code) => code !== closing.code) }
        : teacher,
    ),
  };
}
