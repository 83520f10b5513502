/** A hand-made plan of a small county, valid by the schema: every part present, figures worked out on paper. */
import type { County, Teacher } from '../../src/county/county.ts';
import type { Move, Plan } from '../../src/planning/plan.ts';
import { policyRows } from '../../src/planning/policy-rows.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { county, enrolment, school, teacher } from './county-builder.ts';

const reason = (rule: string, zh: string): Move['reasons'][number] => ({ rule, values: {}, words: { zh, en: zh } });

export const exampleCounty: County = county({
  code: '441823',
  name: '阳山县',
  province: 'guangdong',
  city: 'qingyuan',
  notice: '本县数据为合成数据，人员均为虚构',
  schools: [
    school('0101', { name: '县城第一小学', policyLocation: 'countySeat', remotenessTier: 0, postsRatified: 40 }),
    school('0201', { name: '大岭镇中心小学', policyLocation: 'townSeat', remotenessTier: 1, postsRatified: 26 }),
    school('0202', {
      name: '大岭镇石门教学点',
      kind: 'teachingPoint',
      legalUnit: '0201',
      centreSchool: '0201',
      policyLocation: 'village',
      remotenessTier: 2,
    }),
  ],
  enrolment: [enrolment('0101', 1, 50), enrolment('0201', 1, 30), enrolment('0202', 1, 6)],
  teachers: [
    teacher('S-1001', '0101', 'music', { name: '陈秀兰', backbone: 'county', title: 'senior' }),
    teacher('S-1002', '0201', 'music', { name: '李志强', sex: 'male' }),
    teacher('S-1003', '0101', 'chinese', { name: '=HYPERLINK（"http://x","王丽"）' }),
    teacher('S-1004', '0201', 'math', { name: '黄伟', sex: 'male', duty: 'head' }),
  ],
  pay: [
    { item: 'tierAllowance', key: '1', amount: 500 },
    { item: 'tierAllowance', key: '2', amount: 700 },
  ],
});

const move = (who: Teacher['id'], from: string, to: string, subject: string, facts: Partial<Move> = {}): Move => ({
  teacher: who,
  from,
  to,
  stage: 'primary',
  subject,
  procedure: '组织选派',
  form: '定期交流',
  terms: {
    post: false,
    contract: false,
    rankPost: false,
    payroll: false,
    allowances: true,
    countedAt: 'destination',
    ruralService: true,
  },
  start: '2026-09',
  until: '2029-08',
  commuteMinutes: 22,
  room: false,
  countsForTenPercent: true,
  backbone: false,
  payChange: 300,
  reasons: [
    reason(
      'R41',
      '该校每周 6 节音乐课无人任教；本人现校任教 11 年，符合交流条件；往返 44 分钟，为符合条件者中最近的一位。',
    ),
  ],
  ...facts,
});

const subject = (id: string, posts: number, demand: number, own: number, facts = {}) => ({
  stage: 'primary' as const,
  subject: id,
  posts,
  demand,
  taughtByOwn: own,
  taughtBySubstitutes: 0,
  taughtByItinerants: 0,
  taughtRemotely: 0,
  untaught: 0,
  ...facts,
});

const policy = resolvePolicy({ province: 'guangdong', city: 'qingyuan', county: exampleCounty });

export const examplePlan: Plan = {
  format: 'junheng-plan/1',
  status: 'feasible',
  county: { code: '441823', name: '阳山县', planningMonth: '2026-09', notice: exampleCounty.notice },
  goals: [
    {
      model: 'quota',
      id: 'untaughtProtected',
      rule: 'Q21',
      title: { zh: '音乐、美术、体育无人授课最少', en: 'Least music, art and PE untaught' },
      unit: 'half periods',
      resolution: 1,
      value: 3,
      bound: 3,
      gap: 0,
      proof: 'dual',
      confirmedBy: ['dual certificate'],
      status: 'proven',
      base: 120,
    },
    {
      model: 'rotation',
      id: 'commute',
      rule: 'R48',
      title: { zh: '交流教师单程通勤合计最少', en: 'Least commute' },
      unit: 'minutes',
      resolution: 1,
      value: 44,
      bound: 40,
      gap: 4,
      proof: 'solver',
      confirmedBy: ['highs'],
      status: 'open',
      base: 440,
    },
  ],
  quota: {
    totalPosts: 66,
    totalPostsSource: 'ratified',
    used: 64,
    legalUnits: [
      { legalUnit: '0101', posts: 40, ratified: 40, filled: 41 },
      { legalUnit: '0201', posts: 24, ratified: 26, filled: 22 },
    ],
    schools: [
      {
        school: '0101',
        legalUnit: '0101',
        classes: 18,
        pupils: 760,
        entitlement: 40,
        entitlementBy: 'pupilRatio',
        posts: 40,
        teachers: 37,
        nonTeaching: 3,
        today: 41,
        subjects: [subject('chinese', 14, 300, 300), subject('music', 2, 72, 72)],
        reasons: [reason('Q03', '该校学生 760 名，按师生比 1:19 核算为 40 名，取其高者。')],
      },
      {
        school: '0201',
        legalUnit: '0201',
        classes: 12,
        pupils: 400,
        entitlement: 24,
        entitlementBy: 'classRatio',
        posts: 22,
        teachers: 20,
        nonTeaching: 2,
        today: 20,
        subjects: [subject('music', 1, 48, 30, { taughtBySubstitutes: 15, untaught: 3 })],
        reasons: [reason('Q03', '按班师比需专任教师 22 名（12 个班 × 1.8 = 21.6，进位），另核职员教辅 2 名。')],
      },
      {
        school: '0202',
        legalUnit: '0201',
        classes: 2,
        pupils: 12,
        entitlement: 2,
        entitlementBy: 'pointFloor',
        posts: 2,
        teachers: 2,
        nonTeaching: 0,
        today: 2,
        subjects: [
          subject('allSubject', 2, 0, 0),
          subject('music', 0, 8, 0, { taughtByItinerants: 6, taughtRemotely: 2 }),
        ],
        reasons: [reason('Q02', '教学点教师底数 2 名。')],
      },
    ],
    itinerants: [{ home: '0201', site: '0202', stage: 'primary', subject: 'music', halfPeriods: 6, minutes: 18 }],
    substitutions: [{ school: '0201', stage: 'primary', from: 'chinese', to: 'music', halfPeriods: 15 }],
    supervision: [{ school: '0202', stage: 'primary', from: 'allSubject', halfPeriods: 2 }],
    classHeads: [{ school: '0101', stage: 'primary', subject: 'chinese', classes: 18 }],
  },
  timetable: {
    posts: [
      {
        home: '0201',
        stage: 'primary',
        subject: 'music',
        post: 1,
        teacher: 'S-1001',
        visits: [
          { day: 2, half: 'morning', site: '0202', halfPeriods: 4, week: 'every', roadMinutes: 36 },
          { day: 2, half: 'morning', site: '0202', halfPeriods: 1, week: 'odd', roadMinutes: 0 },
        ],
      },
    ],
    notFitting: [
      {
        home: '0201',
        site: '0202',
        stage: 'primary',
        subject: 'music',
        halfPeriods: 1,
        cause: reason('T06', '授课学校课表排不下（一个班同一学科一天不超过 2 节）'),
      },
    ],
  },
  posts: {
    source: 'quota',
    rows: [{ school: '0201', stage: 'primary', subject: 'music', posts: 1 }],
  },
  rotation: {
    eligible: [
      { teacher: 'S-1001', school: '0101', eligible: true, overTerm: true, reasons: [] },
      { teacher: 'S-1002', school: '0201', eligible: true, overTerm: false, reasons: [] },
      { teacher: 'S-1003', school: '0101', eligible: true, overTerm: false, reasons: [] },
      {
        teacher: 'S-1004',
        school: '0201',
        eligible: false,
        overTerm: false,
        reasons: [reason('R02', '因政策规定情形暂缓（内部代码 E2）。')],
      },
    ],
    moves: [
      move('S-1001', '0101', '0201', 'music', {
        backbone: true,
        pay: {
          parts: [
            { item: 'tierAllowance', amount: 600 },
            { item: 'townPerformance', amount: -300 },
          ],
          shares: { province: 5760, city: 0, county: -2160 },
          atStake: 350,
        },
      }),
      move('S-1002', '0201', '0101', 'music', {
        payChange: -300,
        until: null,
        form: '调动',
        terms: {
          post: true,
          contract: true,
          rankPost: true,
          payroll: true,
          allowances: true,
          countedAt: 'destination',
          ruralService: true,
        },
      }),
      move('S-1003', '0101', '0202', 'chinese', { payChange: null, commuteMinutes: null, room: true }),
    ],
    chains: [
      { kind: 'swap', moves: [0, 1] },
      { kind: 'chain', moves: [2] },
    ],
    principals: [
      { teacher: 'S-1004', from: '0201', to: null, reasons: [reason('R51', '在现校任职已满两届（12 年）。')] },
    ],
    ledgers: [
      {
        legalUnit: '0101',
        ratified: 40,
        held: { before: 41, after: 42 },
        working: { before: 40, after: 39 },
        heldAway: { before: 0, after: 2 },
        heldElsewhere: { before: 0, after: 0 },
      },
      {
        legalUnit: '0201',
        ratified: 26,
        held: { before: 22, after: 21 },
        working: { before: 22, after: 23 },
        heldAway: { before: 0, after: 0 },
        heldElsewhere: { before: 0, after: 2 },
      },
    ],
    unfilled: [{ school: '0201', stage: 'primary', subject: 'pe', posts: 1 }],
    surplus: [{ school: '0101', stage: 'primary', subject: 'math', people: 1 }],
    lot: { seed: '7', groups: [] },
  },
  pay: {
    tiers: [
      { tier: 0, allowance: 0, recipients: 0 },
      { tier: 1, allowance: 600, recipients: 20 },
      { tier: 2, allowance: 900, recipients: 2 },
    ],
    supplements: [{ id: 'classHead', amount: 350, recipients: 10 }],
    // 144,000 + 21,600 of allowances, 42,000 of supplements.
    yearlyCost: 207_600,
    shares: { province: 132_480, city: 0, county: 75_120 },
    costs: [
      {
        item: 'tierAllowance',
        decided: true,
        recipients: 22,
        yearly: 165_600,
        today: 136_800,
        shares: { province: 132_480, city: 0, county: 33_120 },
      },
      {
        item: 'townshipAllowance',
        decided: false,
        recipients: 22,
        yearly: 52_800,
        today: 52_800,
        shares: { province: 0, city: 0, county: 52_800 },
      },
      {
        item: 'classHeadSupplement',
        decided: true,
        recipients: 10,
        yearly: 42_000,
        today: null,
        shares: { province: 0, city: 0, county: 42_000 },
      },
    ],
    average: { people: 40, teachers: 6020.5, civilServants: 6000 },
    parity: [
      {
        rankPost: 9,
        ruralPeople: 12,
        townPeople: 20,
        ruralAverage: 5210.5,
        townAverage: 5200,
        ruralFull: 6110.25,
        townFull: null,
        ruralFullKnown: 12,
        townFullKnown: 0,
      },
    ],
    schools: [
      { school: '0101', tier: 0, source: 'county', km: 0, minutes: 0, byRule: 0 },
      { school: '0201', tier: 1, source: 'county', km: 18.5, minutes: 32, byRule: 2 },
      { school: '0202', tier: 2, source: 'rule', km: 24, minutes: 45, byRule: 2 },
    ],
    frontier: [
      {
        lowestAllowance: 600,
        yearlyCost: 207_600,
        shares: { province: 132_480, city: 0, county: 75_120 },
        tiers: [
          { tier: 0, allowance: 0, recipients: 0 },
          { tier: 1, allowance: 600, recipients: 20 },
          { tier: 2, allowance: 900, recipients: 2 },
        ],
      },
      {
        lowestAllowance: 610,
        yearlyCost: 210_000,
        shares: { province: 134_400, city: 0, county: 75_600 },
        tiers: [
          { tier: 0, allowance: 0, recipients: 0 },
          { tier: 1, allowance: 610, recipients: 20 },
          { tier: 2, allowance: 900, recipients: 2 },
        ],
      },
    ],
    prices: [
      {
        rule: 'P01',
        row: null,
        step: 10,
        unit: { zh: '元/月（人均）', en: 'yuan a month each' },
        tighter: { possible: true, yearlyCost: 2640, lowestAllowance: null },
        looser: { possible: true, yearlyCost: -2400, lowestAllowance: null },
        relaxation: 2640,
      },
      {
        rule: 'P06',
        row: null,
        step: 10,
        unit: { zh: '元/月', en: 'yuan a month' },
        tighter: { possible: false, yearlyCost: null, lowestAllowance: null },
        looser: { possible: true, yearlyCost: 0, lowestAllowance: null },
        relaxation: null,
      },
    ],
  },
  indicators: [
    {
      id: 'cv.backbone',
      stage: 'primary',
      title: { zh: '骨干教师校际差异系数', en: 'Coefficient of backbone teachers' },
      unit: 'coefficient',
      direction: 'lower',
      before: 0.6124,
      after: 0.4871,
      limit: 0.5,
      note: null,
    },
    {
      id: 'rotation.share',
      stage: null,
      title: { zh: '交流教师占符合条件教师比例（全县）', en: 'Share of the eligible that moves' },
      unit: 'share',
      direction: 'higher',
      before: null,
      after: 0.125,
      limit: 0.1,
      note: { zh: '上一年度数据未提供。', en: 'Last year is not given.' },
    },
  ],
  audit: {
    passed: true,
    rules: [
      {
        id: 'Q01',
        hard: true,
        title: { zh: '不超过县编制总量', en: 'County total' },
        passed: true,
        checked: 1,
        violations: [],
        detail: { zh: '分配 64 名，总量 66 名。', en: '64 of 66.' },
      },
      {
        id: 'R31',
        hard: true,
        title: { zh: '岗位等级职数', en: 'Rank posts' },
        passed: null,
        checked: 0,
        violations: [],
        detail: { zh: '岗位等级实行县域统筹，本条不适用。', en: 'County pool.' },
      },
    ],
  },
  findings: [
    {
      level: 'assumption',
      code: 'planning.totalFromRatified',
      place: {},
      values: { posts: 66, units: 2 },
      words: { zh: '未填县编制总量，取 2 个法人单位核定编制之和 66 名。', en: 'Total from ratified posts.' },
    },
    {
      level: 'warning',
      code: 'county.example',
      place: { table: '教师', row: 37 },
      values: {},
      words: { zh: '「教师」表第 37 行：出生年月早于参加工作 12 年，请核对。', en: 'Check row 37.' },
    },
  ],
  diagnosis: null,
  policy: policyRows(policy.policy),
  identity: {
    runId: 'JH-0123456789ab',
    countyHash: 'a1b2c3d4e5f60718',
    policyHash: 'b1b2c3d4e5f60718',
    program: '0.1.0',
    seed: 7,
    only: null,
    clockStopped: false,
  },
};

/** The same county when the rules cannot all be met. */
export const infeasibleExample: Plan = {
  ...examplePlan,
  status: 'infeasible',
  goals: [],
  quota: null,
  timetable: null,
  posts: null,
  rotation: null,
  pay: null,
  indicators: [],
  diagnosis: {
    words: { zh: '按现有编制 66 名，教学点底数与学校最低配备无法同时满足，差 4 名。', en: 'Four posts short.' },
    conflicts: [{ rule: 'Q02', subjects: ['0202'], words: { zh: '教学点不少于 2 名教师。', en: 'Point floor.' } }],
    relaxations: [
      {
        rule: 'Q01',
        amount: 4,
        unit: { zh: '名', en: 'posts' },
        subjects: ['县编制总量'],
        words: { zh: '增编 4 名。', en: 'Four posts more.' },
      },
    ],
    verified: true,
  },
};
