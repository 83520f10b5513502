/**
 * A tiny lawful county with a plan that every twin passes; each test breaks exactly one thing.
 *
 * 县一小 S (county seat, sending, 140 pupils, 4 classes), 镇中心小学 C (80 pupils, 2 classes, boards, 1 room),
 * 大岭教学点 P (11 pupils, one multigrade class), 镇初中 J (30 pupils, 1 class), 特教学校 T (3 ratified posts).
 * One move: s6, music, backbone, from S to C, into the free room. 郑一 teaches every subject at the point. Load norm 8 periods = 16 half periods; a class head is half of it.
 */

import { auditPlan } from '../../../models/audit/audit.ts';
import type { Decisions, LessonDecision, Verdict } from '../../../models/audit/twin.ts';
import { halfDayIds, type Policy } from '../../../models/parameters.ts';
import type { County } from '../../../src/county/county.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { county, enrolment, school, teacher } from '../../support/county-builder.ts';

const grades = (halfPeriods: number) => Array.from({ length: 9 }, () => halfPeriods);

/** What the national pack says of every form of move. */
const formTable = resolvePolicy({ province: null, city: null, county: { code: 'test', policy: [] } }).policy.values[
  'rotation.forms'
];

/** The form and term of an ordinary move of the planning year. */
export const regularTerm = { form: 'regular', start: '2026-09', until: '2029-08' } as const;

export const lawfulPolicy: Policy = {
  'ratio.primary': 19,
  'ratio.junior': 13.5,
  'classRatio.primary': 1.8,
  'classRatio.junior': 2.7,
  'small.combine': 'max',
  'small.maxPupils': 100,
  'small.classWeight': 0.5,
  'small.tiers': [],
  'class.cap.primary': 45,
  'class.cap.junior': 50,
  'class.cap.primary.migrant': 50,
  'class.cap.junior.migrant': 55,
  'class.migrantShare': 0.3,
  curriculum: {
    chinese: grades(4),
    math: grades(4),
    english: grades(2),
    music: grades(2),
    pe: grades(2),
    labour: grades(2),
  },
  'curriculum.absorbed.primary': ['labour'],
  'curriculum.absorbed.junior': ['labour'],
  'load.primary': { '*': 8 },
  'load.junior': { '*': 8 },
  'load.classHeadShare': 0.5,
  'load.awayStatuses': ['seconded', 'longIllness', 'maternity', 'study', 'otherLeave'],
  'load.headCredit': 0,
  'load.deputyCredit': 0,
  'load.middleCredit': 0,
  'load.olderCredit': 0,
  'load.olderAge.female': 50,
  'load.olderAge.male': 55,
  'load.protectedCredit': 0,
  'load.protectedCodes': [],
  'load.inclusionCredit': 0,
  'load.homeTeachingCredit': 0,
  substitution: { primary: { chinese: ['english'], math: ['pe'] }, junior: { math: ['pe'] } },
  'quota.reserveShare': 0,
  'quota.pointFloor': 2,
  'quota.pointFloorCounts': [],
  'quota.capacityWithoutPosts': [],
  'quota.minimumShare': 0.8,
  'quota.nonTeachingShare.primary': 0.09,
  'quota.nonTeachingShare.junior': 0.15,
  'quota.coreSubjects': ['chinese', 'math'],
  'quota.itinerantSubjects': ['music', 'art', 'pe'],
  'quota.itinerantMaxMinutes': 40,
  'quota.itinerantTravelCredit': 1,
  'quota.itinerantPeriodsPerTrip': 2,
  'quota.itinerantMaxShare': 0.5,
  'quota.remoteMaxShare': 0.5,
  'quota.remoteSubjects': ['english'],
  'quota.peClassesPerTeacher.primary': 5,
  'quota.peClassesPerTeacher.junior': 6,
  'quota.peRatioIsHard': false,
  'quota.specialistPosts': [],
  'special.posts': 'ratified',
  'special.pupilsPerStaff': 3,
  'quota.maxClasses': 36,
  'quota.maxClasses.nineYear': 54,
  'layout.seatsPerThousand.primary': 80,
  'layout.seatsPerThousand.junior': 40,
  'provision.mentalHealthPupils': 1000,
  'provision.inclusionPupils': 5,
  'provision.boardersPerLivingTeacher': 50,
  'provision.boardersPerHealthStaff': 600,
  'provision.guards': 2,
  'quota.goals': [],
  'timetable.halfDays': halfDayIds,
  'timetable.periodsPerHalfDay': 3,
  'timetable.classPeriodsADay': 2,
  'timetable.roadMinutesADay': 90,
  'timetable.sitesADay': 2,
  'timetable.sitesAWeek': 4,
  'travel.detour': 1.3,
  'travel.speed': 30,
  'rotation.eligibleYears': 6,
  'rotation.serviceYears.specialPost': 3,
  'rotation.serviceYears.targeted': 6,
  'rotation.overTermYears': 12,
  'rotation.minYearsToRetire': 5,
  'rotation.termYears': 3,
  'rotation.returnAtEnd': true,
  'rotation.restYears': 3,
  'rotation.couples': 'notBoth',
  'rotation.minShareEligible': 0.1,
  'rotation.forms': formTable,
  'rotation.form': 'regular',
  'rotation.minShareScope': 'both',
  'rotation.countedMoves': 'all',
  'rotation.minBackboneScope': 'both',
  'rotation.minBackboneOfMoved': 0.2,
  'rotation.backboneLevels': ['county', 'city', 'province'],
  'rotation.directions': ['townToRural', 'ruralToRural'],
  'rotation.directionBy': 'location',
  'rotation.withinCircleOnly': true,
  'rotation.pairLeast': 1,
  'rotation.exemptions': ['E1', 'E2'],
  'rotation.maxTurnover': 0.15,
  'rotation.maxNearRetirement': 0.3,
  'rotation.nearRetirementYears': 8,
  'rotation.maxLowRated': 0.1,
  'rotation.noBackboneLoss': true,
  'rotation.volunteersNoWorse': true,
  'rotation.crossStage': 'withConsent',
  'rotation.maxCommuteMinutes': 60,
  'rotation.longCommuteMinutes': 40,
  'rotation.rankPosts': 'school',
  'rotation.surplus': 'overPosts',
  'rotation.overTermHard': true,
  'rotation.centrePointCounts': true,
  'rotation.tieOrder': [],
  'rotation.alternativeTolerance': {},
  'rotation.goals': [],
  'heads.maxTerms': 2,
  'heads.termYears': 5,
  'retirement.table': [
    row('male', 'teaching', false, 720, '1965-01', 4, 756),
    row('female', 'teaching', false, 660, '1970-01', 4, 696),
    row('female', 'support', false, 600, '1975-01', 2, 660),
  ],
  'equity.cvLimit.primary': 3,
  'equity.cvLimit.junior': 3,
  'equity.limitIsHard': true,
  'equity.minPupils': 50,
  'equity.higherDegree.primary': 4.2,
  'equity.higherDegree.junior': 5.3,
  'equity.backbone': 1,
  'equity.peArts': 0.9,
  'equity.nineYearWeight': 1.1,
  'pay.tierStep': 0,
  'pay.allowanceStep': 10,
  'pay.allowanceMax': 3000,
  'pay.allowanceFloor': 1000,
  'pay.goal': 'bestWorstTier',
  'pay.yearlyBudget': 200_000,
  'pay.comparableItems': ['rankPay', 'performanceBase', 'townPerformance', 'tierAllowance', 'townshipAllowance'],
  'pay.parityBySchool': false,
  'pay.tierSource': 'county',
  'pay.tierBands': [
    { tier: 1, km: 0, minutes: 0 },
    { tier: 2, km: 40, minutes: 60 },
  ],
  'pay.allowanceByRank': false,
  'pay.keepToday': true,
  'pay.supplements': [],
  'pay.classHeadLeast': 0,
  'pay.backboneLeast': 0,
  'pay.headLeast': 0,
  'pay.headRatio': 2,
  'pay.supplementsInTotal': true,
  'pay.share.province': 0.8,
  'pay.share.city': 0,
  'pay.share.upTo': 0,
  'pay.share.township.province': 0,
  'pay.share.township.city': 0,
  'pay.share.supplement.province': 0,
  'pay.share.supplement.city': 0,
  'horizon.departureShare': 0,
  'horizon.maxHiresAYear': 100,
  'horizon.hiringBlock': 10,
  'horizon.retrainingShare': 0.5,
  'horizon.goals': ['unfilled', 'smoothHiring', 'surplus', 'moves', 'retrained'],
};

function row(
  sex: 'male' | 'female',
  postClass: 'teaching' | 'support',
  seniorTitle: boolean,
  baseAgeMonths: number,
  firstBirthMonth: string,
  monthsPerStep: number,
  finalAgeMonths: number,
) {
  return { sex, postClass, seniorTitle, baseAgeMonths, firstBirthMonth, monthsPerStep, finalAgeMonths };
}

/** Recent arrivals are not eligible; only s5, s6 (over term) and c1 have the years. */
const recent = { atSchoolSince: '2023-09' };
const junior = { ...recent, stage: 'junior', certificates: [{ stage: 'junior', subject: null }] } as const;

export const lawfulCounty: County = county({
  totalPosts: 20,
  schools: [
    school('S', {
      name: '县一小',
      policyLocation: 'countySeat',
      rotationRole: 'sending',
      remotenessTier: 0,
      cluster: '城区学区',
      rankPosts: { senior: 1, middle: 9, junior: 0 },
    }),
    school('C', {
      name: '镇中心小学',
      rotationRole: 'receiving',
      boarding: true,
      freeRooms: 1,
      rankPosts: { senior: 0, middle: 6, junior: 0 },
    }),
    school('P', {
      name: '大岭教学点',
      kind: 'teachingPoint',
      policyLocation: 'village',
      remotenessTier: 2,
      centreSchool: 'C',
    }),
    school('J', { name: '镇初中', kind: 'junior' }),
    school('T', {
      name: '特教学校',
      kind: 'special',
      policyLocation: 'countySeat',
      remotenessTier: 0,
      postsRatified: 3,
    }),
  ],
  enrolment: [
    enrolment('S', 1, 70, { classes: 2 }),
    enrolment('S', 2, 70, { classes: 2 }),
    enrolment('C', 1, 40, { classes: 1 }),
    enrolment('C', 2, 40),
    enrolment('P', 1, 6, { classes: 1, multigradeGroup: '复式一' }),
    enrolment('P', 2, 5, { multigradeGroup: '复式一' }),
    enrolment('J', 7, 30, { classes: 1 }),
    enrolment('T', 1, 9, { classes: 1 }),
  ],
  teachers: [
    teacher('s0', 'S', 'chinese', { name: '赵一', duty: 'head', dutySince: '2012-09' }),
    teacher('s1', 'S', 'chinese', { ...recent, backbone: 'county', spouse: 's6' }),
    teacher('s2', 'S', 'chinese', recent),
    teacher('s3', 'S', 'math', recent),
    teacher('s4', 'S', 'math', recent),
    teacher('s5', 'S', 'music', { name: '钱五' }),
    teacher('s6', 'S', 'music', { name: '孙六', backbone: 'county', atSchoolSince: '2013-09' }),
    teacher('s7', 'S', 'pe', recent),
    teacher('s8', 'S', 'english', recent),
    teacher('c0', 'C', 'math', { name: '吴零', duty: 'head', dutySince: '2012-09' }),
    teacher('c1', 'C', 'chinese', { name: '周一' }),
    teacher('c2', 'C', 'math', recent),
    teacher('c3', 'C', 'pe', recent),
    teacher('c4', 'C', 'english', recent),
    teacher('p1', 'P', 'chinese', { ...recent, name: '郑一', allSubject: true }),
    teacher('p2', 'P', 'math', recent),
    teacher('j1', 'J', 'chinese', junior),
    teacher('j2', 'J', 'math', junior),
    teacher('j3', 'J', 'english', junior),
  ],
  travel: [
    { from: 'S', to: 'C', km: 20, minutes: 35 },
    { from: 'C', to: 'P', km: 8, minutes: 20 },
    { from: 'S', to: 'P', km: 45, minutes: 90 },
    { from: 'S', to: 'J', km: 20, minutes: 36 },
    { from: 'C', to: 'J', km: 1, minutes: 4 },
  ],
  pairs: [{ from: 'S', to: 'C' }],
  pay: [
    { item: 'rankPay', key: '9', amount: 2500 },
    { item: 'performanceBase', key: '9', amount: 3000 },
    { item: 'townPerformance', key: 'countySeat', amount: 1000 },
    { item: 'townshipAllowance', key: '1', amount: 200 },
    { item: 'townshipAllowance', key: '2', amount: 300 },
    { item: 'gradePay', key: null, amount: 1200 },
    { item: 'civilServantAverage', key: null, amount: 7000 },
    { item: 'performanceTotal', key: null, amount: 1_000_000 },
  ],
});

export function lesson(school: string, subject: string, taught: Partial<LessonDecision>): LessonDecision {
  const none = { own: 0, substitutes: 0, itinerants: 0, remote: 0, untaught: 0 };
  return { school, stage: school === 'J' ? 'junior' : 'primary', subject, ...none, ...taught };
}

export const post = (school: string, subject: string, posts: number) =>
  ({ school, stage: school === 'J' ? 'junior' : 'primary', subject, posts }) as const;

const posts = [
  post('S', 'chinese', 2),
  post('S', 'math', 2),
  post('S', 'english', 1),
  post('S', 'music', 1),
  post('S', 'pe', 1),
  post('C', 'chinese', 1),
  post('C', 'math', 1),
  post('C', 'english', 1),
  post('C', 'music', 1),
  post('C', 'pe', 1),
  post('P', 'allSubject', 1),
  post('P', 'math', 1),
  post('J', 'chinese', 1),
  post('J', 'math', 1),
  post('J', 'english', 1),
];

export const lawfulDecisions = {
  quota: {
    totalPosts: 20,
    posts,
    nonTeaching: [],
    lessons: [
      lesson('S', 'chinese', { own: 16 }),
      lesson('S', 'math', { own: 16 }),
      lesson('S', 'english', { own: 8 }),
      lesson('S', 'music', { own: 8 }),
      lesson('S', 'pe', { own: 8 }),
      lesson('C', 'chinese', { own: 8 }),
      lesson('C', 'math', { own: 8 }),
      lesson('C', 'english', { own: 4 }),
      lesson('C', 'music', { own: 4 }),
      lesson('C', 'pe', { own: 4 }),
      lesson('P', 'chinese', { substitutes: 4 }),
      lesson('P', 'math', { own: 4 }),
      lesson('P', 'english', { substitutes: 1, remote: 1 }),
      lesson('P', 'music', { itinerants: 2 }),
      lesson('P', 'pe', { substitutes: 2 }),
      lesson('J', 'chinese', { own: 4 }),
      lesson('J', 'math', { own: 4 }),
      lesson('J', 'english', { own: 2 }),
      lesson('J', 'music', { untaught: 2 }),
      lesson('J', 'pe', { substitutes: 1, untaught: 1 }),
    ],
    itinerants: [{ home: 'C', site: 'P', stage: 'primary', subject: 'music', halfPeriods: 2 }],
    substitutions: [
      { school: 'P', stage: 'primary', from: 'allSubject', to: 'chinese', halfPeriods: 4 },
      { school: 'P', stage: 'primary', from: 'allSubject', to: 'english', halfPeriods: 1 },
      { school: 'P', stage: 'primary', from: 'math', to: 'pe', halfPeriods: 2 },
      { school: 'J', stage: 'junior', from: 'math', to: 'pe', halfPeriods: 1 },
    ],
    supervision: [{ school: 'P', stage: 'primary', from: 'math', halfPeriods: 1 }],
    classHeads: [
      { school: 'S', stage: 'primary', subject: 'chinese', classes: 2 },
      { school: 'S', stage: 'primary', subject: 'math', classes: 2 },
      { school: 'C', stage: 'primary', subject: 'chinese', classes: 1 },
      { school: 'C', stage: 'primary', subject: 'math', classes: 1 },
      { school: 'P', stage: 'primary', subject: 'allSubject', classes: 1 },
      { school: 'J', stage: 'junior', subject: 'chinese', classes: 1 },
    ],
    credited: [],
  },
  timetable: {
    posts: [
      {
        home: 'C',
        stage: 'primary',
        subject: 'music',
        post: 1,
        visits: [{ day: 2, half: 'morning', site: 'P', halfPeriods: 2, week: 'every', roadMinutes: 40 }],
      },
    ],
    notFitting: [],
  },
  rotation: {
    moves: [{ teacher: 's6', from: 'S', to: 'C', stage: 'primary', subject: 'music', room: true, ...regularTerm }],
    heads: [
      { teacher: 's0', from: 'S', to: 'C' },
      { teacher: 'c0', from: 'C', to: 'S' },
    ],
    returns: [],
    posts,
  },
  pay: {
    allowances: [
      { tier: 0, allowance: 0 },
      { tier: 1, allowance: 1100 },
      { tier: 2, allowance: 1200 },
    ],
    supplements: [],
    schools: [
      { school: 'S', tier: 0 },
      { school: 'C', tier: 1 },
      { school: 'P', tier: 2 },
      { school: 'J', tier: 1 },
    ],
  },
} satisfies Decisions;

export const noDecisions: Decisions = { quota: null, timetable: null, rotation: null, pay: null };

type Quota = NonNullable<Decisions['quota']>;
type Rotation = NonNullable<Decisions['rotation']>;
type Timetable = NonNullable<Decisions['timetable']>;
type Pay = NonNullable<Decisions['pay']>;

/** Rotation is planned against the posts that the quota decides. */
export function withQuota(change: Partial<Quota>): Decisions {
  const quota = { ...lawfulDecisions.quota, ...change };
  return { ...lawfulDecisions, quota, rotation: { ...lawfulDecisions.rotation, posts: quota.posts } };
}

export function withRotation(change: Partial<Rotation>): Decisions {
  return { ...lawfulDecisions, rotation: { ...lawfulDecisions.rotation, ...change } };
}

export function withTimetable(change: Partial<Timetable>): Decisions {
  return { ...lawfulDecisions, timetable: { ...lawfulDecisions.timetable, ...change } };
}

/** The lawful week of the music teacher of C with other visits to P. */
export function visitedOtherwise(
  ...visits: readonly Partial<Timetable['posts'][number]['visits'][number]>[]
): Decisions {
  const [post] = lawfulDecisions.timetable.posts;
  return withTimetable({ posts: [{ ...post!, visits: visits.map((visit) => ({ ...post!.visits[0]!, ...visit })) }] });
}

/** The lawful move of s6 with some of it changed. */
export function movedOtherwise(change: Partial<Rotation['moves'][number]>): Decisions {
  const [move] = lawfulDecisions.rotation.moves;
  return withRotation({ moves: [{ ...move!, ...change }] });
}

export function withPay(change: Partial<Pay>): Decisions {
  return { ...lawfulDecisions, pay: { ...lawfulDecisions.pay, ...change } };
}

export function withAllowances(...allowances: readonly number[]): Decisions {
  return withPay({ allowances: allowances.map((allowance, tier) => ({ tier, allowance })) });
}

/** The lesson records with those of one school and subject replaced; the rest of the quota as in `change`. */
export function taughtOtherwise(records: readonly LessonDecision[], change: Partial<Quota> = {}): Decisions {
  const isReplaced = (row: LessonDecision) =>
    records.some((record) => record.school === row.school && record.subject === row.subject);
  const kept = lawfulDecisions.quota.lessons.filter((row) => !isReplaced(row));
  return withQuota({ ...change, lessons: [...kept, ...records] });
}

export function withTeacher(id: string, facts: Partial<County['teachers'][number]>, base = lawfulCounty): County {
  return { ...base, teachers: base.teachers.map((each) => (each.id === id ? { ...each, ...facts } : each)) };
}

export function withSchool(code: string, facts: Partial<County['schools'][number]>, base = lawfulCounty): County {
  return { ...base, schools: base.schools.map((each) => (each.code === code ? { ...each, ...facts } : each)) };
}

export function withPolicy(change: Partial<Policy>): Policy {
  return { ...lawfulPolicy, ...change };
}

export interface Case {
  readonly county?: County;
  readonly policy?: Policy;
  readonly decisions?: Decisions;
}

/** Ids of the rules that the audit finds broken; the rest of the lawful county stays as it is. */
export function brokenRules(changed: Case): readonly string[] {
  return audited(changed)
    .filter(({ verdict }) => verdict.violations.length > 0)
    .map(({ id }) => id);
}

export function verdictOf(id: string, changed: Case = {}): Verdict {
  const found = audited(changed).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no twin ${id}`);
  return found.verdict;
}

/** Subject and amount of each violation of one rule. */
export function violationsOf(id: string, changed: Case): readonly (readonly [string, number])[] {
  return verdictOf(id, changed).violations.map(({ subject, amount }) => [subject.zh, amount] as const);
}

/** The Chinese sentence of each violation of one rule. */
export function sentencesOf(id: string, changed: Case): readonly string[] {
  return verdictOf(id, changed).violations.map(({ words }) => words.zh);
}

/** Why the rule says nothing, or true when it applies. */
export function silenceOf(id: string, changed: Case): string | true {
  const { applies } = verdictOf(id, changed);
  return applies === true ? true : applies.zh;
}

/** The lawful county with one amount of 工资 replaced; null takes the item away. */
export function withPayFact(item: string, key: string | null, amount: number | null, base = lawfulCounty): County {
  const others = base.pay.filter((fact) => fact.item !== item || fact.key !== key);
  return { ...base, pay: amount === null ? others : [...others, { item, key, amount }] };
}

function audited(changed: Case) {
  return auditPlan(
    changed.county ?? lawfulCounty,
    changed.policy ?? lawfulPolicy,
    changed.decisions ?? lawfulDecisions,
  );
}
