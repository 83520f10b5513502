/** A made-up county on real places: the same options give the same county, byte for byte. */
import { type Demand, deriveDemand } from '../../models/demand/demand.ts';
import type { Policy } from '../../models/parameters.ts';
import { minutesBetween } from '../../models/travel.ts';
import type { County, PairRow, Pin, PolicyOverride, School, Teacher, TravelRow } from '../county/county.ts';
import { syntheticNotice } from '../county/notice.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { draftPupils, enrolmentAt } from './enrolment.ts';
import { LEAST_SCHOOLS, layOut, type SiteDraft } from './layout.ts';
import { demoPay } from './pay-facts.ts';
import { type DemoPlaces, yangshan } from './places.ts';
import { placesToday } from './posts-today.ts';
import { withProvision } from './provision.ts';
import { type Random, randomStream } from './random.ts';
import { staffOf } from './staff.ts';

export interface DemoOptions {
  /** From 12 up; clusters come out between 6 and 25 schools. */
  readonly schools: number;
  /** Everybody on the roster, with 编制 or without. */
  readonly teachers: number;
  readonly seed: number;
  readonly name?: string;
  readonly places?: DemoPlaces;
}

const PLANNING_MONTH = '2026-09';
/** 编制 falls short of what the schools are entitled to by this much, and of that some posts are vacant. */
const SHORT_OF_ENTITLEMENT = 0.045;
const POSTS_HELD = 0.97;
/** Share of the roster that holds 编制; the rest is temporary, supporting or silver-age. */
const HOLD_POSTS = 0.963;
const SPECIAL_SCHOOL_POSTS = 24;

/** Throws RangeError when the numbers cannot make a county. */
export function generateCounty({ schools, teachers, seed, name, places = yangshan }: DemoOptions): County {
  if (!Number.isInteger(schools) || schools < LEAST_SCHOOLS) throw new RangeError(`schools: at least ${LEAST_SCHOOLS}`);
  if (!Number.isInteger(teachers) || teachers < schools * 5) throw new RangeError('teachers: at least five per school');
  const policyRows = overridesOf(places);
  const { policy } = resolvePolicy({
    province: places.province,
    city: places.city,
    county: { code: places.code, policy: policyRows },
  });
  const values = policy.values;
  const holders = Math.round(teachers * HOLD_POSTS);
  const totalPosts = Math.round(holders / POSTS_HELD);
  const sites = layOut(places, schools, teachers / schools, seed);

  const bare: County = {
    code: places.code,
    name: name ?? places.name,
    province: places.province,
    city: places.city,
    planningMonth: PLANNING_MONTH,
    totalPosts,
    townResidents: null,
    notice: syntheticNotice(places.attribution).zh,
    schools: sites.map(({ role, school }) =>
      role === 'special' ? { ...school, postsRatified: SPECIAL_SCHOOL_POSTS } : school,
    ),
    enrolment: [],
    teachers: [],
    posts: null,
    travel: [],
    pairs: pairsOf(sites),
    pay: [],
    substitutions: null,
    pins: [],
    history: [],
    policy: policyRows,
  };
  const enrolled = scaleToEntitlement(bare, sites, totalPosts / (1 - SHORT_OF_ENTITLEMENT), values, seed);
  const demand = deriveDemand(enrolled, values);
  const placesToFill = placesToday(
    sites
      .filter(({ school }) => school.inUse)
      .map(({ role, school }) => ({ role, demand: demand.bySchool.get(school.code)! })),
    holders,
    values,
    seed,
  );
  const people = staffOf({
    places,
    sites,
    demand,
    placesToFill,
    extras: teachers - holders,
    planningMonth: PLANNING_MONTH,
    policy: values,
    seed,
  });
  const staffed: County = {
    ...enrolled,
    schools: withPostsToday(enrolled.schools, demand, people, totalPosts, randomStream(seed, 'ratified')),
    teachers: people,
    travel: mountainRoads(enrolled.schools, values, randomStream(seed, 'roads')),
    pins: pinsOf(people, sites, randomStream(seed, 'pins')),
  };
  return withProvision({ ...staffed, pay: demoPay(staffed, values) }, seed);
}

/** Finds the size of town schools at which Σ entitlement meets the number wanted. */
function scaleToEntitlement(
  county: County,
  sites: readonly SiteDraft[],
  wanted: number,
  policy: Policy,
  seed: number,
): County {
  const pupils = draftPupils(sites, seed);
  const at = (scale: number): County => ({ ...county, enrolment: enrolmentAt(pupils, scale, seed) });
  const entitled = (scale: number) =>
    deriveDemand(at(scale), policy).schools.reduce((sum, school) => sum + school.entitlement.staff, 0);
  let [low, high] = [0.05, 8];
  for (let step = 0; step < 22; step += 1) {
    const middle = (low + high) / 2;
    if (entitled(middle) < wanted) low = middle;
    else high = middle;
  }
  return at(high);
}

/** Ratified posts per legal unit, by an old key: what each has today, rounded so that they sum to the county's total. */
function withPostsToday(
  schools: readonly School[],
  demand: Demand,
  people: readonly Teacher[],
  totalPosts: number,
  random: Random,
): readonly School[] {
  const held = Map.groupBy(
    people.filter(({ postSchool }) => postSchool !== null),
    ({ postSchool }) => postSchool!,
  );
  const heldBy = (code: string) => held.get(code)?.length ?? 0;
  const legal = schools.filter((school) => school.legalUnit === school.code && school.kind !== 'special');
  const special = schools.filter((school) => school.kind === 'special').length * SPECIAL_SCHOOL_POSTS;
  const weights = legal.map(({ code }) => heldBy(code) * (0.97 + random.next() * 0.08));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let weightSoFar = 0;
  let given = 0;
  const ratified = new Map<string, number>();
  legal.forEach(({ code }, i) => {
    weightSoFar += weights[i]!;
    const upTo = Math.round(((totalPosts - special) * weightSoFar) / sum);
    ratified.set(code, upTo - given);
    given = upTo;
  });
  const rooms = Map.groupBy(
    people.filter(({ rankPost }) => rankPost !== null),
    ({ workSchool }) => workSchool,
  );
  return schools.map((school) => {
    const ranks = (rooms.get(school.code) ?? []).map(({ rankPost }) => rankPost!);
    const between = (least: number, most: number) => ranks.filter((rank) => rank >= least && rank <= most).length;
    const isLegal = school.legalUnit === school.code;
    return {
      ...school,
      postsRatified: isLegal ? (ratified.get(school.code) ?? school.postsRatified) : null,
      postsFilled: isLegal ? heldBy(school.code) : null,
      rankPosts: demand.bySchool.has(school.code)
        ? {
            senior: between(1, 7),
            middle: between(8, 10) + random.whole(0, 1),
            junior: between(11, 13) + random.whole(0, 2),
          }
        : null,
    };
  });
}

/** Between a centre school and its remote villages the road is longer than the map says. */
function mountainRoads(schools: readonly School[], policy: Policy, random: Random): readonly TravelRow[] {
  const byCode = new Map(schools.map((school) => [school.code, school]));
  return schools.flatMap((school) => {
    const centre = byCode.get(school.centreSchool ?? '');
    if (centre === undefined || (school.remotenessTier ?? 0) < 4 || !random.chance(0.8)) return [];
    const straight = minutesBetween(centre.coordinates, school.coordinates, policy);
    if (straight === null) return [];
    const minutes = Math.max(12, Math.round(straight * (1.4 + random.next() * 0.8)));
    return [{ from: centre.code, to: school.code, km: Math.round(minutes * 4) / 10, minutes }];
  });
}

/** 结对帮扶: every centre school in the country has a partner in the seat. */
function pairsOf(sites: readonly SiteDraft[]): readonly PairRow[] {
  const seat = sites.filter(({ role }) => role === 'seatPrimary');
  const centres = sites.filter(({ role }) => role === 'townCentre');
  return centres.map(({ school }, i) => ({ from: seat[i % seat.length]!.school.code, to: school.code }));
}

/** A few decisions people already took. */
function pinsOf(people: readonly Teacher[], sites: readonly SiteDraft[], random: Random): readonly Pin[] {
  const free = random.shuffled(
    people.filter(
      (person) =>
        person.duty === 'none' &&
        person.status === 'onDuty' &&
        person.employment === 'established' &&
        person.postClass === 'teaching' &&
        person.wishes.length === 0 &&
        person.serviceUntil === null &&
        person.rotationUntil === null &&
        person.exemption === null,
    ),
  );
  const points = sites.filter(({ role }) => role === 'point');
  const [stays, alsoStays, neverTo] = free;
  if (stays === undefined || alsoStays === undefined || neverTo === undefined || points.length === 0) return [];
  const pin = { school: null, until: null, form: null, procedure: null };
  return [
    { ...pin, teacher: stays.id, kind: 'stays', reason: '局务会议纪要第3号：承担省级课题', until: '2027-08' },
    { ...pin, teacher: alsoStays.id, kind: 'stays', reason: '局务会议纪要第3号：毕业班备课组长' },
    {
      ...pin,
      teacher: neverTo.id,
      kind: 'neverTo',
      school: points[0]!.school.code,
      reason: '局务会议纪要第5号：异议答复',
    },
  ];
}

/** 阳山 is one of the 21 counties whose allowance the province pays in full; the supplements are made up, so that they are decided too. */
function overridesOf(places: DemoPlaces): readonly PolicyOverride[] {
  if (places.code !== yangshan.code) return [];
  return [
    {
      parameter: 'pay.share.province',
      value: 1,
      source: '原扶贫开发重点县的山区和农村边远地区教师生活补助由省财政全额承担（按条文推定）',
      document: '广东省山区和农村边远地区义务教育学校教师生活补助办法',
      date: '2016',
    },
    ...[
      { parameter: 'pay.supplements', value: ['classHead', 'backbone', 'head'] },
      { parameter: 'pay.classHeadLeast', value: 350 },
      { parameter: 'pay.backboneLeast', value: 200 },
      { parameter: 'pay.headLeast', value: 400 },
    ].map((row) => ({ ...row, source: '示例数值，不是任何地方的规定', document: null, date: null })),
  ];
}
