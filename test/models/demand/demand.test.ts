import { describe, expect, it } from 'vitest';
import { classUnits } from '../../../models/demand/classes.ts';
import { deriveDemand } from '../../../models/demand/demand.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { Enrolment, School } from '../../../src/county/county.ts';
import { assumptionFindings } from '../../../src/planning/recorded-findings.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { county, enrolment, school, teacher } from '../../support/county-builder.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

const units = (rows: readonly Enrolment[], policy: Partial<Policy> = {}) =>
  classUnits(school('S1', { kind: 'nineYear' }), rows, quotaPolicy(policy)).units.map(({ grades, classes, cap }) => ({
    grades,
    classes,
    cap,
  }));

const demandOf = (facts: Partial<School>, rows: readonly Enrolment[], policy: Partial<Policy> = {}) =>
  deriveDemand(county({ schools: [school('S1', facts)], enrolment: rows }), quotaPolicy(policy)).bySchool.get('S1')!;

describe('class units', () => {
  it('takes classes as given, and none without pupils', () => {
    expect(units([enrolment('S1', 1, 40, { classes: 2 }), enrolment('S1', 2, 0, { classes: 1 })])).toEqual([
      { grades: [1], classes: 2, cap: 45 },
    ]);
  });

  it('derives classes from pupils and the cap of the stage, and says so', () => {
    const rows = [enrolment('S1', 1, 91), enrolment('S1', 7, 101)];
    expect(units(rows)).toEqual([
      { grades: [1], classes: 3, cap: 45 },
      { grades: [7], classes: 3, cap: 50 },
    ]);
    expect(
      classUnits(school('S1'), rows, quotaPolicy()).assumptions.map(({ code, values }) => [code, values.classes]),
    ).toEqual([
      ['planning.classesFromPupils', 3],
      ['planning.classesFromPupils', 3],
    ]);
  });

  it('allows wider classes where migrant children are 30 % of the school', () => {
    const rows = (migrantPupils: number) => [
      enrolment('S1', 1, 50, { migrantPupils }),
      enrolment('S1', 7, 50, { migrantPupils: null }),
    ];
    expect(units(rows(30)).map(({ classes, cap }) => [classes, cap])).toEqual([
      [1, 50],
      [1, 55],
    ]);
    expect(units(rows(29)).map(({ classes, cap }) => [classes, cap])).toEqual([
      [2, 45],
      [1, 50],
    ]);
  });

  it('puts grades of one group into one room', () => {
    const grouped = (classes: number | null) => [
      enrolment('S1', 1, 5, { multigradeGroup: '甲', classes }),
      enrolment('S1', 2, 6, { multigradeGroup: '甲', classes }),
    ];
    expect(units(grouped(1))).toEqual([{ grades: [1, 2], classes: 1, cap: 45 }]);
    expect(units(grouped(0))).toEqual([{ grades: [1, 2], classes: 1, cap: 45 }]);
    expect(units(grouped(null))).toEqual([{ grades: [1, 2], classes: 1, cap: 45 }]);
  });

  it('sits a grade without a class with the nearest lower grade, else the higher, of its stage', () => {
    const rows = [
      enrolment('S1', 1, 3, { classes: 0 }),
      enrolment('S1', 2, 9, { classes: 1 }),
      enrolment('S1', 4, 8, { classes: 1 }),
      enrolment('S1', 5, 4, { classes: 0 }),
      enrolment('S1', 7, 6, { classes: 0 }),
    ];
    expect(units(rows).map(({ grades, classes }) => [grades, classes])).toEqual([
      [[2, 1], 1],
      [[4, 5], 1],
      [[7], 1],
    ]);
  });
});

describe('a grade of pupils without a class', () => {
  const said = (pupils: number) => {
    const rows = [enrolment('S1', 2, 40, { classes: 1 }), enrolment('S1', 3, pupils, { classes: 0 })];
    const { assumptions } = classUnits(school('S1', { name: '一小' }), rows, quotaPolicy());
    return assumptionFindings(assumptions).map(({ level, code, place, values }) => ({
      level,
      place,
      zh: findingWords({ level, code, place: {}, values }).zh,
    }));
  };

  it('is multigrade while the class stays within the cap', () => {
    expect(said(5)).toEqual([
      {
        level: 'assumption',
        place: {},
        zh: '一小 3 年级有学生 5 名而无班级，按与 2 年级合班的复式班处理（1 个班，每班最多 45 人）。如有出入请补填班级数或复式组。',
      },
    ]);
  });

  it('is to be checked where the class would be above the cap', () => {
    expect(said(147)).toEqual([
      {
        level: 'warning',
        place: { table: '班级', column: '班级数' },
        zh: '一小 3 年级有学生 147 名而班级数为 0，测算中按与 2 年级合班处理：1 个班，每班达 187 人，超过班额上限 45 人，多半是漏填班级数。请核对「班级」表中该年级的班级数（按班额上限至少 4 个班）；确为复式班的填写复式组，学生在他校就读的填到实际就读的学校。',
      },
    ]);
  });
});

describe('a stage where nobody has a class', () => {
  it('sits together in as many classes as the cap asks for, and says so once', () => {
    const rows = [1, 2, 3].map((grade) => enrolment('S1', grade, 40, { classes: 0 }));
    expect(units(rows)).toEqual([{ grades: [1, 2, 3], classes: 3, cap: 45 }]);
    expect(classUnits(school('S1'), rows, quotaPolicy()).assumptions.map(({ code, values }) => [code, values])).toEqual(
      [['planning.noPrimaryClass', { school: 'S1小学', pupils: 120, classes: 3 }]],
    );
  });
});

describe('lessons', () => {
  it('gives a multigrade unit the most any of its grades needs, and leaves absorbed subjects out', () => {
    const curriculum = { english: [0, 0, 4, 4, 6, 6, 8, 8, 8], labour: [2, 2, 2, 2, 2, 2, 2, 2, 2] };
    const rows = [
      enrolment('S1', 2, 5, { multigradeGroup: '甲', classes: 1 }),
      enrolment('S1', 3, 5, { multigradeGroup: '甲', classes: 1 }),
      enrolment('S1', 5, 80, { classes: 2 }),
    ];
    expect([...demandOf({}, rows, { curriculum }).stages[0]!.lessons]).toEqual([['english', 4 + 2 * 6]]);
  });

  it('keeps stages of a nine-year school apart', () => {
    const rows = [enrolment('S1', 6, 40), enrolment('S1', 7, 40)];
    const curriculum = { history: [0, 0, 0, 0, 0, 0, 4, 4, 4] };
    const { stages } = demandOf({ kind: 'nineYear' }, rows, { curriculum });
    expect(stages.map(({ stage, classes, lessons }) => [stage, classes, lessons.get('history')])).toEqual([
      ['primary', 1, undefined],
      ['junior', 1, 4],
    ]);
  });

  it('asks nothing of a school out of use or of a special school', () => {
    const rows = [enrolment('S1', 1, 40)];
    expect(
      deriveDemand(county({ schools: [school('S1', { inUse: false })], enrolment: rows }), quotaPolicy()).schools,
    ).toEqual([]);
    expect(demandOf({ kind: 'special', postsRatified: 9 }, rows)).toMatchObject({
      stages: [],
      entitlement: { staff: 9, by: 'none' },
    });
  });
});

describe('entitlement in staff', () => {
  const sixClasses = (pupils: number) =>
    [1, 2, 3, 4, 5, 6].map((grade) => enrolment('S1', grade, pupils, { classes: 1 }));

  it('follows pupils at ordinary schools', () => {
    // 6 × 40 / 19 = 12.63.
    expect(demandOf({}, sixClasses(40)).entitlement).toMatchObject({ staff: 13, by: 'pupilRatio', classRatio: null });
  });

  it('follows classes at small schools, with the non-teaching posts they imply', () => {
    // 6 × 1.8 = 10.8 → 11 teachers; 11 × 0.09 / 0.91 = 1.09 → 1; 60 / 19 = 3.16.
    expect(demandOf({}, sixClasses(10)).entitlement).toMatchObject({
      staff: 12,
      by: 'classRatio',
      classRatio: { teachers: 11, nonTeaching: 1 },
    });
    expect(demandOf({}, sixClasses(10), { 'small.combine': 'ratioOnly' }).entitlement).toMatchObject({
      staff: 4,
      by: 'pupilRatio',
    });
  });

  it('mixes the two ratios by the weight of the county', () => {
    const policy = { 'small.combine': 'weighted', 'small.classWeight': 0.25 } as const;
    // 0.25 × 12 + 0.75 × 60 / 19 = 5.37.
    const { entitlement } = demandOf({}, sixClasses(10), policy);
    expect(entitlement).toMatchObject({ staff: 6, by: 'weightedRatio', tier: null });
    expect(entitlement.weightedExact).toBeCloseTo(5.368, 3);
    expect(demandOf({}, sixClasses(40), policy).entitlement).toMatchObject({ by: 'pupilRatio', weightedExact: null });
  });

  it('does not round a whole sum of decimals up', () => {
    // 5 × 1.8 = 9 exactly, written as 9.000000000000002 by some sums.
    const rows = [1, 2, 3, 4, 5].map((grade) => enrolment('S1', grade, 4, { classes: 1 }));
    expect(demandOf({}, rows).entitlement.classRatio?.teachers).toBe(9);
  });

  it('knows fixed tiers, tiers per class and the floor of teaching points', () => {
    const tiers = [
      { maxPupils: 10, mode: 'fixed' as const, value: 4 },
      { maxPupils: 100, mode: 'perClass' as const, value: 3 },
    ];
    const policy = { 'small.tiers': tiers };
    const one = (pupils: number) => [enrolment('S1', 1, pupils, { classes: 1 })];
    expect(demandOf({}, one(10), policy).entitlement).toMatchObject({ staff: 4, by: 'fixedTier' });
    expect(demandOf({}, one(11), policy).entitlement).toMatchObject({ staff: 3, by: 'fixedTier' });
    const perPupil = { 'small.tiers': [{ maxPupils: 40, mode: 'perPupil' as const, value: 8 }] };
    expect(demandOf({}, one(33), perPupil).entitlement).toMatchObject({ staff: 5, by: 'fixedTier', tier: 5 });
    expect(demandOf({ kind: 'teachingPoint' }, one(5), { 'quota.pointFloor': 5 }).entitlement).toMatchObject({
      staff: 5,
      by: 'pointFloor',
    });
    // 1.8 → 2 teachers ties with the floor of 2: the class ratio is named.
    expect(demandOf({ kind: 'teachingPoint' }, one(5)).entitlement).toMatchObject({ staff: 2, by: 'classRatio' });
  });

  it('counts special schools by their own ratio where the county says so, and the resource centre on top', () => {
    const special = (facts: Partial<School>, policy: Partial<Policy> = {}) =>
      demandOf({ kind: 'special', ...facts }, [enrolment('S1', 1, 40)], policy).entitlement;
    expect(special({ postsRatified: 9 })).toMatchObject({ staff: 9, resourceCentre: 0 });
    expect(special({ postsRatified: 9, resourceCentrePosts: 2 })).toMatchObject({ staff: 11, resourceCentre: 2 });
    expect(special({ postsRatified: 9 }, { 'special.posts': 'ratio' })).toMatchObject({ staff: 14 });
    const ordinary = demandOf({ resourceCentrePosts: 2 }, sixClasses(40));
    expect(ordinary.entitlement).toMatchObject({ staff: 15, by: 'pupilRatio', resourceCentre: 2 });
    expect(ordinary.stages[0]!.credits).toEqual([{ kind: 'resourceCentre', count: 2, loads: 2 }]);
  });

  it('is nothing without pupils, and takes the smaller non-teaching share at nine-year schools', () => {
    expect(demandOf({}, []).entitlement).toMatchObject({ staff: 0, by: 'none' });
    expect(demandOf({ kind: 'nineYear' }, [enrolment('S1', 7, 40)]).nonTeachingShare).toBe(0.09);
  });
});

describe('county total', () => {
  const schools = (ratified: number | null) => [
    school('S1', { postsRatified: 30 }),
    school('P1', { kind: 'teachingPoint', legalUnit: 'S1' }),
    school('S2', { postsRatified: ratified }),
  ];
  const total = (ratified: number | null, totalPosts: number | null) => {
    const demand = deriveDemand(
      county({ schools: schools(ratified), enrolment: [enrolment('S1', 1, 190)], totalPosts }),
      quotaPolicy(),
    );
    return [demand.totalPosts, demand.totalPostsSource];
  };

  it('is the county’s, else the ratified posts of every legal unit, else the entitlements', () => {
    expect(total(12, 100)).toEqual([100, 'county']);
    expect(total(12, null)).toEqual([42, 'ratified']);
    expect(total(null, null)).toEqual([10, 'entitlement']);
  });
});

describe('reserve', () => {
  const shared = (share: number) => {
    const { countyTotal, reservePosts, totalPosts } = deriveDemand(
      county({ totalPosts: 40 }),
      quotaPolicy({ 'quota.reserveShare': share }),
    );
    return [countyTotal, reservePosts, totalPosts];
  };

  it('keeps whole posts within the share out of what schools get', () => {
    expect(shared(0)).toEqual([40, 0, 40]);
    expect(shared(0.05)).toEqual([40, 2, 38]);
    expect(shared(0.07)).toEqual([40, 2, 38]);
  });
});

describe('people', () => {
  const { people } = deriveDemand(
    county({
      schools: [school('S1'), school('S2', { kind: 'nineYear' })],
      teachers: [
        teacher('1', 'S1', 'music'),
        teacher('2', 'S1', 'music', { employment: 'temporary', postSchool: null }),
        teacher('3', 'S1', 'music', { status: 'seconded' }),
        teacher('4', 'S1', 'chinese', { postClass: 'support' }),
        teacher('5', 'S2', 'pe', { postSchool: 'S1', stage: null, grade: 8 }),
        teacher('6', 'S2', 'physics', { stage: null, certificates: null }),
        teacher('7', 'S1', 'chinese', { allSubject: true, employment: 'support', postSchool: null }),
        teacher('8', 'S2', 'chinese', { allSubject: true }),
      ],
    }),
    quotaPolicy(),
  );

  it('keeps who fills a post apart from who teaches, by the school of work', () => {
    expect(Object.fromEntries(people.posts)).toEqual({
      'S1\u0000primary\u0000music': 1,
      'S2\u0000junior\u0000pe': 1,
      'S2\u0000junior\u0000physics': 1,
      'S2\u0000primary\u0000chinese': 1,
    });
  });

  it('counts holders of 编制 and non-teaching staff at the school of 编制', () => {
    expect(Object.fromEntries(people.holders)).toEqual({ S1: 4, S2: 2 });
    expect(Object.fromEntries(people.nonTeaching)).toEqual({ S1: 1 });
  });

  it('counts all-subject teachers who fill a post, and says whose stage was assumed', () => {
    expect(Object.fromEntries(people.allSubject)).toEqual({ S2: 1 });
    expect(Object.fromEntries(people.stageAssumed)).toEqual({ S2: 1 });
  });
});
