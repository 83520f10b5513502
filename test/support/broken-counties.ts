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
  { family: 'county total', model: 'quota', county: { ...whole, totalPosts: 100 }, policy: [], rules: ['Q01', 'Q03'] },
  {
    family: 'floor of teaching points',
    model: 'quota',
    county: whole,
    policy: set({ 'quota.pointFloor': 9 }),
    rules: ['Q02'],
  },
  {
    family: 'least share under a reserve',
    model: 'quota',
    county: whole,
    policy: set({ 'quota.minimumShare': 1, 'quota.reserveShare': 0.1 }),
    rules: ['Q03'],
  },
  {
    family: 'decision on an exempt person',
    model: 'rotation',
    county: sent(one, null, { exemption: { code: 'E2', until: null } }),
    policy: [],
    rules: ['R08'],
  },
  {
    family: 'share that moves',
    model: 'rotation',
    county: whole,
    policy: set({ 'rotation.minShareEligible': 0.9, 'rotation.maxTurnover': 0.1 }),
    rules: ['R24'],
  },
  {
    family: 'share of backbone teachers',
    model: 'rotation',
    county: whole,
    policy: set({ 'rotation.minBackboneOfMoved': 0.95 }),
    rules: ['R25'],
  },
  {
    family: 'turnover',
    model: 'rotation',
    county: sent(many, null),
    policy: set({ 'rotation.maxTurnover': 0.05 }),
    rules: ['R08', 'R26'],
  },
  {
    family: 'people with a low appraisal',
    model: 'rotation',
    county: sent(one, null, { appraisals: ['basic'] }),
    policy: [],
    rules: ['R08', 'R28'],
  },
  {
    family: 'backbone teachers of the countryside',
    model: 'rotation',
    county: sent(people('YS00089', 'YS00090'), town, { backbone: 'county' }),
    policy: [],
    rules: ['R08', 'R29'],
  },
  {
    family: 'rank posts',
    model: 'rotation',
    county: withRankPosts(sent(people('YS00018'), point, { title: 'senior', rankPost: 5 })),
    policy: set({ 'rotation.rankPosts': 'school' }),
    rules: ['R08', 'R31'],
  },
  {
    family: 'paired schools',
    model: 'rotation',
    county: { ...whole, pairs: [{ from: town, to: centre }] },
    policy: set({ 'rotation.pairLeast': 6 }),
    rules: ['R35'],
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
  },
  {
    family: 'two heads for one chair',
    model: 'rotation',
    county: { ...whole, pins: [goes('YS00017', village), goes('YS00100', village)] },
    policy: [],
    rules: ['R08', 'R52'],
  },
  {
    family: 'a head sent where the chair is taken',
    model: 'rotation',
    county: { ...whole, pins: [goes('YS00017', centre)] },
    policy: [],
    rules: ['R08', 'R52'],
  },
  {
    family: 'over-term people',
    model: 'rotation',
    county: whole,
    policy: set({ 'rotation.overTermHard': true, 'rotation.overTermYears': 6, 'rotation.maxTurnover': 0.05 }),
    rules: ['R32'],
  },
  {
    family: 'parity under a cap',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.allowanceMax': 600, 'pay.allowanceFloor': 0, 'pay.keepToday': false }),
    rules: ['P01', 'P06'],
  },
  {
    family: 'budget',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.goal': 'bestWorstTier', 'pay.yearlyBudget': 200_000 }),
    rules: ['P07'],
  },
  {
    family: 'performance total',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.supplements': ['classHead'], 'pay.classHeadLeast': 2500 }),
    rules: ['P05', 'P09'],
  },
  {
    family: 'pay of heads',
    model: 'pay',
    county: whole,
    policy: set({ 'pay.supplements': ['head'], 'pay.headLeast': 600, 'pay.headRatio': 1.05 }),
    rules: ['P11'],
  },
];
