/** Tiny counties for tests: say only what the test is about, the rest is plain and complete. */
import type { County, Enrolment, Pin, School, Teacher } from '../../src/county/county.ts';

export function school(code: string, facts: Partial<School> = {}): School {
  return {
    code,
    name: `${code}小学`,
    legalUnit: code,
    kind: 'completePrimary',
    policyLocation: 'townSeat',
    statisticalArea: 'town',
    town: '甲镇',
    cluster: '甲学区',
    itinerantPool: null,
    group: null,
    centreSchool: null,
    rotationRole: null,
    remotenessTier: 1,
    boarding: false,
    freeRooms: 0,
    kindergartenClass: false,
    seatsPrimary: null,
    seatsJunior: null,
    livingTeachers: null,
    healthStaff: null,
    guards: null,
    resourceCentrePosts: null,
    inUse: true,
    postsRatified: null,
    postsFilled: null,
    rankPosts: null,
    coordinates: null,
    ...facts,
  };
}

export function enrolment(
  schoolCode: string,
  grade: number,
  pupils: number,
  facts: Partial<Enrolment> = {},
): Enrolment {
  return {
    school: schoolCode,
    grade,
    pupils,
    migrantPupils: 0,
    classes: null,
    multigradeGroup: null,
    boarders: 0,
    inclusionPupils: 0,
    homeTaughtPupils: 0,
    ...facts,
  };
}

export function teacher(id: string, workSchool: string, mainSubject: string, facts: Partial<Teacher> = {}): Teacher {
  return {
    id,
    name: `教师${id}`,
    sex: 'female',
    birthMonth: '1985-06',
    workStart: '2008-09',
    postSchool: workSchool,
    workSchool,
    status: 'onDuty',
    statusFrom: null,
    statusUntil: null,
    employment: 'established',
    certificates: [{ stage: 'primary', subject: mainSubject }],
    stage: 'primary',
    grade: null,
    mainSubject,
    otherSubjects: [],
    allSubject: false,
    title: 'level1',
    rankPost: 9,
    degree: 'bachelor',
    backbone: 'none',
    postClass: 'teaching',
    duty: 'none',
    dutySince: null,
    classHead: false,
    atSchoolSince: '2015-09',
    serviceUntil: null,
    rotationUntil: null,
    relatives: [],
    spouse: null,
    nominated: null,
    hardship: [],
    disciplineUntil: null,
    conductVeto: false,
    appraisals: ['competent', 'competent', 'competent'],
    exemption: null,
    wishes: [],
    crossStageConsent: null,
    residence: null,
    ruralServiceYears: null,
    ruralServiceVerified: null,
    trainingHours: null,
    pay: null,
    ...facts,
  };
}

export function pin(teacherId: string, kind: Pin['kind'], facts: Partial<Pin> = {}): Pin {
  return {
    teacher: teacherId,
    kind,
    school: null,
    reason: '会议纪要',
    until: null,
    form: null,
    procedure: null,
    ...facts,
  };
}

export function county(facts: Partial<County> = {}): County {
  return {
    code: '000001',
    name: '试验县',
    province: null,
    city: null,
    planningMonth: '2026-09',
    totalPosts: null,
    townResidents: null,
    notice: null,
    schools: [],
    enrolment: [],
    teachers: [],
    posts: null,
    travel: [],
    pairs: [],
    pay: [],
    substitutions: null,
    pins: [],
    history: [],
    policy: [],
    ...facts,
  };
}
