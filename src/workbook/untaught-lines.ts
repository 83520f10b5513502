/** Lessons that nobody teaches, for 摘要: of which subjects, where a core subject has no post, and who is there all the same. */
import { subjectZh } from '../county/field-words.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
import { grouped } from '../planning/plan-words.ts';

type Line = readonly [item: string, content: string];

/** None where every lesson is taught. */
export function untaughtLines(plan: Plan, quota: QuotaPlan): Line[] {
  const left = quota.schools.flatMap(({ school, subjects }) =>
    subjects.filter(({ untaught }) => untaught > 0).map((row) => ({ ...row, school })),
  );
  if (left.length === 0) return [];
  return [bySubject(left), ...coreLine(plan, left), ...presentLine(plan, left)];
}

type Left = QuotaPlan['schools'][number]['subjects'][number] & { readonly school: string };

const schoolsOf = (rows: readonly { readonly school: string }[]): number =>
  new Set(rows.map(({ school }) => school)).size;

function bySubject(left: readonly Left[]): Line {
  const subjects = [...Map.groupBy(left, ({ subject }) => subject)]
    .map(([subject, rows]) => ({ subject, halfPeriods: rows.reduce((sum, { untaught }) => sum + untaught, 0) }))
    .toSorted((a, b) => b.halfPeriods - a.halfPeriods);
  const listed = subjects.map(
    ({ subject, halfPeriods }) => `${subjectZh(subject)} ${grouped(String(halfPeriods / 2))} 节`,
  );
  return ['无人授课（按学科）', `每周 ${listed.join('、')}；涉及学校 ${schoolsOf(left)} 所。`];
}

const listOf = ({ policy }: Plan, parameter: string): readonly string[] => {
  const value = policy.find(({ id }) => id === parameter)?.value;
  return Array.isArray(value) ? value.map(String) : [];
};

function coreLine(plan: Plan, left: readonly Left[]): Line[] {
  const core = listOf(plan, 'quota.coreSubjects');
  const without = left.filter(({ posts, subject }) => posts === 0 && core.includes(subject));
  if (without.length === 0) return [];
  const schools = core.flatMap((subject) => {
    const rows = without.filter((row) => row.subject === subject);
    return rows.length === 0 ? [] : [`${subjectZh(subject)} ${schoolsOf(rows)} 所`];
  });
  const inGoals = listOf(plan, 'quota.goals').includes('untaughtCore');
  return [
    [
      '核心学科未设岗',
      `有课时无人授课而未设该学科岗位的学校：${schools.join('、')}，合计 ${schoolsOf(without)} 所，原因见「学科岗位」。${
        inGoals ? '' : '拟优先保证核心学科的，可在「编制分配目标次序」中加入「核心学科无人任教课时」后重新测算。'
      }`,
    ],
  ];
}

/** People above the posts of the very subject that lacks teachers at their school, as the sheet 超出岗位人员 counts them. */
function presentLine({ rotation }: Plan, left: readonly Left[]): Line[] {
  const here = (rotation?.surplus ?? []).filter(({ school, stage, subject }) =>
    left.some((row) => row.school === school && row.stage === stage && row.subject === subject),
  );
  const people = here.reduce((sum, row) => sum + row.people, 0);
  if (people === 0) return [];
  return [
    [
      '缺课学科超岗人员',
      `另有 ${people} 名在岗教师的学科正是该校缺课学科而超出岗位（涉及学校 ${schoolsOf(here)} 所），可由学校安排授课；分布见「超出岗位人员」，缺课见「学科岗位」。`,
    ],
  ];
}
