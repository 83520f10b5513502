/** 标识 of people as lists for internal use print it: the staff number, never what stands for an identity number. */
import type { County } from './county.ts';
import { isMadeCode } from './identity-number.ts';

export type PersonLabel = (id: string) => string | null;

/** What a label is, for under the title of a sheet. */
export const labelNote = {
  zh: '「标识」为工号；教师表没有工号的不列，其中同名的按学校、学科次序编为「同名 1」「同名 2」。',
  en: 'Identifier: the staff number; people without one who bear the same name are numbered by school and subject.',
} as const;

/**
 * People whose code was made from an identity number, or for want of a number, have no label unless others bear the same name:
 * these are numbered in the order of the county's schools, then by subject.
 */
export function personLabels({ teachers, schools }: Pick<County, 'teachers' | 'schools'>): PersonLabel {
  const places = new Map(schools.map(({ code }, place) => [code, place]));
  const known = new Set(teachers.map(({ id }) => id));
  const numbers = new Map<string, string>();
  for (const sameName of Map.groupBy(teachers, ({ name }) => name).values()) {
    if (sameName.length === 1) continue;
    const key = ({ workSchool }: (typeof sameName)[number]): number => places.get(workSchool) ?? schools.length;
    const text = ({ mainSubject, id }: (typeof sameName)[number]): string => `${mainSubject} ${id}`;
    const inOrder = sameName.toSorted((a, b) => key(a) - key(b) || (text(a) < text(b) ? -1 : 1));
    for (const [position, { id }] of inOrder.entries()) numbers.set(id, `同名 ${position + 1}`);
  }
  return (id) => (isMadeCode(id) || !known.has(id) ? (numbers.get(id) ?? null) : id);
}
