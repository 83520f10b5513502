/** One small county, broken in one rule family at a time: what is changed, in which model, and which rules must be named. */
import type { County, Pin, PolicyOverride, Teacher } from '../../src/county/county.ts';
import { generateCounty } from '../../src/demo/generate-county.ts';

export interface BrokenCounty {
  readonly family: string;
  readonly model: 'quota' | 'rotation' | 'pay';
  readonly county: County;
  readonly policy: readonly PolicyOverride[];
  /** Rules that the contradiction must name. */
  readonly rules: readonly string[];
  /** What the user reads first, before the ways out are announced. */
  readonly says: string;
  /** The first contradiction that plain arithmetic shows; null where it shows none. */
  readonly check: string | null;
}

const whole = generateCounty({ schools: 12, teachers: 150, seed: 3 });

const set = (values: Readonly<Record<string, PolicyOverride['value']>>): PolicyOverride[] =>
  Object.entries(values).map(([parameter, value]) => ({
    parameter,
    value,
    source: '试验',
    document: null,
    date: null,
  }));

const goes = (teacher: string, school: string | null): Pin => ({
  teacher,
  kind: 'goes',
  school,
  reason: '会议纪要',
  until: null,
  form: null,
  procedure: null,
});

/** Free to move in every respect: established, on duty, of no duty, long at the school, far from retirement, with no term running. */
const free: Partial<Teacher> = {
  status: 'onDuty',
  statusFrom: null,
  statusUntil: null,
  employment: 'established',
  postClass: 'teaching',
  duty: 'none',
  birthMonth: '1988-03',
  sex: 'female',
  atSchoolSince: '2010-09',
  serviceUntil: null,
  rotationUntil: null,
  disciplineUntil: null,
  exemption: null,
  conductVeto: false,
  appraisals: ['competent', 'competent', 'competent'],
  wishes: [],
  relatives: [],
  backbone: 'none',
  residence: null,
};

const [town, centre, village] = [0, 5, 8].map((at) => whole.schools[at]!.code) as [string, string, string];
/** A point with one person, of a middle rank post. */
const point = whole.schools.at(-1)!.code;
const people = (...ids: readonly string[]): readonly Teacher[] => whole.teachers.filter(({ id }) => ids.includes(id));

const changed = (people: readonly Teacher[], facts: Partial<Teacher>, county: County = whole): County => {
  const ids = new Set(people.map(({ id }) => id));
  return {
    ...county,
    teachers: county.teachers.map((each) => (ids.has(each.id) ? { ...each, ...free, ...facts } : each)),
  };
};

/** Everybody of `people` may move and is sent by a decision. */
const sent = (people: readonly Teacher[], to: string | null, facts: Partial<Teacher> = {}): County => ({
  ...changed(people, facts),
  pins: people.map(({ id }) => goes(id, to)),
});

const withRankPosts = (county: County): County => ({
  ...county,
  // Only a form of move that takes the rank post along can be in the way.
  pins: county.pins.map((pin) => ({ ...pin, form: 'transfer' as const })),
  teachers: county.teachers.map((each) =>
    each.workSchool === point ? { ...each, title: 'level1', rankPost: 9 } : each,
  ),
  schools: county.schools.map((school) =>
    school.code === point ? { ...school, rankPosts: { senior: 0, middle: 9, junior: 9 } } : school,
  ),
});

/** People of the town school who have somewhere to go. */
const one = people('YS00005');
const many = people('YS00005', 'YS00009', 'YS00012', 'YS00014', 'YS00018', 'YS00020');

export const brokenCounties: readonly BrokenCounty[] = [
  {
    family: 'county total',
    model: 'quota',
    county: { ...whole, totalPosts: 100 },
    policy: [],
    rules: ['Q01', 'Q03'],
    says: '「全县编制总量」「学校最低配备」无法同时满足。',
    check: '按可分配编制 100 名，无法满足「学校最低配备」（12 所，需 129 名）：差 29 名。',
  },
  {
    family: 'floor of teaching points',
    model: 'quota',
    county: whole,
    policy: set({ 'quota.pointFloor': 9 }),
    rules: ['Q02'],
    says: '「全县编制总量」「学校最低配备」无法同时满足。「教学点教师底数」不在上述冲突之内，但与其他规则另有冲突，也须放宽。',
    check:
      '按可分配编制 148 名，无法同时满足「教学点教师底数」（5 所，需 45 名）与「学校最低配备」（7 所，需 113 名）：差 10 名。',
  },
  {
    family: 'least share under a reserve',
    model: 'quota',
    county: whole,
    policy: set({ 'quota.minimumShare': 1, 'quota.reserveShare': 0.1 }),
    rules: ['Q03'],
    says: '「全县编制总量」「学校最低配备」无法同时满足。',
    check: '按可分配编制 134 名，无法满足「学校最低配备」（12 所，需 155 名）：差 21 名。',
  },
  {
    family: 'decision on an exempt person',
    model: 'rotation',
    county: sent(one, null, { exemption: { code: 'E2', until: null } }),
    policy: [],
    rules: ['R08'],
    says: '「已定事项」无法满足。',
    check:
      '阳城第一小学 1 名教师已定事项要求交流，但没有可以安排的去向：因政策规定情形暂缓交流（内部代码 E2；规则 R02）。',
  },
  {
    family: 'share that moves',
    model: 'rotation',
    county: whole,
    policy: set({ 'rotation.minShareEligible': 0.9, 'rotation.maxTurnover': 0.1 }),
    rules: ['R24'],
    says: '「交流比例」无法满足。「骨干教师占交流教师的比例」「每校派出上限」不在上述冲突之内，但与其他规则另有冲突，也须放宽。',
    check: '「交流比例」要求全县交流 61 人（符合条件 67 人），而有去向且计入比例的只有 47 人。',
  },
  {
    family: 'share of backbone teachers',
    model: 'rotation',
    county: whole,
    policy: set({ 'rotation.minBackboneOfMoved': 0.95 }),
    rules: ['R25'],
    says: '「交流比例」「骨干教师占交流教师的比例」无法同时满足。',
    check: null,
  },
  {
    family: 'turnover',
    model: 'rotation',
    county: sent(many, null),
    policy: set({ 'rotation.maxTurnover': 0.05 }),
    rules: ['R08', 'R26'],
    says: '「已定事项」「每校派出上限」无法同时满足。「骨干教师占交流教师的比例」不在上述冲突之内，但与其他规则另有冲突，也须放宽。',
    check: '「交流比例」要求派出校交流 5 人（符合条件 43 人），而有去向且计入比例的 31 人按每校派出上限至多派出 2 人。',
  },
  {
    family: 'people with a low appraisal',
    model: 'rotation',
    county: sent(one, null, { appraisals: ['basic'] }),
    policy: [],
    rules: ['R08', 'R28'],
    says: '「已定事项」「派出人员中考核靠后者上限」无法同时满足。',
    check: null,
  },
  {
    family: 'backbone teachers of the countryside',
    model: 'rotation',
    county: sent(people('YS00089', 'YS00090'), town, { backbone: 'county' }),
    policy: [],
    rules: ['R08', 'R29'],
    says: '「已定事项」「骨干教师不得净减少」无法同时满足。',
    check: null,
  },
  {
    family: 'rank posts',
    model: 'rotation',
    county: withRankPosts(sent(people('YS00018'), point, { title: 'senior', rankPost: 5 })),
    policy: set({ 'rotation.rankPosts': 'school' }),
    rules: ['R08', 'R31'],
    says: '「已定事项」「岗位等级结构」无法同时满足。',
    check: null,
  },
  {
    family: 'paired schools',
    model: 'rotation',
    county: { ...whole, pairs: [{ from: town, to: centre }] },
    policy: set({ 'rotation.pairLeast': 6 }),
    rules: ['R35'],
    says: '「每校派出上限」「结对帮扶派出人数」无法同时满足。',
    check: null,
  },
  {
    family: 'free rooms',
    model: 'rotation',
    county: {
      ...sent(people('YS00005', 'YS00009', 'YS00012'), centre),
      schools: whole.schools.map((school) =>
        school.code === centre ? { ...school, boarding: true, freeRooms: 1 } : school,
      ),
    },
    policy: set({ 'rotation.maxCommuteMinutes': 10 }),
    rules: ['R08', 'R30'],
    says: '「已定事项」「周转房」无法同时满足。',
    check: null,
  },
  {
    family: 'two heads for one chair',
    model: 'rotation',
    county: { ...whole, pins: [goes('YS00017', village), goes('YS00100', village)] },
    policy: [],
    rules: ['R08', 'R52'],
    says: '「已定事项」「校级领导职位衔接」无法同时满足。',
    check: null,
  },
  {
    family: 'a head sent where the chair is taken',
    model: 'rotation',
    county: { ...whole, pins: [goes('YS00017', centre)] },
    policy: [],
    rules: ['R08', 'R52'],
    says: '「已定事项」无法满足。',
    check: '阳城第一小学现任校长按已定事项须交流到青莲镇中心小学，但没有可衔接的校长职位。',
  },
  {
    family: 'over-term people',
    model: 'rotation',
    county: whole,
    policy: set({ 'rotation.overTermHard': true, 'rotation.overTermYears': 6, 'rotation.maxTurnover': 0.05 }),
    rules: ['R32'],
    says: '「超期教师必须交流」无法满足。「每校派出上限」不在上述冲突之内，但与其他规则另有冲突，也须放宽。',
    check: '阳城第一小学 1 名教师任教超期必须交流，但没有可以安排的去向：本人志愿未填青莲镇中心小学（规则 R15）。',
  },
  {
    family: 'parity under a cap',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.allowanceMax': 600, 'pay.allowanceFloor': 0, 'pay.keepToday': false }),
    rules: ['P01', 'P06'],
    says: '「乡村教师不低于同职级县城教师」「补助标准的进位与上限」无法同时满足。',
    check: null,
  },
  {
    family: 'budget',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.goal': 'bestWorstTier', 'pay.yearlyBudget': 200_000 }),
    rules: ['P07'],
    says: '「乡村教师不低于同职级县城教师」「补助不超年度预算」无法同时满足。',
    check: '享受补助 64 人，按人均下限 1,000 元全年须 768,000 元，超过年度预算 200,000 元。',
  },
  {
    family: 'performance total',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.supplements': ['classHead'], 'pay.classHeadLeast': 2500 }),
    rules: ['P05', 'P09'],
    says: '「绩效工资不超核定总量」「班主任津贴」无法同时满足。',
    check: null,
  },
  {
    family: 'pay of heads',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.supplements': ['head'], 'pay.headLeast': 600, 'pay.headRatio': 1.05 }),
    rules: ['P11'],
    says: '「校长绩效津贴」无法满足。',
    check: null,
  },
];
