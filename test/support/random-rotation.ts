/**
 * Random small counties whose every rotation can be tried, with arithmetic of its own: rules and goals are written again
 * here, plainly, so that a slip in the model cannot hide.
 */
import fc from 'fast-check';
import type { Policy } from '../../models/parameters.ts';
import type { PostRow } from '../../models/rotation/facts.ts';
import type { County, Teacher } from '../../src/county/county.ts';
import { enrolment, school, teacher } from './county-builder.ts';
import { post, rotationCounty, rotationPolicy, townSchool } from './rotation-county.ts';

export interface RandomCounty {
  readonly county: County;
  readonly policy: Policy;
  readonly posts: readonly PostRow[];
}

const codes = ['A', 'B', 'C'] as const;
const subjects = ['music', 'chinese'] as const;
const minutes: Readonly<Record<string, number>> = { AB: 20, AC: 45, BC: 70 };

const person = fc.record({
  at: fc.constantFrom(...codes),
  subject: fc.constantFrom(...subjects),
  both: fc.boolean(),
  since: fc.constantFrom('2024-09', '2019-09', '2014-09', '2014-09'),
  backbone: fc.constantFrom('none' as const, 'county' as const),
  sex: fc.constantFrom('male' as const, 'female' as const),
  // Men born 1972 are close to retirement, men born 1968 too close to move.
  birth: fc.constantFrom('1968-03', '1972-01', '1985-06', '1985-06', '1985-06'),
  rated: fc.constantFrom('competent' as const, 'competent' as const, 'basic' as const),
  degree: fc.constantFrom('secondary' as const, 'bachelor' as const),
  classHead: fc.boolean(),
  wish: fc.constantFrom(null, null, null, 'B', 'C'),
  /** How often the person went before, and when the last term ended: in the last three years, or long ago. */
  terms: fc.constantFrom([], [], [], ['2025-08'], ['2019-08'], ['2012-08', '2017-08']),
  veto: fc.constantFrom(false, false, false, false, false, true),
});

const terms = fc.record({
  least: fc.constantFrom(0, 0.1, 0.3),
  scope: fc.constantFrom('county' as const, 'sending' as const, 'both' as const),
  backbone: fc.constantFrom(0, 0.2, 0.5),
  turnover: fc.constantFrom(0.34, 0.5, 1),
  near: fc.constantFrom(0.5, 1),
  lowRated: fc.constantFrom(0.5, 1),
  noLoss: fc.boolean(),
  overTermHard: fc.constantFrom(false, false, false, true),
  equity: fc.boolean(),
  /** Limit of the coefficients as a hard rule; null: off. */
  cvLimit: fc.constantFrom(null, null, null, 0.2, 0.5),
  isPoint: fc.boolean(),
  rooms: fc.constantFrom(0, 1),
  form: fc.constantFrom('regular' as const, 'regular' as const, 'support' as const, 'transfer' as const),
  counted: fc.constantFrom('all' as const, 'all' as const, 'townToRural' as const),
  backboneScope: fc.constantFrom('county' as const, 'sending' as const, 'both' as const),
  /** 0: whoever has not reached retirement meets the conditions, and R17 keeps those who would within the term. */
  yearsToRetire: fc.constantFrom(5, 5, 0),
  /** A and B are a pair; B and C are of one cluster anyway. */
  paired: fc.boolean(),
  couples: fc.constantFrom('notBoth' as const, 'together' as const, 'off' as const),
  /** Whether the first two people are a couple. */
  married: fc.boolean(),
  rest: fc.constantFrom(0, 3),
  fairFirst: fc.boolean(),
  circleOnly: fc.constantFrom(false, false, true),
  circleFirst: fc.boolean(),
  pairLeast: fc.constantFrom(0, 0, 1),
  /** Posts ratified at B above those held there; null: not given. */
  vacantAtB: fc.constantFrom(null, 0, 1),
  pupils: fc.constantFrom(40, 90),
});

export const randomCounty: fc.Arbitrary<RandomCounty> = fc
  .record({
    people: fc.array(person, { minLength: 5, maxLength: 7 }),
    posts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
    terms,
  })
  .map(({ people, posts: numbers, terms: given }) => {
    const posts = codes.flatMap((code, row) =>
      subjects.map((subject, column) => post(code, subject, numbers[row * 2 + column]!)),
    );
    return { people, posts, terms: given };
  })
  .map(({ people, posts, terms: given }) => ({
    county: rotationCounty({
      // The county's own table: the audit takes posts from there, never from the plan.
      posts: [...posts],
      schools: [
        townSchool('A'),
        school('B', {
          postsRatified: given.vacantAtB === null ? null : given.vacantAtB + count(people, ({ at }) => at === 'B'),
        }),
        school('C', {
          kind: given.isPoint ? 'teachingPoint' : 'villagePrimary',
          boarding: true,
          freeRooms: given.rooms,
        }),
      ],
      enrolment: [enrolment('A', 1, 100), enrolment('B', 1, 60), enrolment('C', 1, given.pupils)],
      teachers: people.map((facts, order): Teacher => {
        const other = facts.subject === 'music' ? 'chinese' : 'music';
        return teacher(`t${order}`, facts.at, facts.subject, {
          otherSubjects: facts.both ? [other] : [],
          atSchoolSince: facts.since,
          backbone: facts.backbone,
          sex: facts.sex,
          birthMonth: facts.birth,
          appraisals: [facts.rated],
          degree: facts.degree,
          classHead: facts.classHead,
          wishes: facts.wish === null ? [] : [facts.wish],
          conductVeto: facts.veto,
          spouse: given.married && order === 0 ? 't1' : null,
        });
      }),
      history: people.flatMap(({ terms: ended }, order) =>
        ended.map((until, position) => ({
          teacher: `t${order}`,
          form: 'regular' as const,
          start: `200${position}-09`,
          until,
          reported: null,
        })),
      ),
      pairs: given.paired ? [{ from: 'A', to: 'B' }] : [],
      travel: Object.entries(minutes).map(([pair, time]) => ({
        from: pair[0]!,
        to: pair[1]!,
        km: null,
        minutes: time,
      })),
    }),
    policy: rotationPolicy({
      'rotation.minShareEligible': given.least,
      'rotation.minShareScope': given.scope,
      'rotation.minBackboneOfMoved': given.backbone,
      'rotation.minBackboneScope': given.backboneScope,
      'rotation.countedMoves': given.counted,
      'rotation.form': given.form,
      'rotation.withinCircleOnly': given.circleOnly,
      'rotation.pairLeast': given.pairLeast,
      'rotation.couples': given.couples,
      'rotation.restYears': given.rest,
      'rotation.minYearsToRetire': given.yearsToRetire,
      'rotation.maxTurnover': given.turnover,
      'rotation.maxNearRetirement': given.near,
      'rotation.maxLowRated': given.lowRated,
      'rotation.noBackboneLoss': given.noLoss,
      'rotation.overTermHard': given.overTermHard,
      'equity.limitIsHard': given.cvLimit !== null,
      'equity.cvLimit.primary': given.cvLimit ?? 0.5,
      'rotation.goals': [
        'unfilledRural',
        'unfilled',
        ...(given.equity ? ['equity'] : []),
        'overTerm',
        'movesBeyondRules',
        ...(given.circleFirst ? ['outsideCircle'] : []),
        ...(given.fairFirst ? ['earlierRounds'] : []),
        'wishes',
        'longCommutes',
        'commute',
        'midCycle',
      ],
    }),
    posts,
  }));

/** One way to place everybody: by position in `county.teachers`, null = stays. */
export type Placing = readonly ({ readonly school: string; readonly subject: string } | null)[];

const distance = (from: string, to: string): number => minutes[[from, to].toSorted().join('')]!;
/** Farther than an hour: only with a room. */
export const needsRoom = ({ workSchool }: Teacher, to: string): boolean => distance(workSchool, to) > 60;
/** Born 1985-06: decades. */
const nearlyOld = ({ birthMonth }: Teacher): boolean => birthMonth !== '1985-06';

/**
 * Months to retirement. A man born 1968-03 retires at 60 and 10 months, in 2029-01; born 1972-01 at 61 and 10 months, in 2033-11.
 * A woman born 1968-03 retired at 55; born 1972-01 at 55 and 7 months, in 2027-08.
 */
function monthsLeft({ sex, birthMonth }: Teacher): number {
  if (birthMonth === '1985-06') return 400;
  return sex === 'male' ? (birthMonth === '1968-03' ? 28 : 86) : birthMonth === '1968-03' ? -42 : 11;
}

/** Ends of the earlier terms. */
const rounds = (one: Teacher, { history }: County): readonly (string | null)[] =>
  history.filter(({ teacher: id }) => id === one.id).map(({ until }) => until);

const eligible = (one: Teacher, policy: Policy): boolean =>
  (one.atSchoolSince ?? '') <= '2020-09' &&
  one.conductVeto !== true &&
  monthsLeft(one) >= 12 * policy['rotation.minYearsToRetire'];
/** Only a transfer has no term to be served. */
const mayLeave = (one: Teacher, { policy, county }: Pick<RandomCounty, 'policy' | 'county'>): boolean =>
  eligible(one, policy) &&
  !(policy['rotation.restYears'] > 0 && one.wishes.length === 0 && rounds(one, county).includes('2025-08')) &&
  (policy['rotation.form'] === 'transfer' || monthsLeft(one) >= 36);

/** Where a person may go, stay first. */
function options(one: Teacher, { county, policy }: RandomCounty): Placing[number][] {
  const rooms = county.schools[2]!.freeRooms ?? 0;
  const ways = ['B', 'C', 'A'].filter((to) => {
    if (!mayLeave(one, { policy, county }) || to === one.workSchool) return false;
    if (one.wishes.length > 0 && !one.wishes.includes(to)) return false;
    if (policy['rotation.withinCircleOnly'] && !inCircle(one.workSchool, to, county)) return false;
    return !needsRoom(one, to) || (to === 'C' && rooms > 0);
  });
  const taught = [one.mainSubject, ...one.otherSubjects];
  return [null, ...ways.flatMap((to) => taught.map((subject) => ({ school: to, subject })))];
}

/** Every placing; null when there are more than `most`. */
export function placings(random: RandomCounty, most: number): Placing[] | null {
  const own = random.county.teachers.map((one) => options(one, random));
  if (own.reduce((product, { length }) => product * length, 1) > most) return null;
  return own.reduce<Placing[]>((all, some) => all.flatMap((before) => some.map((one) => [...before, one])), [[]]);
}

/** B and C share a cluster, A and B are a pair in some counties. */
function inCircle(from: string, to: string, { pairs }: County): boolean {
  const way = [from, to].toSorted().join('');
  return way === 'BC' || (way === 'AB' && pairs.length > 0);
}

const count = <T>(items: readonly T[], wanted: (item: T) => boolean): number => items.filter(wanted).length;

/** Whether a placing keeps every hard rule. */
export function keepsRules(placing: Placing, random: RandomCounty): boolean {
  const { county, policy, posts } = random;
  if (!withinLimits(placing, random)) return false;
  const rows = county.teachers.map((one, order) => ({ one, to: placing[order] ?? null }));
  const moved = rows.filter(({ to }) => to !== null);
  const left = (code: string) => moved.filter(({ one }) => one.workSchool === code);
  const arrived = (code: string) => moved.filter(({ to }) => to?.school === code);
  const isBackbone = (one: Teacher): boolean => one.backbone === 'county' && one.conductVeto !== true;
  const [first, second] = rows;
  if (first?.one.spouse && first.to && second?.to && policy['rotation.couples'] !== 'off') {
    // Town is one cluster, B and C another.
    const apart = (first.to.school === 'A') !== (second.to.school === 'A');
    if (policy['rotation.couples'] === 'notBoth' || apart) return false;
  }
  const helpers = count(moved, ({ one, to }) => one.workSchool === 'A' && to?.school === 'B');
  if (county.pairs.length > 0 && helpers < policy['rotation.pairLeast']) return false;
  for (const { school: code, subject, posts: wanted } of posts) {
    const today = count(county.teachers, (one) => one.workSchool === code && one.mainSubject === subject);
    const out = count(left(code), ({ one }) => one.mainSubject === subject);
    const after = today - out + count(arrived(code), ({ to }) => to?.subject === subject);
    if (after > Math.max(wanted, today) || (wanted >= 1 && today >= 1 && after < 1)) return false;
  }
  for (const { code, kind, freeRooms, postsRatified } of county.schools) {
    const here = count(county.teachers, ({ workSchool }) => workSchool === code);
    const out = left(code);
    const after = here - out.length + arrived(code).length;
    const limit = Math.max(Math.floor(policy['rotation.maxTurnover'] * here + 1e-9), here >= 3 ? 1 : 0);
    if (out.length > limit) return false;
    if (kind === 'teachingPoint' && after < Math.min(2, here)) return false;
    if (count(out, ({ one }) => nearlyOld(one)) > policy['rotation.maxNearRetirement'] * out.length + 1e-9)
      return false;
    if (count(out, ({ one }) => one.appraisals[0] === 'basic') > policy['rotation.maxLowRated'] * out.length + 1e-9)
      return false;
    const lost = count(out, ({ one }) => isBackbone(one)) - count(arrived(code), ({ one }) => isBackbone(one));
    if (policy['rotation.noBackboneLoss'] && code !== 'A' && lost > 0) return false;
    if (count(arrived(code), ({ one }) => needsRoom(one, code)) > (freeRooms ?? 0)) return false;
    if (policy['rotation.form'] === 'transfer' && postsRatified !== null && after > Math.max(postsRatified, here))
      return false;
  }
  const share = policy['rotation.minShareEligible'];
  const scope = policy['rotation.minShareScope'];
  const counted = moved.filter(
    ({ one, to }) => policy['rotation.countedMoves'] === 'all' || (one.workSchool === 'A' && to?.school !== 'A'),
  );
  const inTown = (one: Teacher): boolean => one.workSchool === 'A';
  const least = (wanted: (one: Teacher) => boolean): boolean =>
    count(counted, ({ one }) => wanted(one)) >=
    Math.ceil(share * count(county.teachers, (one) => wanted(one) && eligible(one, policy)) - 1e-9);
  if (scope !== 'sending' && !least(() => true)) return false;
  if (scope !== 'county' && !least(inTown)) return false;
  const enoughBackbone = (wanted: (one: Teacher) => boolean): boolean => {
    const base = counted.filter(({ one }) => wanted(one));
    return count(base, ({ one }) => isBackbone(one)) >= policy['rotation.minBackboneOfMoved'] * base.length - 1e-9;
  };
  const backboneScope = policy['rotation.minBackboneScope'];
  if (backboneScope !== 'sending' && !enoughBackbone(() => true)) return false;
  if (backboneScope !== 'county' && !enoughBackbone(inTown)) return false;
  const mustGo = (one: Teacher): boolean => isOverTerm(one, policy) && mayLeave(one, { policy, county });
  return !(policy['rotation.overTermHard'] && rows.some(({ one, to }) => to === null && mustGo(one)));
}

const isOverTerm = (one: Teacher, policy: Policy): boolean =>
  eligible(one, policy) && one.workSchool === 'A' && (one.atSchoolSince ?? '') <= '2017-09';

/** Values of the goals by id. */
export function goalsOf(placing: Placing, random: RandomCounty): Readonly<Record<string, number>> {
  const { county, policy, posts } = random;
  const rows = county.teachers.map((one, order) => ({ one, to: placing[order] ?? null }));
  const moves = rows.flatMap(({ one, to }) => (to === null ? [] : [{ one, to }]));
  const at = ({ one, to }: (typeof rows)[number]) => to ?? { school: one.workSchool, subject: one.mainSubject };
  const shorts = posts.map((row) => {
    const after = count(rows, (each) => at(each).school === row.school && at(each).subject === row.subject);
    return { ...row, short: Math.max(0, row.posts - after) };
  });
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const share = policy['rotation.minShareEligible'];
  const required = (wanted: (one: Teacher) => boolean): number =>
    Math.ceil(share * count(county.teachers, (one) => wanted(one) && eligible(one, policy)) - 1e-9);
  const scope = policy['rotation.minShareScope'];
  const asked = Math.max(
    scope === 'sending' ? 0 : required(() => true),
    scope === 'county' ? 0 : required((one) => one.workSchool === 'A'),
  );
  return {
    unfilledRural: sum(shorts.map((row) => (row.school !== 'A' || row.subject === 'music' ? row.short : 0))),
    unfilled: sum(shorts.map(({ short }) => short)),
    equity: excess(placing, random),
    overTerm: count(rows, ({ one, to }) => to === null && isOverTerm(one, policy)),
    movesBeyondRules: moves.length - asked,
    outsideCircle: count(moves, ({ one, to }) => !inCircle(one.workSchool, to.school, county)),
    earlierRounds: sum(moves.map(({ one }) => (one.wishes.length > 0 ? 0 : rounds(one, county).length))),
    wishes: sum(moves.map(({ one, to }) => (one.wishes.length === 0 ? 0 : one.wishes.indexOf(to.school)))),
    longCommutes: count(moves, ({ one, to }) => distance(one.workSchool, to.school) > 40),
    commute: sum(moves.map(({ one, to }) => distance(one.workSchool, to.school))),
    midCycle: count(moves, ({ one }) => one.classHead === true),
  };
}

/** Who is counted where after the moves: 支教 leaves the person in the statistics of the old school. */
function counted(placing: Placing, { county, policy }: RandomCounty): readonly Counted[] {
  return county.teachers.map((one, order) => {
    const to = policy['rotation.form'] === 'support' ? null : (placing[order] ?? null);
    return { one, ...(to ?? { school: one.workSchool, subject: one.mainSubject }) };
  });
}

interface Counted {
  readonly one: Teacher;
  readonly school: string;
  readonly subject: string;
}

const indicators: readonly ((one: Teacher, subject: string) => boolean)[] = [
  (one) => one.degree !== 'secondary',
  (one) => one.backbone === 'county',
  (_one, subject) => subject === 'music',
];

/** People counted per school of the official figure, by indicator. */
function figures(people: readonly Counted[], { schools, enrolment: rows }: County) {
  const inScope = schools.flatMap(({ code, kind }) => {
    const pupils = rows.find((row) => row.school === code)!.pupils;
    return kind === 'teachingPoint' && pupils < 50 ? [] : [{ code, pupils }];
  });
  return indicators.map((counts) =>
    inScope.map(({ code, pupils }) => ({
      pupils,
      here: count(people, ({ one, school: at, subject }) => at === code && counts(one, subject)),
    })),
  );
}

type Figure = ReturnType<typeof figures>[number];

const sumOf = (figure: Figure, value: (row: Figure[number]) => number): number =>
  figure.reduce((sum, row) => sum + value(row), 0);
const meanOf = (figure: Figure): number => sumOf(figure, ({ here }) => here) / sumOf(figure, ({ pupils }) => pupils);
const varianceAround = (mean: number, figure: Figure): number =>
  sumOf(figure, ({ pupils, here }) => pupils * (here / pupils - mean) ** 2) / sumOf(figure, ({ pupils }) => pupils);

const stayed = (county: County): Placing => county.teachers.map(() => null);

/** Squared coefficients above the limit's square, primary, in millionths. Today’s mean stays the measure. */
function excess(placing: Placing, random: RandomCounty): number {
  const limit = random.policy['equity.cvLimit.primary'];
  const today = figures(counted(stayed(random.county), random), random.county);
  const after = figures(counted(placing, random), random.county);
  return today.reduce((sum, figure, index) => {
    const mean = meanOf(figure);
    if (mean === 0) return sum;
    return sum + Math.max(0, 1e6 * (varianceAround(mean, after[index]!) / mean ** 2 - limit ** 2));
  }, 0);
}

/** No coefficient above its limit, or above today’s; each with the mean of its own people. */
function withinLimits(placing: Placing, random: RandomCounty): boolean {
  if (!random.policy['equity.limitIsHard']) return true;
  const squared = (figure: Figure): number => varianceAround(meanOf(figure), figure) / meanOf(figure) ** 2;
  const today = figures(counted(stayed(random.county), random), random.county);
  const after = figures(counted(placing, random), random.county);
  return today.every((figure, index) => {
    const later = after[index]!;
    if (meanOf(figure) === 0 || meanOf(later) === 0) return true;
    return squared(later) <= Math.max(random.policy['equity.cvLimit.primary'] ** 2, squared(figure)) + 1e-9;
  });
}
