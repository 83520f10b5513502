/** Single values of the county in Chinese, as lists and reports print them. Ids of a county's own subjects stay as written. */
import type { School, Stage, Teacher } from './county.ts';
import { noSubject } from './no-subject.ts';
import { subjectById, subjects } from './subjects.ts';
import { dutyWords, policyLocationWords, sexWords, stageWords, titleWords } from './vocabulary.ts';

/** 「音乐」, 「全科」 for a post that any primary subject may fill, 「不任课」 for management and support staff. */
export function subjectZh(id: string): string {
  if (id === noSubject) return '不任课';
  return id === 'allSubject' ? '全科' : (subjectById.get(id)?.zh ?? id);
}
export const stageZh = (stage: Stage): string => stageWords[stage][0];
export const sexZh = (sex: Teacher['sex']): string | null => (sex === null ? null : sexWords[sex][0]);
export const titleZh = (title: Teacher['title']): string | null => (title === null ? null : titleWords[title][0]);
export const dutyZh = (duty: Teacher['duty']): string => dutyWords[duty][0];
export const locationZh = (location: School['policyLocation']): string | null =>
  location === null ? null : policyLocationWords[location][0];

const places = new Map(subjects.map(({ id }, place) => [id, place]));
const placeOf = (subject: string): number => places.get(subject) ?? subjects.length;

/** Primary before junior, subjects as the curriculum lists them (语文, 数学, 英语 …), 全科 and a county's own last. */
export function inCurriculumOrder(
  a: { readonly stage: Stage; readonly subject: string },
  b: { readonly stage: Stage; readonly subject: string },
): number {
  if (a.stage !== b.stage) return a.stage === 'primary' ? -1 : 1;
  return placeOf(a.subject) - placeOf(b.subject);
}

/** `2026-09` → 2026年9月. */
export function monthZh(month: string): string {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
}
