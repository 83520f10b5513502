import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { County } from '../../../src/county/county.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { applyScenarios } from '../../../src/scenario/apply-scenarios.ts';
import { bound, Operation } from '../../../src/scenario/operation.ts';
import { namesOf } from '../../../src/scenario/operations/names.ts';
import { Scenario } from '../../../src/scenario/scenario.ts';
import { county, enrolment, school, teacher } from '../../support/county-builder.ts';

const { policy } = resolvePolicy({ province: null, city: null, county: county() });

/** A centre school with a point, a village school that is a legal person, a junior school, and a suspended point. */
const place = (facts: Partial<County> = {}): County =>
  county({
    schools: [
      school('c', {
        kind: 'primary',
        postsRatified: 10,
        postsFilled: 9,
        rankPosts: { senior: 1, middle: 5, junior: 4 },
      }),
      school('p', { kind: 'teachingPoint', legalUnit: 'c', centreSchool: 'c', policyLocation: 'village' }),
      school('v', {
        kind: 'villagePrimary',
        postsRatified: 4,
        postsFilled: 4,
        rankPosts: { senior: 0, middle: 2, junior: 2 },
        policyLocation: 'village',
        cluster: '乙学区',
      }),
      school('j', { kind: 'junior', postsRatified: 8 }),
      school('s', { kind: 'teachingPoint', legalUnit: 'v', inUse: false }),
    ],
    enrolment: [
      enrolment('c', 1, 40, { classes: 1, boarders: 8, migrantPupils: 4 }),
      enrolment('c', 2, 90, { classes: 2, boarders: 0 }),
      enrolment('p', 1, 10, { classes: 1, multigradeGroup: '复式', boarders: 1 }),
      enrolment('p', 2, 6, { classes: null, multigradeGroup: '复式', boarders: null }),
      enrolment('v', 1, 20, { classes: 1 }),
      enrolment('j', 7, 100, { classes: 2 }),
    ],
    teachers: [
      teacher('t1', 'c', 'music', { birthMonth: '1966-08', sex: 'male' }),
      teacher('t2', 'p', 'chinese', { postSchool: 'c' }),
      teacher('t3', 'v', 'math', { duty: 'head', dutySince: '2020-09' }),
      teacher('t4', 'v', 'chinese', { sex: null, wishes: ['c', 'v'] }),
      teacher('t5', 'j', 'physics', { stage: 'junior', certificates: [{ stage: 'junior', subject: 'physics' }] }),
    ],
    pairs: [{ from: 'c', to: 'v' }],
    posts: [
      { school: 'c', stage: 'primary', subject: 'music', posts: 2 },
      { school: 'v', stage: 'primary', subject: 'music', posts: 1 },
      { school: 'v', stage: 'primary', subject: 'math', posts: 1 },
    ],
    pins: [
      { teacher: 't1', kind: 'neverTo', school: 'v', reason: '会议纪要', until: null, form: null, procedure: null },
    ],
    ...facts,
  });

function outcome(operation: object, before: County = place()) {
  const scenario = Scenario.parse({
    format: 'junheng-scenario/2',
    title: { zh: '试', en: 'try' },
    operations: [operation],
  });
  const { county: changed, findings } = applyScenarios(before, [scenario], policy.values);
  const found = findings.map(({ level, code, place: { pointer } }) => [
    level,
    code,
    pointer?.replace('/scenarios/0/operations/0', ''),
  ]);
  return { changed, found };
}

const pupilsAt = ({ enrolment }: County, code: string) =>
  enrolment.filter((row) => row.school === code).map(({ grade, pupils, classes }) => [grade, pupils, classes]);
const schoolAt = ({ schools }: County, code: string) => schools.find((one) => one.code === code)!;
const personIn = ({ teachers }: County, id: string) => teachers.find((one) => one.id === id)!;

describe('closing a school', () => {
  test('moves pupils, people and the table of posts; classes follow the cap', () => {
    const { changed, found } = outcome({ op: 'closeSchool', school: 'v', to: 'c' });
    expect(pupilsAt(changed, 'v')).toEqual([]);
    expect(pupilsAt(changed, 'c')).toEqual([
      [1, 60, 2],
      [2, 90, 2],
    ]);
    expect([schoolAt(changed, 'v').inUse, schoolAt(changed, 'v').postsRatified]).toEqual([false, 0]);
    expect([schoolAt(changed, 'c').postsRatified, schoolAt(changed, 'c').postsFilled]).toEqual([14, 13]);
    expect(schoolAt(changed, 'c').rankPosts).toEqual({ senior: 1, middle: 7, junior: 6 });
    expect(schoolAt(changed, 's').legalUnit).toBe('c');
    expect([personIn(changed, 't3').workSchool, personIn(changed, 't3').postSchool]).toEqual(['c', 'c']);
    expect([personIn(changed, 't3').duty, personIn(changed, 't3').dutySince]).toEqual(['none', null]);
    expect(personIn(changed, 't4').wishes).toEqual(['c']);
    expect(changed.pairs).toEqual([]);
    expect(changed.pins).toEqual([]);
    expect(changed.posts).toEqual([
      { school: 'c', stage: 'primary', subject: 'music', posts: 3 },
      { school: 'c', stage: 'primary', subject: 'math', posts: 1 },
    ]);
    expect(found).toEqual([
      ['assumption', 'scenario.classesFollow', '/school'],
      ['assumption', 'scenario.dutiesEnd', '/school'],
      ['warning', 'scenario.pinsLapse', '/school'],
    ]);
  });

  test('of a point leaves the ratified posts of its legal unit alone', () => {
    const { changed } = outcome({ op: 'closeSchool', school: 'p', to: 'v' });
    expect([schoolAt(changed, 'c').postsRatified, schoolAt(changed, 'v').postsRatified]).toEqual([10, 4]);
    expect(pupilsAt(changed, 'v')).toEqual([
      [1, 30, 1],
      [2, 6, null],
    ]);
    expect([personIn(changed, 't2').workSchool, personIn(changed, 't2').postSchool]).toEqual(['v', 'c']);
  });

  test('is refused where the other cannot take the pupils, is the same, or is not there', () => {
    expect(outcome({ op: 'closeSchool', school: 'v', to: 'j' }).found).toEqual([
      ['error', 'scenario.gradeOutsideKind', '/school'],
    ]);
    expect(outcome({ op: 'closeSchool', school: 'v', to: 'v' }).found).toEqual([
      ['error', 'scenario.sameSchool', '/to'],
    ]);
    expect(outcome({ op: 'closeSchool', school: 's', to: 'x' }).found).toEqual([
      ['error', 'scenario.schoolNotInUse', '/school'],
      ['error', 'scenario.unknownSchool', '/to'],
    ]);
  });

  test('several at once is the same as one after the other', () => {
    const merged = outcome({ op: 'mergeSchools', schools: ['p', 'v'], into: 'c' }).changed;
    const oneByOne = outcome(
      { op: 'closeSchool', school: 'v', to: 'c' },
      outcome({ op: 'closeSchool', school: 'p', to: 'c' }).changed,
    ).changed;
    expect(merged).toEqual(oneByOne);
    expect(outcome({ op: 'mergeSchools', schools: ['p', 'p'], into: 'c' }).found).toEqual([
      ['error', 'scenario.sameSchool', '/schools/1'],
    ]);
  });
});

describe('opening a school', () => {
  test('takes what is not said from a school near by, and starts with no ratified posts where all have them', () => {
    const { changed, found } = outcome({
      op: 'openSchool',
      school: 'n',
      name: '新校',
      kind: 'completePrimary',
      near: 'v',
      pupils: [{ grade: 1, pupils: 50 }],
    });
    expect(found).toEqual([]);
    expect(schoolAt(changed, 'n')).toMatchObject({
      legalUnit: 'n',
      cluster: '乙学区',
      policyLocation: 'village',
      inUse: true,
      postsRatified: 0,
    });
    expect(pupilsAt(changed, 'n')).toEqual([[1, 50, null]]);
  });

  test('names everything it gets wrong', () => {
    const wrong = {
      school: 'c',
      name: '新校',
      kind: 'junior',
      near: 'x',
      legalUnit: 'y',
      pupils: [{ grade: 1, pupils: 5 }],
    };
    expect(outcome({ op: 'openSchool', ...wrong }).found).toEqual([
      ['error', 'scenario.unknownSchool', '/near'],
      ['error', 'scenario.unknownSchool', '/legalUnit'],
      ['error', 'scenario.codeTaken', '/school'],
      ['error', 'scenario.gradeOutsideKind', '/pupils/0/grade'],
    ]);
  });

  test('again only where it is suspended', () => {
    expect(schoolAt(outcome({ op: 'reopenSchool', school: 's' }).changed, 's').inUse).toBe(true);
    expect(outcome({ op: 'reopenSchool', school: 'c' }).found).toEqual([['error', 'scenario.schoolInUse', '/school']]);
  });
});

describe('pupils', () => {
  test('move in proportion to the grades, with their parts; what was not given stays not given', () => {
    const { changed } = outcome({ op: 'movePupils', from: 'c', to: 'v', pupils: 13 });
    expect(pupilsAt(changed, 'c')).toEqual([
      [1, 36, 1],
      [2, 81, 2],
    ]);
    expect(pupilsAt(changed, 'v')).toEqual([
      [1, 24, 1],
      [2, 9, null],
    ]);
    const [kept] = changed.enrolment.filter((row) => row.school === 'c');
    expect([kept?.boarders, kept?.migrantPupils]).toEqual([7, 4]);
  });

  test('of a grade can be set, with or without classes', () => {
    expect(pupilsAt(outcome({ op: 'setPupils', school: 'c', grade: 2, pupils: 91 }).changed, 'c')[1]).toEqual([
      2, 91, 3,
    ]);
    expect(pupilsAt(outcome({ op: 'setPupils', school: 'c', grade: 2, pupils: 40 }).changed, 'c')[1]).toEqual([
      2, 40, 1,
    ]);
    expect(
      pupilsAt(outcome({ op: 'setPupils', school: 'c', grade: 2, pupils: 40, classes: 2 }).changed, 'c')[1],
    ).toEqual([2, 40, 2]);
    expect(pupilsAt(outcome({ op: 'setPupils', school: 'c', grade: 2, pupils: 0 }).changed, 'c')).toEqual([[1, 40, 1]]);
    expect(pupilsAt(outcome({ op: 'setPupils', school: 'c', grade: 3, pupils: 9 }).changed, 'c')[2]).toEqual([
      3,
      9,
      null,
    ]);
  });

  test('grow by place and grade so that the total is met exactly', () => {
    const { changed, found } = outcome({
      op: 'growEnrolment',
      where: { locations: ['townSeat'] },
      grades: [1, 2],
      percent: 8,
    });
    expect(pupilsAt(changed, 'c')).toEqual([
      [1, 43, 1],
      [2, 97, 3],
    ]);
    expect(pupilsAt(changed, 'j')).toEqual([[7, 100, 2]]);
    expect(found).toEqual([['assumption', 'scenario.classesFollow', '/percent']]);
    expect(outcome({ op: 'growEnrolment', percent: -100 }).changed.enrolment).toEqual([]);
    expect(outcome({ op: 'growEnrolment', where: { clusters: ['丙'] }, percent: 1 }).found).toEqual([
      ['error', 'scenario.unknownPlace', '/where/clusters/0'],
    ]);
    expect(outcome({ op: 'growEnrolment', where: { kinds: ['special'] }, percent: 1 }).found).toEqual([
      ['error', 'scenario.nothingSelected', '/where'],
    ]);
    expect(outcome({ op: 'growEnrolment', grades: [9], percent: 1 }).found).toEqual([
      ['error', 'scenario.noPupilsSelected', '/where'],
    ]);
  });

  test('none appear or vanish by moving, whatever is moved', () => {
    const total = ({ enrolment }: County) => enrolment.reduce((sum, row) => sum + row.pupils, 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.constantFrom(null, [1], [2], [1, 2]), (pupils, grades) => {
        const { changed } = outcome({ op: 'movePupils', from: 'c', to: 'v', pupils, grades });
        expect(total(changed)).toBe(total(place()));
        expect(County.parse(changed)).toEqual(changed);
      }),
    );
  });

  test('boarders and rooms are set; more boarders than pupils are refused', () => {
    const set = {
      op: 'setBoarding',
      school: 'c',
      boarding: true,
      freeRooms: 3,
      boarders: [{ grade: 2, boarders: 30 }],
    };
    const { changed } = outcome(set);
    expect([schoolAt(changed, 'c').boarding, schoolAt(changed, 'c').freeRooms]).toEqual([true, 3]);
    expect(changed.enrolment.filter((row) => row.school === 'c').map(({ boarders }) => boarders)).toEqual([8, 30]);
    const many = {
      ...set,
      boarders: [
        { grade: 1, boarders: 41 },
        { grade: 5, boarders: 1 },
      ],
    };
    expect(outcome(many).found).toEqual([
      ['error', 'scenario.tooManyPupils', '/boarders/0/boarders'],
      ['error', 'scenario.noPupils', '/boarders/1/grade'],
    ]);
  });
});

test('rooms and amounts of pay are changed from what they are, never below nothing', () => {
  const rooms = (by: number) => outcome({ op: 'changeRooms', school: 'c', by });
  expect(schoolAt(rooms(2).changed, 'c').freeRooms).toBe((schoolAt(place(), 'c').freeRooms ?? 0) + 2);
  expect(rooms(-100).found).toEqual([['error', 'scenario.roomsBelowZero', '/by']]);
  const row = { item: 'townshipAllowance', key: '2', amount: 150 };
  const paid = (by: number) =>
    outcome({ op: 'changePay', item: 'townshipAllowance', key: '2', by }, place({ pay: [row] }));
  expect(paid(-50).changed.pay).toEqual([{ ...row, amount: 100 }]);
  expect(paid(-151).found).toEqual([['error', 'scenario.payBelowZero', '/by']]);
});

describe('people', () => {
  test('are hired at a named place', () => {
    const { changed } = outcome({ op: 'hire', people: 2, school: 'v', subject: 'art' });
    expect(
      changed.teachers
        .slice(5)
        .map(({ id, workSchool, postSchool, stage, mainSubject }) => [id, workSchool, postSchool, stage, mainSubject]),
    ).toEqual([
      ['新聘-1-1-1', 'v', 'v', 'primary', 'art'],
      ['新聘-1-1-2', 'v', 'v', 'primary', 'art'],
    ]);
  });

  test('or where most are missing, never more than are missing', () => {
    const posts = [
      { school: 'c', stage: 'primary' as const, subject: 'music', posts: 4 },
      { school: 'v', stage: 'primary' as const, subject: 'music', posts: 2 },
    ];
    const { changed, found } = outcome({ op: 'hire', people: 4, subject: 'music' }, place({ posts }));
    expect(changed.teachers.slice(5).map(({ workSchool }) => workSchool)).toEqual(['c', 'c', 'v', 'c']);
    expect(found).toEqual([['assumption', 'scenario.hiresPlaced', '/people']]);
    expect(outcome({ op: 'hire', people: 6, subject: 'music' }, place({ posts })).found).toEqual([
      ['error', 'scenario.tooFewShort', '/people'],
    ]);
    expect(outcome({ op: 'hire', people: 1, school: 'v', stage: 'junior' }).found).toEqual([
      ['error', 'scenario.stageOutsideKind', '/stage'],
    ]);
  });

  test('retire by the table of ages; who cannot be computed stays and is counted', () => {
    const { changed, found } = outcome({ op: 'retire', until: '2027-08' });
    expect(changed.teachers.map(({ id }) => id)).toEqual(['t2', 't3', 't4', 't5']);
    expect(changed.pins).toEqual([]);
    expect(found).toEqual([
      ['assumption', 'scenario.retirementUnknown', '/until'],
      ['warning', 'scenario.pinsOfLeavers', '/until'],
    ]);
    expect(outcome({ op: 'retire', until: '2026-08', where: { schools: ['j'] } }).found).toEqual([
      ['warning', 'scenario.nobodyRetires', '/until'],
    ]);
  });

  test('leave for good, or are away', () => {
    expect(outcome({ op: 'leave', teachers: ['t2'], status: 'left' }).changed.teachers).toHaveLength(4);
    const away = personIn(
      outcome({ op: 'leave', teachers: ['t2'], status: 'maternity', until: '2027-02' }).changed,
      't2',
    );
    expect([away.status, away.statusFrom, away.statusUntil]).toEqual(['maternity', '2026-09', '2027-02']);
  });

  test('are pinned in the place of what was decided before, which stays on record through every scenario', () => {
    const pin = { op: 'pin', teacher: 't1', kind: 'goes', reason: '会议纪要2号' };
    const onRecord = place().pins;
    expect(outcome(pin).changed.pins).toEqual([
      {
        teacher: 't1',
        kind: 'goes',
        school: null,
        reason: '会议纪要2号',
        until: null,
        form: null,
        procedure: null,
        setsAside: onRecord,
      },
    ]);
    const [again] = outcome({ ...pin, kind: 'stays', reason: '会议纪要3号' }, outcome(pin).changed).changed.pins;
    expect([again?.kind, again?.setsAside]).toEqual(['stays', onRecord]);
    expect(outcome({ ...pin, teacher: 'x', kind: 'neverTo' }).found).toEqual([
      ['error', 'scenario.unknownTeacher', '/teacher'],
      ['error', 'county.pinWithoutSchool', '/school'],
    ]);
  });
});

test('posts in all are set or changed from what is in force', () => {
  expect(outcome({ op: 'setPosts', total: 30 }).changed.totalPosts).toBe(30);
  expect(outcome({ op: 'changePosts', by: -2 }).changed.totalPosts).toBe(20);
  expect(outcome({ op: 'changePosts', by: -23 }).found).toEqual([['error', 'scenario.totalBelowZero', '/by']]);
});

test('posts held in reserve belong to the total that is changed', () => {
  const changes = Scenario.parse({
    format: 'junheng-scenario/2',
    title: { zh: '试', en: 'try' },
    operations: [{ op: 'changePosts', by: -2 }],
  });
  const inReserve = { ...policy.values, 'quota.reserveShare': 0.2 };
  expect(applyScenarios(place(), [changes], inReserve).county.totalPosts).toBe(20);
});

test('a road is set both ways, or one way with the other left as it was', () => {
  const road = { from: 'c', to: 'v', km: 9, minutes: 30 };
  expect(
    outcome({ op: 'setTravel', from: 'v', to: 'c', minutes: 10 }, place({ travel: [road] })).changed.travel,
  ).toEqual([{ from: 'v', to: 'c', km: null, minutes: 10 }]);
  expect(
    outcome({ op: 'setTravel', from: 'c', to: 'v', minutes: 10, bothWays: false }, place({ travel: [road] })).changed
      .travel,
  ).toEqual([
    { from: 'v', to: 'c', km: 9, minutes: 30 },
    { from: 'c', to: 'v', km: null, minutes: 10 },
  ]);
});

test.each([
  [{ op: 'setPolicy', parameter: 'rotation.minShareEligible', value: 0.15 }, '交流教师占符合条件教师的最低比例：15%'],
  [{ op: 'setPolicy', parameter: 'curriculum', value: {} }, '课程设置（周课时×2）：按本情景所给的表'],
  [
    { op: 'changePolicy', parameter: 'rotation.minShareEligible', by: -0.05 },
    '交流教师占符合条件教师的最低比例降低 5 个百分点',
  ],
  [{ op: 'setBudget', yuanAYear: 9 }, '生活补助年度预算按 9 元，优先保障最低一档'],
  [{ op: 'changePosts', by: -50 }, '编制总量减少 50 名'],
  [{ op: 'changePay', item: 'townshipAllowance', key: '2', by: 100 }, '乡镇工作补贴（第 2 档）每月增加 100 元'],
  [{ op: 'changePay', item: 'townPerformance', key: 'village', by: -50 }, '区域绩效（村）每月减少 50 元'],
  [{ op: 'changeRooms', school: 'c', by: 2 }, 'c 周转房增加 2 间'],
  [{ op: 'changePay', item: 'performanceTotal', by: 1000 }, '绩效工资总量每年增加 1000 元'],
  [
    { op: 'growEnrolment', where: { towns: ['甲镇'], kinds: ['junior'] }, grades: [7], percent: 8 },
    '甲镇，初中7 年级学生增加 8%',
  ],
  [{ op: 'retire', until: '2027-08' }, '全县到 2027年8月 为止达到法定退休年龄的人员退休'],
  [{ op: 'hire', people: 3, stage: 'junior', subject: 'music' }, '招聘初中音乐教师 3 名，按缺员多少安排'],
])('%o reads as a bureau would write it', (operation, zh) => {
  const parsed = Operation.parse(operation);
  expect(bound(parsed).words(namesOf([])).zh).toBe(zh);
});
