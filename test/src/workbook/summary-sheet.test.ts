import { expect, test } from 'vitest';
import type { Plan } from '../../../src/planning/plan.ts';
import { indicatorSheet } from '../../../src/workbook/audit-sheets.ts';
import { indicatorFigure } from '../../../src/workbook/indicator-figures.ts';
import { notesOf, summarySheet } from '../../../src/workbook/summary-sheet.ts';
import { exampleCounty, examplePlan as plan } from '../../support/plan-example.ts';

const scenario = {
  id: 'sha256:x',
  title: { zh: '县城学生增加 8%', en: 'Growth' },
  derivedFrom: [],
  operations: [
    { zh: '县城学生增加 8%', en: '' },
    { zh: '招聘教师 3 名', en: '' },
  ],
};

test('a plan under a what-if says so on the summary and under the title of every sheet', () => {
  const what = { ...plan, scenarios: [scenario] };
  expect(summarySheet(what, exampleCounty).rows).toContainEqual([
    '情景',
    '县城学生增加 8%：县城学生增加 8%；招聘教师 3 名。',
  ]);
  expect(notesOf(what)).toContain('情景测算：县城学生增加 8%');
  expect(JSON.stringify(summarySheet({ ...plan, scenarios: [] }, exampleCounty))).not.toContain('情景');
});

test('says how many of those who move get less, and how much', () => {
  const { rotation, pay } = plan;
  if (rotation === null || pay === null) throw new Error('the example has both');
  const of = (payChange: number) =>
    summarySheet(
      { ...plan, rotation: { ...rotation, moves: rotation.moves.map((move) => ({ ...move, payChange })) } },
      exampleCounty,
    ).rows.find(([item]) => item === '交流后待遇减少')?.[1];
  expect(of(20)).toBe('按本方案标准，没有教师和校级领导因交流减少每月待遇。');
  expect(of(-1170)).toBe(
    '按本方案标准，交流后每月待遇减少的 3 人，合计每月 3,510 元，最多的一人减少 1,170 元；其中到同档或更边远学校的 2 人，合计每月 2,340 元。现行规定没有禁止交流后待遇减少，逐人见「交流待遇变化（内部）」。',
  );
  expect(JSON.stringify(summarySheet({ ...plan, pay: null }, exampleCounty).rows)).not.toContain('交流后待遇减少');
});

const contentOf = (changed: Partial<Plan>, item: string, at = exampleCounty) =>
  summarySheet({ ...plan, ...changed }, at).rows.find(([name]) => name === item)?.[1];

test('counts lessons with every post filled, and names music, art and PE posts that nobody holds', () => {
  const { rotation } = plan;
  if (rotation === null) throw new Error('the example has a rotation');
  expect(contentOf({}, '课程开设')).toMatch(
    /^按岗位配齐计，每周尚有 .*音乐、美术、体育岗位交流后仍空缺 1 名，补齐前相应课时无人授课。$/,
  );
  expect(contentOf({ rotation: { ...rotation, unfilled: [] } }, '课程开设')).not.toContain('空缺');
  expect(contentOf({}, '交流后缺员')).toContain('按学科岗位计，不是应招聘人数');
});

test('tells leaders with a destination from those without', () => {
  expect(contentOf({}, '校长交流')).toBe(
    '建议 1 人：0 人有建议去向，1 人未能给出去向、按干部程序另行研究；均按干部管理权限和程序决定。',
  );
});

test('names the differences between schools that grow, and rounds figures once', () => {
  const [some] = plan.indicators;
  const equity = { ...some!, id: 'equity.coefficient.backbone', unit: 'coefficient', direction: 'lower' as const };
  const title = { zh: '骨干差异系数', en: '' };
  const note = { zh: '差异系数上升主要来自：某校仍为 0 名。', en: '' };
  const worse = { ...equity, title, before: 0.69, after: 0.948, note };
  const better = { ...equity, before: 0.5, after: 0.4 };
  const shares = {
    ...better,
    id: 'rotation.share',
    unit: 'share',
    title: { zh: '占比', en: '' },
    before: 0.3,
    after: 0.4,
  };
  const indicators = [worse, better, shares];
  expect(contentOf({ indicators }, '均衡指标变差')).toBe(
    '方案后比方案前变差的 2 项，逐项列于下；与「均衡指标」标「变差」的各行相同。',
  );
  expect(contentOf({ indicators }, '变差 1')).toBe('骨干差异系数 0.690 → 0.948（差异系数上升主要来自：某校仍为 0 名）');
  expect(contentOf({ indicators }, '变差 2')).toBe('占比 30.0% → 40.0%');
  const marked = indicatorSheet({ ...plan, indicators }).rows.filter((row) => row.includes('变差'));
  expect(marked).toHaveLength(2);
  expect(contentOf({ indicators: [{ ...equity, before: 0.5, after: 0.4 }] }, '均衡指标变差')).toBeUndefined();
  expect(indicatorFigure(8031.764706, 'yuan a month')).toBe('8031.76');
});

test('says which schools are counted where some are suspended', () => {
  const [first, ...rest] = exampleCounty.schools;
  const suspended = { ...exampleCounty, schools: [...rest, { ...first!, inUse: false }] };
  expect(contentOf({}, '编制', suspended)).toContain('在用学校 3 所（另有休止学校 1 所，不分配岗位）');
  expect(contentOf({}, '编制')).toMatch(/在用学校 3 所。$/);
});

test('lessons that were not placed in time are told apart from those that nobody can teach', () => {
  const row = { home: '0201', site: '0202', stage: 'primary', subject: 'music', halfPeriods: 3 } as const;
  const notFitting = (rule: string) => [{ ...row, cause: { rule, values: {}, words: { zh: '', en: '' } } }];
  const timetable = (rule: string) => ({ posts: [], notFitting: notFitting(rule) });
  expect(contentOf({ timetable: timetable('T01') }, '课程开设')).toContain(
    '无人授课，均为走教课时，测算中止时尚未排课，暂计在内，并非无人可派',
  );
  expect(contentOf({ timetable: timetable('T01') }, '走教课表')).toContain('另有 1.5 节因测算中止尚未排课');
  expect(contentOf({ timetable: timetable('T03') }, '课程开设')).not.toContain('测算中止');
  expect(contentOf({ timetable: timetable('T03') }, '走教课表')).toContain('另有 1.5 节未能排入，已计入无人授课');
});

test('a planning that was stopped says which parts there are, and that they are no plan', () => {
  expect(contentOf({ status: 'none', rotation: null, pay: null }, '方案结论')).toBe(
    '测算中止，未得出完整方案；只有已算完的部分（岗位分配），不得作为方案公示',
  );
  expect(contentOf({ status: 'none', quota: null, rotation: null, pay: null }, '方案结论')).toBe('时限内未得出方案');
});

test('explains what is proven, what a limit is and what a gap is', () => {
  const notes = summarySheet(plan, exampleCounty).notes.join('');
  for (const term of ['「已证明最优」', '「最多还可能减少（提高）」', '「以…为前提」']) expect(notes).toContain(term);
  expect(JSON.stringify(summarySheet(plan, exampleCounty))).not.toMatch(/对偶|求解器|分支树/);
});

test('says what was not planned, and whether that was asked for', () => {
  const only = (asked: 'quota' | 'pay'): Plan['identity'] => ({ ...plan.identity, only: asked });
  expect(contentOf({ rotation: null, pay: null, identity: only('quota') }, '未测算的内容')).toBe(
    '交流轮岗、工资待遇：本次按要求只测算编制岗位，本表不含有关数字。',
  );
  expect(contentOf({ status: 'none', pay: null }, '未测算的内容')).toBe(
    '工资待遇：本次测算没有得出这部分结果，本表不含有关数字。',
  );
  expect(contentOf({}, '未测算的内容')).toBeUndefined();
});

test('a county without pay data is told what to fill in, never that the planning failed', () => {
  const noPay: Plan['findings'][number] = {
    level: 'warning',
    code: 'pay.notPlanned',
    place: {},
    values: {},
    words: { zh: '', en: '' },
  };
  const changed = { pay: null, findings: [noPay] };
  expect(contentOf(changed, '未测算的内容')).toBeUndefined();
  expect(contentOf(changed, '工资待遇')).toMatch(/^未填工资表和岗位等级，未测算待遇；/);
});

test('untaught lessons by subject, core subjects without a post, and people who are there in the very subject', () => {
  const { quota, rotation } = plan;
  if (quota === null || rotation === null) throw new Error('the example has both');
  const row = { stage: 'primary' as const, posts: 0, demand: 20, taughtByOwn: 0, taughtBySubstitutes: 0 };
  const open = (subject: string, untaught: number, posts = 0) => ({
    ...row,
    subject,
    posts,
    untaught,
    taughtByItinerants: 0,
    taughtRemotely: 0,
  });
  const at = {
    '0101': [open('math', 9), open('pe', 3, 1)],
    '0201': [open('math', 4), open('chinese', 20), open('art', 0)],
  };
  const schools = quota.schools.map((each) => ({
    ...each,
    subjects: [...(at[each.school as keyof typeof at] ?? [])],
  }));
  const over = { school: '0101', stage: 'primary' as const, people: 2 };
  const changed = {
    quota: { ...quota, schools },
    rotation: {
      ...rotation,
      surplus: [
        { ...over, subject: 'pe' },
        { ...over, subject: 'art' },
      ],
    },
  };
  expect(contentOf(changed, '无人授课（按学科）')).toBe(
    '每周 语文 10 节、数学 6.5 节、体育与健康 1.5 节；涉及学校 2 所。',
  );
  expect(contentOf(changed, '核心学科未设岗')).toBe(
    '有课时无人授课而未设该学科岗位的学校：语文 1 所、数学 2 所，合计 2 所，原因见「学科岗位」。拟优先保证核心学科的，可在「编制分配目标次序」中加入「核心学科无人任教课时」后重新测算。',
  );
  expect(contentOf(changed, '缺课学科超岗人员')).toMatch(
    /^另有 2 名在岗教师的学科正是该校缺课学科而超出岗位（涉及学校 1 所），可由学校安排授课；/,
  );
  const taught = { quota: { ...quota, schools: quota.schools.map((each) => ({ ...each, subjects: [] })) } };
  expect(JSON.stringify(summarySheet({ ...plan, ...taught }, exampleCounty).rows)).not.toMatch(
    /按学科）|核心学科未设岗/,
  );
});

test('says what the moves change, where they lead and how far they go beyond the rules', () => {
  const goal = {
    ...plan.goals[0]!,
    id: 'movesBeyondRules',
    value: 285,
    status: 'proven' as const,
    parts: [
      { subject: 'moves', amount: 406 },
      { subject: 'required', amount: -121 },
    ],
  };
  expect(contentOf({ goals: [goal] }, '超出规定的交流')).toBe(
    '拟交流 406 人 − 按规定比例至少交流 121 人 = 超出规定 285 人。超出部分用于实现排在前面的目标（减少缺员、缩小校际差异、安排超期人员等），在这些目标不变的前提下已是最少。',
  );
  expect(contentOf({ goals: [{ ...goal, status: 'open' }] }, '超出规定的交流')).not.toContain('已是最少');
  expect(contentOf({}, '交流流向')).toBe('县城→乡村 2 人、乡村→县城 1 人。');
  expect(contentOf({}, '交流作用')).toMatch(/^全县缺员由交流前 \d+ 名变为交流后 \d+ 名/);
});
