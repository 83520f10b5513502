/** One made-up teacher for one place: age, title, certificates, years at the school, all consistent with each other. */
import { addMonths, monthsBetween, yearsBetween } from '../../models/demand/months.ts';
import type { Policy } from '../../models/parameters.ts';
import type { School, Teacher } from '../county/county.ts';
import type { PlaceToFill } from './posts-today.ts';
import type { Random } from './random.ts';

export interface PersonContext {
  readonly planningMonth: string;
  readonly policy: Policy;
  readonly random: Random;
}

type Where = 'seat' | 'town' | 'village';

export function whereIs(school: School): Where {
  if (school.policyLocation === 'countySeat') return 'seat';
  return school.policyLocation === 'townSeat' ? 'town' : 'village';
}

/** Age bands by place: the country has more of the youngest and of the oldest. */
const ages: Readonly<Record<Where, readonly (readonly [readonly [number, number], number])[]>> = {
  seat: [
    [[24, 29], 12],
    [[30, 39], 34],
    [[40, 49], 36],
    [[50, 54], 12],
    [[55, 59], 7],
  ],
  town: [
    [[23, 29], 18],
    [[30, 39], 30],
    [[40, 49], 28],
    [[50, 54], 14],
    [[55, 59], 12],
  ],
  village: [
    [[22, 29], 17],
    [[30, 39], 20],
    [[40, 49], 26],
    [[50, 54], 19],
    [[55, 59], 20],
  ],
};
const shareOfWomen: Readonly<Record<Where, number>> = { seat: 0.72, town: 0.58, village: 0.48 };
/** Chance that a person came to the school less than six years ago. */
const newcomers: Readonly<Record<Where, number>> = { seat: 0.28, town: 0.38, village: 0.4 };

export function drawPerson(place: PlaceToFill, school: School, id: string, context: PersonContext): Teacher {
  const { random, planningMonth } = context;
  const where = whereIs(school);
  const sex = place.sex ?? (random.chance(shareOfWomen[where]) ? 'female' : 'male');
  const [youngest, oldest] = random.weighted(ages[where]);
  // Women without a senior title are retired at 55.
  const age =
    sex === 'female' && youngest >= 55 && !random.chance(0.25) ? random.whole(45, 54) : random.whole(youngest, oldest);
  const birthMonth = addMonths(planningMonth, -age * 12 - random.whole(0, 11));
  const lastYear = Number(planningMonth.slice(0, 4)) - 1;
  const workStart = `${Math.min(lastYear, Number(birthMonth.slice(0, 4)) + random.whole(22, 24))}-09`;
  const service = Math.max(0, yearsBetween(workStart, planningMonth));
  const title = titleOf(age, where, sex, random);
  const { stage } = place;
  const allSubject =
    place.nonTeaching === null && stage === 'primary' && where === 'village' && random.chance(age < 32 ? 0.35 : 0.04);
  const yearsHere = random.chance(newcomers[where]) ? random.whole(0, 5) : random.middling(6, 26);
  return {
    id,
    name: nameOf(sex, random),
    sex,
    birthMonth,
    workStart,
    postSchool: school.legalUnit,
    workSchool: school.code,
    status: 'onDuty',
    statusFrom: null,
    statusUntil: null,
    employment: 'established',
    certificates: place.nonTeaching === null ? certificatesOf(place, age, random) : null,
    stage,
    grade: null,
    mainSubject: place.subject,
    otherSubjects: place.nonTeaching === null ? otherSubjectsOf(place, where, context) : [],
    allSubject,
    title: place.nonTeaching === 'support' ? 'none' : title,
    rankPost: place.nonTeaching === 'support' ? 13 : rankOf(title, random),
    degree: degreeOf(stage, age, where, random),
    backbone: place.nonTeaching === null && age >= 30 ? backboneOf(where, random) : 'none',
    postClass: place.nonTeaching ?? 'teaching',
    duty: 'none',
    dutySince: null,
    classHead: false,
    atSchoolSince: addMonths(planningMonth, -12 * Math.min(yearsHere, service)),
    serviceUntil: null,
    rotationUntil: null,
    relatives: [],
    spouse: null,
    nominated: null,
    hardship: [],
    disciplineUntil: random.chance(0.003) ? addMonths(planningMonth, random.whole(2, 18)) : null,
    conductVeto: false,
    appraisals: [0, 1, 2].map(() =>
      random.weighted([
        ['competent', 83],
        ['excellent', 15],
        ['basic', 2],
      ] as const),
    ),
    exemption: null,
    wishes: [],
    crossStageConsent: random.chance(0.03) ? true : null,
    residence: null,
    ruralServiceYears: where === 'seat' ? random.whole(0, 4) : Math.min(service, yearsHere),
    ruralServiceVerified: random.chance(0.9),
    trainingHours: random.whole(240, 460),
    // 薪级工资 follows the years of service; everything else comes from the tables.
    pay: { gradePay: 420 + 45 * service },
  };
}

/** Whole years at the planning month. */
export function ageOf(teacher: Teacher, planningMonth: string): number {
  return teacher.birthMonth === null ? 0 : Math.floor(monthsBetween(teacher.birthMonth, planningMonth) / 12);
}

function titleOf(age: number, where: Where, sex: 'female' | 'male', random: Random): NonNullable<Teacher['title']> {
  if (age < 25) return 'none';
  if (age < 30)
    return random.weighted([
      ['level2', 9],
      ['level3', 1],
    ]);
  if (age < 38)
    return random.weighted([
      ['level2', 5],
      ['level1', 5],
    ]);
  const senior = { seat: 0.3, town: 0.2, village: 0.12 }[where] + (age >= 48 ? 0.15 : 0);
  // Women past 55 are still at work because their title lets them.
  if ((sex === 'female' && age >= 55) || random.chance(senior)) return random.chance(0.01) ? 'fullSenior' : 'senior';
  return random.weighted([
    ['level1', 9],
    ['level2', 1],
  ]);
}

function rankOf(title: NonNullable<Teacher['title']>, random: Random): number {
  switch (title) {
    case 'fullSenior':
      return 4;
    case 'senior':
      return random.weighted([
        [7, 6],
        [6, 3],
        [5, 1],
      ]);
    case 'level1':
      return random.weighted([
        [10, 5],
        [9, 3],
        [8, 2],
      ]);
    case 'level2':
      return random.weighted([
        [12, 6],
        [11, 4],
      ]);
    default:
      return 13;
  }
}

function degreeOf(stage: string, age: number, where: Where, random: Random): NonNullable<Teacher['degree']> {
  const bachelor = (stage === 'junior' ? 0.9 : 0.68) + (age < 40 ? 0.12 : -0.12) + (where === 'seat' ? 0.06 : -0.04);
  if (random.chance(bachelor)) return random.chance(0.02) ? 'master' : 'bachelor';
  return stage === 'primary' && age >= 45 && random.chance(0.12) ? 'secondary' : 'associate';
}

function backboneOf(where: Where, random: Random): NonNullable<Teacher['backbone']> {
  const [school, county, city, province] = { seat: [10, 12, 3, 0.5], town: [7, 5, 0.6, 0], village: [4, 2, 0, 0] }[
    where
  ] as [number, number, number, number];
  return random.weighted([
    ['none', 100 - school - county - city - province],
    ['school', school],
    ['county', county],
    ['city', city],
    ['province', province],
  ]);
}

function certificatesOf({ stage, subject, role }: PlaceToFill, age: number, random: Random): Teacher['certificates'] {
  if (random.chance(0.01)) return null;
  // Many who teach in the country today were certified for the subject they studied, not the one they teach.
  const studied = role === 'point' && random.chance(0.2) ? 'morality' : subject;
  const own = { stage, subject: studied };
  if (stage === 'primary' && random.chance(age < 40 ? 0.16 : 0.06)) return [own, { stage: 'junior', subject: studied }];
  if (stage === 'junior' && random.chance(0.12)) return [{ stage: 'senior', subject: studied }];
  return [own];
}

function otherSubjectsOf({ stage, subject }: PlaceToFill, where: Where, { policy, random }: PersonContext): string[] {
  const related = policy.substitution[stage][subject] ?? [];
  const allRounder = stage === 'primary' && where === 'village' && (subject === 'chinese' || subject === 'math');
  const others = related.filter(() => random.chance(where === 'seat' ? 0.1 : 0.35));
  if (allRounder && random.chance(0.4)) others.push(subject === 'chinese' ? 'math' : 'chinese');
  if (where !== 'seat' && stage === 'primary' && random.chance(0.04)) others.push(random.pick(['music', 'art', 'pe']));
  return [...new Set(others)].filter((other) => other !== subject);
}

const surnames = [...'陈李黄梁林张吴刘罗邓何谭冯曾欧邱莫成毛朱唐潘甘赖房盘冼蓝'];
const givenFemale = [...'婷丽敏燕玲娟秀芳梅雪莹慧洁静怡欣桂霞清兰'];
const givenMale = [...'伟强军杰勇辉志明建国斌海涛文华锋俊平星林'];

function nameOf(sex: 'female' | 'male', random: Random): string {
  const given = sex === 'female' ? givenFemale : givenMale;
  return `${random.pick(surnames)}${random.pick(given)}${random.chance(0.75) ? random.pick(given) : ''}`;
}
