import { describe, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { monthsBetween } from '../../../models/demand/months.ts';
import { fillsTeachingPost, holdsPostAt } from '../../../models/demand/people.ts';
import { County } from '../../../src/county/county.ts';
import { noSubject } from '../../../src/county/no-subject.ts';
import { subjectById } from '../../../src/county/subjects.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { isInside, yangshan } from '../../../src/demo/places.ts';
import { canonicalHash } from '../../../src/policy/canonical.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';

const sizes = [
  { schools: 12, teachers: 150 },
  { schools: 20, teachers: 320 },
  { schools: 60, teachers: 1200 },
  { schools: 150, teachers: 3000 },
  { schools: 600, teachers: 20_000 },
] as const;

const policyOf = (county: County) =>
  resolvePolicy({ province: county.province, city: county.city, county }).policy.values;

describe.each(sizes)('a county of $schools schools and $teachers people', ({ schools, teachers }) => {
  const county = generateCounty({ schools, teachers, seed: 7 });
  const policy = policyOf(county);
  const demand = deriveDemand(county, policy);
  const schoolOf = new Map(county.schools.map((school) => [school.code, school]));
  const entitled = demand.schools.reduce((sum, school) => sum + school.entitlement.staff, 0);

  it('has the size asked for and the shape of county data', () => {
    expect(County.safeParse(county).error).toBeUndefined();
    expect(county.schools).toHaveLength(schools);
    expect(county.teachers).toHaveLength(teachers);
    expect(new Set(county.schools.map(({ name }) => name)).size).toBe(schools);
    expect(new Set(county.teachers.map(({ id }) => id)).size).toBe(teachers);
  });

  it('says that it is made up', () => {
    expect(county.notice).toContain('合成数据');
  });

  it('is hard: total posts are 3–6 % short of what schools are entitled to, nearly all are held', () => {
    const total = county.totalPosts ?? 0;
    expect(1 - total / entitled).toBeGreaterThanOrEqual(0.03);
    expect(1 - total / entitled).toBeLessThanOrEqual(0.06);
    const held = county.teachers.filter(({ postSchool }) => postSchool !== null).length;
    expect(held / total).toBeGreaterThan(0.96);
    expect(held / total).toBeLessThan(0.98);
  });

  it('can be met: floors and minimum shares fit into the total', () => {
    const least = demand.schools.reduce((sum, { entitlement, school }) => {
      const share = Math.ceil(policy['quota.minimumShare'] * entitlement.staff - 1e-9);
      return sum + Math.max(share, school.kind === 'teachingPoint' ? policy['quota.pointFloor'] : 0);
    }, 0);
    expect(least).toBeLessThan((county.totalPosts ?? 0) * 0.95);
  });

  it('has clusters of 6 to 25 schools', () => {
    const clusters = [...Map.groupBy(county.schools, ({ cluster }) => cluster).values()].map((group) => group.length);
    expect(Math.min(...clusters)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...clusters)).toBeLessThanOrEqual(25);
  });

  it('ratified posts of legal units sum to the total', () => {
    const ratified = county.schools.map((school) =>
      school.legalUnit === school.code ? (school.postsRatified ?? -1) : 0,
    );
    expect(Math.min(...ratified)).toBeGreaterThanOrEqual(0);
    expect(ratified.reduce((sum, posts) => sum + posts, 0)).toBe(county.totalPosts);
  });

  it('refers only to what exists', () => {
    const people = new Set(county.teachers.map(({ id }) => id));
    for (const row of county.enrolment) expect(schoolOf.has(row.school)).toBe(true);
    for (const person of county.teachers) {
      expect(schoolOf.get(person.workSchool)?.inUse).toBe(true);
      expect(person.postSchool === null || schoolOf.has(person.postSchool)).toBe(true);
      expect(person.mainSubject === noSubject || subjectById.has(person.mainSubject)).toBe(true);
      expect(person.wishes.every((code) => schoolOf.has(code) && code !== person.workSchool)).toBe(true);
      expect(person.relatives.every((id) => people.has(id) && id !== person.id)).toBe(true);
    }
  });

  it('gives people lives without contradictions', () => {
    for (const { id, birthMonth, workStart, atSchoolSince, dutySince } of county.teachers) {
      expect(monthsBetween(birthMonth!, workStart!), id).toBeGreaterThanOrEqual(20 * 12);
      expect(monthsBetween(workStart!, atSchoolSince!), id).toBeGreaterThanOrEqual(0);
      expect(monthsBetween(atSchoolSince!, county.planningMonth), id).toBeGreaterThanOrEqual(0);
      expect(dutySince === null || monthsBetween(atSchoolSince!, dutySince) >= 0, id).toBe(true);
    }
  });

  it('puts every school inside the county', () => {
    const outside = county.schools.filter(
      ({ coordinates }) => coordinates === null || !isInside(coordinates, yangshan.fence),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});

describe('阳山, 150 schools and 3,000 people, against the statistics it is calibrated on', () => {
  const county = generateCounty({ schools: 150, teachers: 3000, seed: 7 });
  const policy = policyOf(county);
  const demand = deriveDemand(county, policy);
  const schoolOf = new Map(county.schools.map((school) => [school.code, school]));
  const isRural = (code: string) => schoolOf.get(code)?.policyLocation !== 'countySeat';
  const share = <T>(items: readonly T[], of: (item: T) => boolean) => items.filter(of).length / items.length;
  const between = (value: number, least: number, most: number) => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  };
  const pupils = (first: number, last: number) =>
    county.enrolment.filter(({ grade }) => grade >= first && grade <= last).reduce((sum, row) => sum + row.pupils, 0);

  it('pupils: about 30,000 at primary and 14,000 at junior schools', () => {
    between(pupils(1, 6), 26_000, 34_000);
    between(pupils(7, 9), 12_000, 17_000);
  });

  it('four sites in ten are points with 3 to 40 pupils; some have one teacher', () => {
    const points = county.schools.filter(({ kind, inUse }) => kind === 'teachingPoint' && inUse);
    between(points.length / 150, 0.35, 0.45);
    const sizesOfPoints = points.map(({ code }) => demand.bySchool.get(code)!.pupils);
    between(Math.min(...sizesOfPoints), 3, 10);
    between(Math.max(...sizesOfPoints), 30, 40);
    const alone = points.filter(
      ({ code }) =>
        county.teachers.filter(({ workSchool, employment }) => workSchool === code && employment !== 'temporary')
          .length === 1,
    );
    expect(alone.length).toBeGreaterThan(3);
  });

  it('half of the people work in the country, and the country is older', () => {
    between(
      share(county.teachers, ({ workSchool }) => isRural(workSchool)),
      0.45,
      0.57,
    );
    const old = (rural: boolean) =>
      share(
        county.teachers.filter(({ workSchool }) => isRural(workSchool) === rural),
        ({ birthMonth }) => birthMonth! <= '1971-09',
      );
    between(old(true), 0.07, 0.13);
    between(old(false), 0.015, 0.06);
  });

  it('music, art and PE: 8–11 % of primary teachers, most of them in the seat', () => {
    const primary = county.teachers.filter(({ stage, postClass }) => stage === 'primary' && postClass === 'teaching');
    const specialists = primary.filter(({ mainSubject }) => ['music', 'art', 'pe'].includes(mainSubject));
    between(specialists.length / primary.length, 0.08, 0.11);
    between(
      share(specialists, ({ workSchool }) => !isRural(workSchool)),
      0.55,
      0.85,
    );
  });

  it('the 10 % and 20 % rules bite: over half have six years at their school, backbone teachers are few and in the seat', () => {
    const filling = county.teachers.filter(fillsTeachingPost);
    between(
      share(filling, ({ atSchoolSince }) => monthsBetween(atSchoolSince!, county.planningMonth) >= 72),
      0.45,
      0.65,
    );
    const isBackbone = ({ backbone }: County['teachers'][number]) => backbone !== 'none' && backbone !== 'school';
    between(share(filling, isBackbone), 0.04, 0.12);
    between(
      share(filling.filter(isBackbone), ({ workSchool }) => !isRural(workSchool)),
      0.6,
      0.95,
    );
  });

  it('some use a post and teach nothing; some teach and use no post; some serve a term elsewhere', () => {
    between(
      share(county.teachers, ({ status }) => status !== 'onDuty'),
      0.02,
      0.05,
    );
    between(
      share(county.teachers, ({ postSchool }) => postSchool === null),
      0.03,
      0.045,
    );
    const lent = county.teachers.filter(({ rotationUntil }) => rotationUntil !== null);
    expect(lent.length).toBeGreaterThan(5);
    expect(
      lent.every(({ postSchool, workSchool }) => postSchool !== null && !isRural(postSchool) && isRural(workSchool)),
    ).toBe(true);
  });

  it('over-quota village schools stand beside short seat schools', () => {
    const gap = (rural: boolean) => {
      const codes = demand.schools.filter(
        ({ school }) => school.legalUnit === school.code && isRural(school.code) === rural,
      );
      return codes.reduce(
        (sum, { school, entitlement }) =>
          sum + county.teachers.filter((person) => holdsPostAt(person, school.code)).length - entitlement.staff,
        0,
      );
    };
    expect(gap(false)).toBeLessThan(0);
    expect(gap(true)).toBeGreaterThan(gap(false));
  });

  it('every class has a head', () => {
    const heads = county.teachers.filter(({ classHead }) => classHead).length;
    const classes = demand.schools
      .filter(({ school }) => school.kind !== 'special')
      .reduce((sum, school) => sum + school.classes, 0);
    between(heads / classes, 0.95, 1);
  });
});

describe('determinism', () => {
  const hash = (seed: number) => canonicalHash(generateCounty({ schools: 20, teachers: 320, seed }));

  it('same options, same county; another seed, another county', () => {
    expect(hash(7)).toBe(hash(7));
    expect(hash(8)).not.toBe(hash(7));
  });
});

describe('what cannot be a county', () => {
  it.each([
    [{ schools: 11, teachers: 300 }, 'schools'],
    [{ schools: 20.5, teachers: 300 }, 'schools'],
    [{ schools: 20, teachers: 99 }, 'teachers'],
  ])('%j is refused', (options, word) => {
    expect(() => generateCounty({ ...options, seed: 1 })).toThrow(word);
  });
});
