/**
 * 台湾地区公开数据: the 104 primary schools of Hualien as they are, with made-up persons behind the real totals.
 * `node test/support/hualien-county.ts` writes test/data/hualien again after a change.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { deriveDemand } from '../../models/demand/demand.ts';
import type { County, Enrolment, PolicyOverride, School, Teacher } from '../../src/county/county.ts';
import { writeCounty } from '../../src/county/export.ts';
import { noSubject } from '../../src/county/no-subject.ts';
import type { Role } from '../../src/demo/layout.ts';
import { drawPerson } from '../../src/demo/person.ts';
import type { PlaceToFill } from '../../src/demo/posts-today.ts';
import { type Random, randomStream } from '../../src/demo/random.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';

const Row = z.record(z.string(), z.string());
type Row = z.infer<typeof Row>;

const PLANNING_MONTH = '2025-09';
const grades = [1, 2, 3, 4, 5, 6];

export function hualienCounty(seed: number): County {
  const file = new URL('../data/hualien-schools.csv', import.meta.url);
  const rows = z.array(Row).parse(parse(readFileSync(file, 'utf8'), { columns: true }));
  const staff = rows.reduce((sum, row) => sum + staffOf(row), 0);
  const bare: County = {
    code: 'TW-HUA',
    name: '花莲县（台湾地区公开数据）',
    province: null,
    city: null,
    planningMonth: PLANNING_MONTH,
    totalPosts: staff,
    townResidents: null,
    notice: '台湾地区公开数据：学校、班级、学生和教职工人数真实，人员为合成。',
    schools: rows.map(schoolOf),
    enrolment: rows.flatMap(enrolmentOf),
    teachers: [],
    posts: null,
    travel: [],
    pairs: [],
    pay: [],
    substitutions: null,
    pins: [],
    history: [],
    policy: standards,
  };
  return { ...bare, teachers: peopleOf(bare, rows, seed) };
}

const count = (row: Row, column: string): number => Number(row[column] ?? '0');
const staffOf = (row: Row) =>
  ['男專任教師', '女專任教師', '男職員', '女職員'].reduce((sum, column) => sum + count(row, column), 0);

const tierByRemoteness: Readonly<Record<string, number>> = { 偏遠: 2, 特偏: 3, 極偏: 4 };

function schoolOf(row: Row): School {
  const code = row.學校代碼!;
  const isSeat = row.鄉鎮市區 === '花蓮市';
  const tier = tierByRemoteness[row.地區屬性!] ?? (isSeat ? 0 : 1);
  return {
    code,
    name: row.學校名稱!,
    legalUnit: code,
    kind: 'completePrimary',
    policyLocation: isSeat ? 'countySeat' : tier >= 2 ? 'village' : 'townSeat',
    statisticalArea: isSeat ? 'city' : tier >= 2 ? 'rural' : 'town',
    town: row.鄉鎮市區!,
    cluster: `${row.鄉鎮市區}學區`,
    itinerantPool: null,
    group: null,
    centreSchool: null,
    rotationRole: null,
    remotenessTier: tier,
    boarding: null,
    freeRooms: tier >= 3 ? 2 : 0,
    kindergartenClass: null,
    seatsPrimary: null,
    seatsJunior: null,
    livingTeachers: null,
    healthStaff: null,
    guards: null,
    resourceCentrePosts: null,
    inUse: true,
    postsRatified: staffOf(row),
    postsFilled: staffOf(row),
    rankPosts: null,
    coordinates: { longitude: Number(row.經度), latitude: Number(row.緯度), datum: 'WGS84' },
  };
}

/** Cells are kept as published, also where a grade has pupils and no class. */
function enrolmentOf(row: Row): readonly Enrolment[] {
  return grades.map((grade) => ({
    school: row.學校代碼!,
    grade,
    pupils: count(row, `${grade}年級男學生數`) + count(row, `${grade}年級女學生數`),
    migrantPupils: null,
    classes: count(row, `${grade}年級班級數`),
    multigradeGroup: null,
    boarders: null,
    inclusionPupils: null,
    homeTaughtPupils: null,
  }));
}

function peopleOf(county: County, rows: readonly Row[], seed: number): readonly Teacher[] {
  const { policy } = resolvePolicy({ province: null, city: null, county });
  const random = randomStream(seed, 'hualien people');
  const context = { planningMonth: PLANNING_MONTH, policy: policy.values, random };
  const demand = deriveDemand(county, policy.values);
  let serial = 0;
  return rows.flatMap((row, i) => {
    const school = county.schools[i]!;
    const { classes, stages } = demand.bySchool.get(school.code)!;
    const lessons = [...(stages[0]?.lessons ?? [])];
    const people = placesOf(row, school, lessons, random).map((place): Teacher => {
      serial += 1;
      const person = drawPerson(place, school, `HL${String(serial).padStart(5, '0')}`, context);
      // Primary certificates there cover every subject; where a school is small, class teachers do teach them all.
      const isCore = place.subject === 'chinese' || place.subject === 'math';
      const generalist = isCore && (school.remotenessTier ?? 0) >= 3;
      return { ...person, allSubject: generalist, pay: null };
    });
    const teaching = people.filter(({ postClass }) => postClass === 'teaching');
    return people.map((person) => {
      const order = teaching.indexOf(person);
      if (order === 0) return { ...person, duty: 'head', dutySince: person.atSchoolSince } satisfies Teacher;
      return order > 0 && order <= classes ? { ...person, classHead: true } : person;
    });
  });
}

/** One place per real person; class teachers first, then the specialists the lessons ask for. */
function placesOf(
  row: Row,
  school: School,
  lessons: readonly (readonly [string, number])[],
  random: Random,
): readonly PlaceToFill[] {
  const tier = school.remotenessTier ?? 0;
  const role: Role = tier === 0 ? 'seatPrimary' : tier === 1 ? 'townCentre' : 'village';
  const sexes = (women: number, men: number) =>
    random.shuffled([
      ...Array.from({ length: women }, () => 'female' as const),
      ...Array.from({ length: men }, () => 'male' as const),
    ]);
  const place = { school: school.code, role, stage: 'primary' as const };
  const teachers = sexes(count(row, '女專任教師'), count(row, '男專任教師')).map(
    (sex): PlaceToFill => ({
      ...place,
      sex,
      nonTeaching: null,
      subject: random.chance(0.6) ? random.pick(['chinese', 'math']) : random.weighted(lessons),
    }),
  );
  const clerks = sexes(count(row, '女職員'), count(row, '男職員')).map(
    (sex): PlaceToFill => ({ ...place, sex, subject: noSubject, nonTeaching: 'support' }),
  );
  return [...teachers, ...clerks];
}

const standard = (parameter: string, value: PolicyOverride['value'], source: string): PolicyOverride => ({
  parameter,
  value,
  source,
  document: null,
  date: null,
});

/** Small schools there are staffed by class: what the published totals show, since the mainland's ratios do not apply. */
const standards: readonly PolicyOverride[] = [
  standard('small.maxPupils', 1000, '当地各校均按班级配备教师；按公开数据反推，非官方文件'),
  standard('ratio.primary', 12.5, '学生 15183 人，千人以上的学校每 12 名学生约 1 名教职工；按公开数据反推，非官方文件'),
  standard('classRatio.primary', 2.05, '教师 1945 人、班级 966 个，平均每班约 2.0 人；按公开数据反推，非官方文件'),
  standard('quota.nonTeachingShare.primary', 0.15, '职员 269 人，占教职工 12%；按公开数据反推，非官方文件'),
  standard('rotation.maxCommuteMinutes', 90, '东部地形狭长，测试用较宽的通勤时限'),
];

if (import.meta.main) await writeCounty(hualienCounty(7), new URL('../data/hualien', import.meta.url).pathname);
