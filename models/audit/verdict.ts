/** How findings of the audit are put together and worded. */
import type { School, Stage, Teacher } from '../../src/county/county.ts';
import { subjectById } from '../../src/county/subjects.ts';
import type { Words } from '../words.ts';
import type { Facts, Place } from './facts/facts.ts';
import type { Verdict, Violation } from './twin.ts';

export function verdict(checked: number, violations: readonly Violation[]): Verdict {
  return { applies: true, checked, violations };
}

export function silent(zh: string, en: string): Verdict {
  return { applies: { zh, en }, checked: 0, violations: [] };
}

export const noQuota = silent(
  '本次未做编制分配，本条不适用。',
  'Posts were not planned in this run; the rule does not apply.',
);
export const noTimetable = silent(
  '本次未做走教课表，本条不适用。',
  'The timetable of itinerants was not planned in this run; the rule does not apply.',
);
export const noRotation = silent(
  '本次未做交流轮岗安排，本条不适用。',
  'Rotation was not planned in this run; the rule does not apply.',
);
export const noLeaders = silent(
  '本次未能完成校级领导交流建议，本条无从核对。',
  'The proposals for school leaders were not finished in this run; the rule cannot be checked.',
);
export const noPay = silent(
  '本次未做工资测算，本条不适用。',
  'Pay was not planned in this run; the rule does not apply.',
);

export const noHorizon = silent(
  '本次未做多年预测，本条不适用。',
  'Several years were not planned in this run; the rule does not apply.',
);

export function violation(subject: Words, amount: number, zh: string, en: string): Violation {
  return { subject, amount, words: { zh: `${subject.zh}${zh}`, en: `${subject.en}: ${en}` } };
}

export function same(name: string): Words {
  return { zh: name, en: name };
}

/** Posts are whole, never negative, and belong to a school in use. */
export function impossiblePosts(
  facts: Facts,
  { school, posts }: { readonly school: string; readonly posts: number },
  subject: Words,
): readonly Violation[] {
  if (!facts.schools.get(school)?.inUse)
    return [violation(subject, 1, '不是在用学校，不得设岗。', 'no posts are set at a school that is not in use.')];
  if (posts >= 0 && Number.isInteger(posts)) return [];
  return [
    violation(
      subject,
      Math.abs(posts - Math.max(0, Math.round(posts))),
      `岗位列为 ${posts} 名，应为非负整数。`,
      `${posts} posts are listed; posts are whole and never negative.`,
    ),
  ];
}

/** A school by name; a code that the county does not know is shown as it is. */
export function schoolName(facts: Facts, code: string): Words {
  return same(facts.schools.get(code)?.name ?? code);
}

export function teacherName(teacher: Teacher, school: School | undefined): Words {
  const place = school?.name ?? teacher.workSchool;
  return { zh: `${teacher.name}（${place}）`, en: `${teacher.name} (${place})` };
}

export function subjectName(subject: string): Words {
  return subject === 'allSubject' ? { zh: '全科', en: 'all-subject' } : (subjectById.get(subject) ?? same(subject));
}

export function stageName(stage: Stage): Words {
  return stage === 'primary' ? { zh: '小学', en: 'primary' } : { zh: '初中', en: 'junior' };
}

export function placeName(facts: Facts, place: Place): Words {
  const school = schoolName(facts, place.school);
  const stage = stageName(place.stage);
  const subject = subjectName(place.subject);
  return { zh: `${school.zh}${stage.zh}${subject.zh}`, en: `${school.en}, ${stage.en} ${subject.en}` };
}

/** Half periods as periods, `2.5`. */
export function periods(halfPeriods: number): string {
  return String(tidy(halfPeriods / 2));
}

export function percent(share: number): string {
  return `${tidy(share * 100)}%`;
}

/** Off the binary dust: at most six decimals. */
export function tidy(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}

/** Amounts of lessons and load agree within this. */
export const tolerance = 1e-6;
