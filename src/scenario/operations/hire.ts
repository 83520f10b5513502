import { z } from 'zod';
import { stagesOfSchool } from '../../../models/demand/stages.ts';
import type { County, School, Stage, Teacher } from '../../county/county.ts';
import { subjects } from '../../county/subjects.ts';
import { stageName, subjectName } from './names.ts';
import { type Desk, operationKind } from './operation.ts';
import { schoolInUse } from './schools.ts';
import { shortagesOf } from './shortages.ts';

const subjectIds = subjects.map(({ id }) => id);

/** 招聘: people with posts who begin in the planning month, at a school or where most are missing. */
export const hire = operationKind({
  schema: z
    .strictObject({
      op: z.literal('hire'),
      people: z.int().min(1).max(500),
      school: z.string().min(1).max(64).nullable().default(null).describe('null = where most are missing'),
      stage: z.enum(['primary', 'junior']).nullable().default(null),
      subject: z.enum(subjectIds).nullable().default(null).describe('null = the subjects most are missing in'),
      employment: z.enum(['established', 'specialPost', 'targeted']).default('established'),
    })
    .describe('招聘 / Hire'),
  apply: (county, { people, school: code, stage, subject, employment }, desk) => {
    const school = code === null ? null : schoolInUse(county, code, '/school', desk);
    if (code !== null && school === null) return county;
    if (school !== null && stage !== null && !stagesOfSchool(school).includes(stage)) {
      desk.error('scenario.stageOutsideKind', '/stage', { school: school.name });
      return county;
    }
    const places = placesFor(county, people, { school, stage, subject }, desk);
    if (places.length < people) return county;
    const hired = places.map((place, index) => newTeacher(place, employment, `${desk.serial}-${index + 1}`, county));
    return { ...county, teachers: [...county.teachers, ...hired] };
  },
  words: ({ people, school, stage, subject }, names) => {
    const what = [...(stage === null ? [] : [stageName(stage)]), ...(subject === null ? [] : [subjectName(subject)])];
    const zh = what.map((word) => word.zh).join('');
    const en = what.map((word) => word.en).join(' ');
    return {
      zh: `招聘${zh}教师 ${people} 名${school === null ? '，按缺员多少安排' : `，安排在 ${names.school(school)}`}`,
      en: `hire ${people} teachers${en && ` of ${en}`}, ${school === null ? 'placed where most are missing' : `at ${names.school(school)}`}`,
    };
  },
});

interface Place {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
}

/** One place a person; fewer than asked for after a complaint. */
function placesFor(
  county: County,
  people: number,
  { school, stage, subject }: { school: School | null; stage: Stage | null; subject: string | null },
  desk: Desk,
): readonly Place[] {
  const only = school === null ? null : stagesOfSchool(school);
  const certain = stage ?? (only?.length === 1 ? only[0]! : null);
  if (school !== null && certain !== null && subject !== null)
    return Array.from({ length: people }, () => ({ school: school.code, stage: certain, subject }));
  const open = shortagesOf(county, desk.policy).filter(
    (row) =>
      (school === null || row.school === school.code) &&
      (stage === null || row.stage === stage) &&
      (subject === null || row.subject === subject),
  );
  const short = open.reduce((sum, row) => sum + row.people, 0);
  if (short < people) {
    desk.error('scenario.tooFewShort', '/people', { people, short });
    return [];
  }
  const left = open.map((row) => ({ ...row }));
  const places = Array.from({ length: people }, (): Place => {
    const worst = left.reduce((most, row) => (row.people > most.people ? row : most));
    worst.people -= 1;
    return worst;
  });
  desk.assume('scenario.hiresPlaced', '/people', {
    people,
    schools: new Set(places.map((place) => place.school)).size,
    subjects: new Set(places.map((place) => place.subject)).size,
  });
  return places;
}

/** What is not known of somebody not yet found stays unknown: sex, age, rank. */
function newTeacher(
  { school, stage, subject }: Place,
  employment: Teacher['employment'],
  id: string,
  { planningMonth }: County,
): Teacher {
  return {
    id: `新聘-${id}`,
    name: `新聘教师 ${id}`,
    sex: null,
    birthMonth: null,
    workStart: planningMonth,
    postSchool: school,
    workSchool: school,
    status: 'onDuty',
    statusFrom: null,
    statusUntil: null,
    employment,
    certificates: [{ stage, subject }],
    stage,
    grade: null,
    mainSubject: subject,
    otherSubjects: [],
    allSubject: false,
    title: 'none',
    rankPost: null,
    degree: null,
    backbone: 'none',
    postClass: 'teaching',
    duty: 'none',
    dutySince: null,
    classHead: null,
    atSchoolSince: planningMonth,
    serviceUntil: null,
    rotationUntil: null,
    relatives: [],
    spouse: null,
    nominated: null,
    hardship: [],
    disciplineUntil: null,
    conductVeto: null,
    appraisals: [],
    exemption: null,
    wishes: [],
    crossStageConsent: null,
    residence: null,
    ruralServiceYears: null,
    ruralServiceVerified: null,
    trainingHours: null,
    pay: null,
  };
}
