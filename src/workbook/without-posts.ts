/** Why lessons of a school or a subject stay untaught, in words a head understands: what its posts do, and what would help. */
import { subjectZh } from '../county/field-words.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
import { notYetPlaced, waitingOf } from '../planning/timetable/causes.ts';

type SchoolPosts = QuotaPlan['schools'][number];
type SubjectPosts = SchoolPosts['subjects'][number];

/** What the posts of a school mean for its lessons: told only where fewer are given than entitled, or lessons are left. */
export function lessonsLeft({ timetable }: Plan, { school, posts, entitlement, subjects }: SchoolPosts): string {
  const left = subjects.reduce((sum, { untaught }) => sum + untaught, 0);
  const periods = left / 2;
  if (subjects.length === 0 || (periods === 0 && posts >= entitlement)) return '';
  if (periods === 0) return '按岗位配齐计，该校各科课时均有人授课。';
  const notFitting = (timetable?.notFitting ?? []).filter(({ site }) => site === school);
  const waiting = notYetPlaced({ notFitting });
  const stopped = waiting === 0 ? '' : `（${waitingOf(waiting, left).zh}为走教课时，测算中止时尚未排课，暂计在内）`;
  return `按岗位配齐计，${posts >= entitlement ? '已配到应配上限，' : ''}每周仍有 ${periods} 节无人授课${stopped}，分布见「学科岗位」。`;
}

const hasNone = ({ posts, untaught }: SubjectPosts): boolean => posts === 0 && untaught > 0;

/** Posts of a subject that teach none of its own lessons, while lessons of it are left. */
const teachesNone = ({ posts, demand, taughtByOwn, untaught }: SubjectPosts): boolean =>
  posts > 0 && demand > 0 && taughtByOwn === 0 && untaught > 0;

/** null where the posts of the subject teach it, or nothing of it stays untaught. */
export function whyUntaught(plan: Plan, quota: QuotaPlan, at: SchoolPosts, row: SubjectPosts): string | null {
  if (hasNone(row)) return whyNoPosts(plan, quota, at, row);
  return teachesNone(row) ? whyOwnUntaught(quota, at, row) : null;
}

/** Classes headed by the posts of a subject; a head who fits nowhere whole is shared. null: the plan does not say. */
export function classesHeaded({ classHeads }: QuotaPlan, school: string, row: SubjectPosts): number | null {
  if (classHeads === undefined) return null;
  return classHeads
    .filter((each) => each.school === school && each.stage === row.stage && each.subject === row.subject)
    .reduce((sum, { classes }) => sum + classes, 0);
}

const decimals = (value: number): number => Math.round(100 * value) / 100;

function whyOwnUntaught(quota: QuotaPlan, { school }: SchoolPosts, row: SubjectPosts): string {
  const of = (each: { readonly school: string; readonly stage: string }, subject: string): boolean =>
    each.school === school && each.stage === row.stage && subject === row.subject;
  const heads = classesHeaded(quota, school, row) ?? 0;
  const loads = (quota.credited ?? [])
    .filter((each) => of(each, each.subject))
    .reduce((sum, each) => sum + each.loads, 0);
  const halfPeriods = (rows: readonly { readonly halfPeriods: number }[]): number =>
    rows.reduce((sum, each) => sum + each.halfPeriods, 0);
  const others = halfPeriods(quota.substitutions.filter((each) => of(each, each.from)));
  const away = halfPeriods(quota.itinerants.filter(({ home, stage, subject }) => of({ school: home, stage }, subject)));
  const remote = halfPeriods((quota.supervision ?? []).filter((each) => of(each, each.from)));
  const work = [
    heads > 0 ? `担任 ${decimals(heads)} 个班的班主任` : '',
    loads > 0 ? `承担折合 ${decimals(loads)} 名教师的减课和其他工作` : '',
    others > 0 ? `兼授其他学科每周 ${others / 2} 节` : '',
    away > 0 ? `到他校走教每周 ${away / 2} 节` : '',
    remote > 0 ? `专递课堂现场辅导每周 ${remote / 2} 节` : '',
  ].filter(Boolean);
  return `${work.length === 0 ? '该学科岗位未排本学科课时' : `该学科岗位的工作量已由以下工作占用：${work.join('、')}，未排本学科课时`}。班主任等由哪个学科的教师担任，学校可另行安排；也可增加岗位后重新测算。`;
}

function whyNoPosts({ rotation }: Plan, quota: QuotaPlan, at: SchoolPosts, row: SubjectPosts): string {
  const { stage, subject } = row;
  const others = at.subjects.filter((each) => each.stage === stage && each.posts > 0);
  const isHere = (each: { readonly school: string; readonly stage: string }) =>
    each.school === at.school && each.stage === stage;
  const posts = others.reduce((sum, each) => sum + each.posts, 0);
  const heads = (quota.classHeads ?? []).filter(isHere).reduce((sum, { classes }) => sum + classes, 0);
  const people = (rotation?.surplus ?? [])
    .filter((each) => isHere(each) && each.subject === subject)
    .reduce((sum, each) => sum + each.people, 0);
  return [
    posts === 0
      ? '未设岗：该校没有专任教师岗位。'
      : `未设岗：教师岗位 ${posts} 名，设为${others.map((each) => `${subjectZh(each.subject)} ${each.posts} 名`).join('、')}${heads > 0 ? `，另担任 ${Math.round(10 * heads) / 10} 个班的班主任` : ''}，按兼课对照表不能兼授或课时已满。`,
    people > 0 ? `该校在岗的该学科教师多于岗位 ${people} 人，可改设岗位学科。` : '',
    '可增加岗位、改设全科教师岗位，或在「编制分配目标次序」中加入「核心学科无人任教课时」后重新测算。',
  ].join('');
}

/** Core subjects of the county without a post at a school, for the line of the school; empty where there is none. */
export function coreWithoutPosts({ policy }: Plan, { subjects }: SchoolPosts): string {
  const listed = policy.find(({ id }) => id === 'quota.coreSubjects')?.value;
  const core = Array.isArray(listed) ? listed.map(String) : [];
  return subjects
    .filter((row) => hasNone(row) && core.includes(row.subject))
    .map(
      ({ subject, untaught }) => `${subjectZh(subject)}未设岗，每周 ${untaught / 2} 节无人授课，原因见「学科岗位」。`,
    )
    .join('');
}
