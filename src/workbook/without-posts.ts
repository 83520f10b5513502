/** Why a subject has lessons and no posts at a school, in words a head understands: who holds the posts, and what would help. */
import { subjectZh } from '../county/field-words.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';

type SchoolPosts = QuotaPlan['schools'][number];
type SubjectPosts = SchoolPosts['subjects'][number];

const hasNone = ({ posts, untaught }: SubjectPosts): boolean => posts === 0 && untaught > 0;

/** null where the subject has posts, or nothing of it stays untaught. */
export function whyNoPosts({ rotation }: Plan, quota: QuotaPlan, at: SchoolPosts, row: SubjectPosts): string | null {
  if (!hasNone(row)) return null;
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
    '可增加岗位、改设全科教师岗位，或调整「编制分配目标次序」后重新测算。',
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
