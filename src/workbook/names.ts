/** Names for the ids of a plan: they live in the county, never in `plan.json`. An id without a name stays visible. */
import type { Words } from '../../models/words.ts';
import type { County, School, Stage, Teacher } from '../county/county.ts';
import { subjectById } from '../county/subjects.ts';
import { dutyWords, policyLocationWords, sexWords, stageWords, titleWords } from '../county/vocabulary.ts';

export interface Names {
  school(code: string): string;
  schoolFacts(code: string): School | null;
  teacher(id: string): Teacher | null;
  /** Name of a teacher or a school, whichever the id is. */
  either(id: string): string;
}

export function namesOf(county: County): Names {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const teachers = new Map(county.teachers.map((teacher) => [teacher.id, teacher]));
  const school = (code: string): string => schools.get(code)?.name ?? code;
  return {
    school,
    schoolFacts: (code) => schools.get(code) ?? null,
    teacher: (id) => teachers.get(id) ?? null,
    either: (id) => teachers.get(id)?.name ?? school(id),
  };
}

/** 「音乐」, 「全科」 for a post that any primary subject may fill. */
export const subjectZh = (id: string): string => (id === 'allSubject' ? '全科' : (subjectById.get(id)?.zh ?? id));
export const stageZh = (stage: Stage): string => stageWords[stage][0];
export const sexZh = (sex: Teacher['sex']): string | null => (sex === null ? null : sexWords[sex][0]);
export const titleZh = (title: Teacher['title']): string | null => (title === null ? null : titleWords[title][0]);
export const dutyZh = (duty: Teacher['duty']): string => dutyWords[duty][0];
export const locationZh = (location: School['policyLocation']): string | null =>
  location === null ? null : policyLocationWords[location][0];

/** `2026-09` → 2026年9月. */
export function monthZh(month: string): string {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** Sentences of several reasons, one after the other. */
export const joined = (reasons: readonly { readonly words: Words }[]): string =>
  reasons.map(({ words }) => words.zh).join('');
