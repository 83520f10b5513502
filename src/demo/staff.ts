/** Everybody in the county's schools: people with 编制, those away, those without, heads, class heads, couples, wishes. */

import type { Demand } from '../../models/demand/demand.ts';
import { addMonths } from '../../models/demand/months.ts';
import type { Policy } from '../../models/parameters.ts';
import type { School, Teacher } from '../county/county.ts';
import type { Role, SiteDraft } from './layout.ts';
import { ageOf, drawPerson, type PersonContext, whereIs } from './person.ts';
import { type DemoPlaces, near, roughKilometres } from './places.ts';
import type { PlaceToFill } from './posts-today.ts';
import { type Random, randomStream } from './random.ts';

export interface StaffPlan {
  readonly places: DemoPlaces;
  readonly sites: readonly SiteDraft[];
  readonly demand: Demand;
  readonly placesToFill: readonly PlaceToFill[];
  /** People who teach without 编制: temporary, supporting, silver-age. */
  readonly extras: number;
  readonly planningMonth: string;
  readonly policy: Policy;
  readonly seed: number;
}

type Draft = { -readonly [Key in keyof Teacher]: Teacher[Key] };

export function staffOf(plan: StaffPlan): readonly Teacher[] {
  const schools = new Map(plan.sites.map(({ school }) => [school.code, school]));
  const stream = (purpose: string) => randomStream(plan.seed, purpose);
  const context: PersonContext = { planningMonth: plan.planningMonth, policy: plan.policy, random: stream('people') };
  const all = [...plan.placesToFill, ...extraPlaces(plan, stream('extras'))];
  const people: Draft[] = all.map((place, i) =>
    drawPerson(place, schools.get(place.school)!, `YS${String(i + 1).padStart(5, '0')}`, context),
  );
  const holders = people.slice(0, plan.placesToFill.length);
  const roles = new Map(plan.sites.map(({ role, school }) => [school.code, role]));

  for (const person of people.slice(holders.length)) makeExtra(person, stream(`extra ${person.id}`));
  appointLeaders(holders, roles, plan, stream('leaders'));
  const ordinary = holders.filter((person) => person.duty === 'none' && person.postClass === 'teaching');
  contractService(ordinary, schools, plan.planningMonth, stream('service'));
  sendAway(ordinary, plan.planningMonth, stream('away'));
  sendOnRotation(ordinary, schools, plan.planningMonth, stream('rotation'));
  appointClassHeads(people, plan, stream('class heads'));
  exempt(ordinary, plan.planningMonth, stream('exemptions'));
  pairRelatives(holders, stream('relatives'));
  takeWishes(ordinary, schools, stream('wishes'));
  house(people, schools, plan.places, stream('residence'));
  return people;
}

function extraPlaces({ sites, demand, extras }: StaffPlan, random: Random): readonly PlaceToFill[] {
  const candidates = sites
    .filter(({ role, school }) => role !== 'special' && school.inUse)
    .map(({ role, school }) => ({ role, demand: demand.bySchool.get(school.code)! }));
  return Array.from({ length: extras }, () => {
    const { role, demand: school } = random.pick(candidates);
    const { stage, lessons } = school.stages[0]!;
    return { school: school.school.code, role, stage, subject: random.weighted([...lessons]), nonTeaching: null };
  });
}

function makeExtra(person: Draft, random: Random): void {
  person.employment = random.weighted([
    ['temporary', 75],
    ['support', 10],
    ['threeSupports', 8],
    ['silverAge', 7],
  ] as const);
  Object.assign(person, {
    postSchool: null,
    title: null,
    rankPost: null,
    backbone: 'none',
    disciplineUntil: null,
    pay: null,
  } satisfies Partial<Teacher>);
}

/** One head per school except the points; secretaries, deputies and middle managers by size. */
function appointLeaders(
  people: readonly Draft[],
  roles: ReadonlyMap<string, Role>,
  plan: StaffPlan,
  random: Random,
): void {
  for (const [code, staff] of Map.groupBy(people, (person) => person.workSchool)) {
    if (roles.get(code) === 'point') continue;
    const pupils = plan.demand.bySchool.get(code)?.pupils ?? 0;
    const teaching = staff.filter(
      (person) => person.postClass !== 'support' && ageOf(person, plan.planningMonth) >= 32,
    );
    const order = random.shuffled(teaching);
    const deputies = pupils > 1200 ? 3 : pupils > 500 ? 2 : pupils > 200 ? 1 : 0;
    const middles = Math.min(8, Math.floor(pupils / 250));
    const wanted: readonly Teacher['duty'][] = [
      'head',
      ...(pupils > 800 ? (['secretary'] as const) : []),
      ...Array.from({ length: deputies }, () => 'deputy' as const),
      ...Array.from({ length: middles }, () => 'middle' as const),
    ];
    const most = Math.max(1, Math.floor(teaching.length / 3));
    wanted.slice(0, most).forEach((duty, i) => {
      const person = order[i];
      if (person === undefined) return;
      person.duty = duty;
      const since = Math.min(random.whole(0, 9) * 12, monthsHere(person, plan.planningMonth));
      person.dutySince = addMonths(plan.planningMonth, -since);
    });
  }
}

function contractService(
  people: readonly Draft[],
  schools: ReadonlyMap<string, School>,
  month: string,
  random: Random,
): void {
  for (const person of people) {
    if (ageOf(person, month) > 29 || whereIs(schools.get(person.workSchool)!) === 'seat') continue;
    const kind = random.weighted([
      ['established', 70],
      ['specialPost', 14],
      ['targeted', 16],
    ] as const);
    if (kind === 'established') continue;
    const term = kind === 'specialPost' ? 36 : 72;
    const served = Math.min(random.whole(0, term / 12 - 1) * 12, monthsHere(person, month));
    person.employment = kind;
    person.atSchoolSince = addMonths(month, -served);
    person.workStart = person.atSchoolSince;
    person.serviceUntil = addMonths(month, term - served - 1);
  }
}

/** 在编不在岗: about four in a hundred use a post and teach nothing. */
function sendAway(people: readonly Draft[], month: string, random: Random): void {
  for (const person of people) {
    if (!random.chance(0.04)) continue;
    const canBear = person.sex === 'female' && ageOf(person, month) <= 38;
    const status = random.weighted([
      ['seconded', 36],
      ['longIllness', 24],
      ['maternity', canBear ? 30 : 0],
      ['study', 8],
      ['otherLeave', 6],
    ] as const);
    person.status = status;
    person.statusFrom = addMonths(month, -random.whole(1, 20));
    person.statusUntil =
      status === 'maternity' ? addMonths(month, random.whole(1, 5)) : status === 'study' ? addMonths(month, 11) : null;
  }
}

/** 人走编留: some who hold a post in the seat already serve a term in the country. */
function sendOnRotation(
  people: readonly Draft[],
  schools: ReadonlyMap<string, School>,
  month: string,
  random: Random,
): void {
  const seat = [...schools.values()].filter((school) => whereIs(school) === 'seat' && school.kind !== 'special');
  for (const person of people) {
    const here = schools.get(person.workSchool)!;
    if (whereIs(here) === 'seat' || person.status !== 'onDuty' || person.serviceUntil !== null || !random.chance(0.015))
      continue;
    const homes = seat.filter(
      (school) => (person.stage === 'junior') === (school.kind === 'junior' || school.kind === 'juniorOfComplete'),
    );
    if (homes.length === 0) continue;
    const served = random.whole(0, 2) * 12;
    person.postSchool = random.pick(homes).code;
    person.atSchoolSince = addMonths(month, -Math.min(served, monthsHere(person, month)));
    person.rotationUntil = addMonths(person.atSchoolSince, 35);
  }
}

function appointClassHeads(people: readonly Draft[], { demand }: StaffPlan, random: Random): void {
  const onDuty = people.filter((person) => person.status === 'onDuty' && person.postClass === 'teaching');
  const bySchool = Map.groupBy(onDuty, (person) => person.workSchool);
  for (const school of demand.schools)
    for (const { stage, classes } of school.stages) {
      const staff = (bySchool.get(school.school.code) ?? []).filter((person) => person.stage === stage);
      const core = (person: Draft) =>
        Number(person.duty === 'none') * 2 + Number(['chinese', 'math', 'english'].includes(person.mainSubject));
      const order = random.shuffled(staff).sort((a, b) => core(b) - core(a));
      const grades = school.units
        .filter((unit) => unit.stage === stage)
        .flatMap((unit) => Array.from({ length: unit.classes }, () => unit.grades[0]!));
      order.slice(0, classes).forEach((person, i) => {
        person.classHead = true;
        person.grade = grades[i] ?? null;
      });
    }
}

function exempt(people: readonly Draft[], month: string, random: Random): void {
  for (const person of people) {
    if (person.status !== 'onDuty' || !random.chance(0.035)) continue;
    const young = person.sex === 'female' && ageOf(person, month) <= 40;
    const code = random.weighted([
      ['E1', young ? 6 : 0],
      ['E2', 3],
      ['E3', 2],
      ['E4', 1],
      ['E7', young ? 2 : 0.5],
      ['E8', 1],
    ]);
    // Some have run out: an expired ground no longer exempts.
    const until =
      code === 'E1'
        ? addMonths(month, random.whole(-4, 14))
        : code === 'E4'
          ? null
          : addMonths(month, random.whole(-6, 24));
    person.exemption = { code, until };
  }
}

/** Couples, usually at two schools, often one of them in charge. */
function pairRelatives(people: readonly Draft[], random: Random): void {
  const couples = Math.floor(people.length / 120);
  const leaders = random.shuffled(people.filter((person) => person.duty !== 'none'));
  const others = random.shuffled(people.filter((person) => person.duty === 'none' && person.postClass === 'teaching'));
  for (let i = 0; i < couples; i += 1) {
    const [leader, other] = [leaders[i], others[i]];
    if (leader === undefined || other === undefined || leader.workSchool === other.workSchool) continue;
    leader.relatives = [other.id];
    other.relatives = [leader.id];
  }
}

/** Applications: from the country towards the seat, and from the seat to a place in the country near by. */
function takeWishes(people: readonly Draft[], schools: ReadonlyMap<string, School>, random: Random): void {
  for (const person of people) {
    if (
      person.status !== 'onDuty' ||
      person.serviceUntil !== null ||
      person.rotationUntil !== null ||
      !random.chance(0.07)
    )
      continue;
    const here = schools.get(person.workSchool)!;
    const outward = whereIs(here) === 'seat' || random.chance(0.3);
    const fits = [...schools.values()].filter(
      (school) => school.code !== here.code && teaches(school, person) && (whereIs(school) !== 'seat') === outward,
    );
    const distance = (school: School) => roughKilometres(here.coordinates!, school.coordinates!);
    const nearest = fits.sort((a, b) => distance(a) - distance(b)).slice(0, 8);
    person.wishes = random
      .shuffled(nearest)
      .slice(0, random.whole(1, 3))
      .map((school) => school.code);
  }
}

function teaches(school: School, person: Teacher): boolean {
  if (!school.inUse || school.kind === 'special') return false;
  const junior = school.kind === 'junior' || school.kind === 'juniorOfComplete';
  return school.kind === 'nineYear' || junior === (person.stage === 'junior');
}

/** Most live in the town of their school, many in the seat; for some nobody has written it down. */
function house(
  people: readonly Draft[],
  schools: ReadonlyMap<string, School>,
  places: DemoPlaces,
  random: Random,
): void {
  const seat = places.towns[0]!;
  for (const person of people) {
    const here = schools.get(person.workSchool)!;
    if (random.chance(0.12)) continue;
    const town = random.chance(whereIs(here) === 'seat' ? 0.95 : 0.25)
      ? seat
      : (places.towns.find(({ name }) => name === here.town) ?? seat);
    person.residence = { town: town.name, coordinates: { ...near(town, 0.02, random), datum: places.datum } };
  }
}

function monthsHere(person: Teacher, month: string): number {
  const [year, monthOfYear] = (person.atSchoolSince ?? month).split('-').map(Number) as [number, number];
  const [toYear, toMonth] = month.split('-').map(Number) as [number, number];
  return Math.max(0, (toYear - year) * 12 + toMonth - monthOfYear);
}
