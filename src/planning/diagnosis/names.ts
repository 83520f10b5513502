/** Schools by name, people by number: their names are no part of a plan. */
import type { Words } from '../../../models/words.ts';
import type { County } from '../../county/county.ts';

/** Names in a list of words before it is cut: a clerk reads a dozen, the rest is counted. */
const NAMES_SHOWN = 12;

export interface Places {
  readonly schools: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
}

export const placesOf = ({ schools, teachers }: County): Places => ({
  schools: new Map(schools.map(({ code, name }) => [code, name])),
  people: new Set(teachers.map(({ id }) => id)),
});

/** Schools by name and people by id, as far as labels belong to them; a row of the whole county belongs to none. */
export function subjectsOf(labels: readonly string[], { schools, people }: Places): string[] {
  const subjects = labels.map((label) => schoolIn(label, schools) ?? (people.has(label) ? label : undefined));
  return [...new Set(subjects.filter((subject) => subject !== undefined))];
}

/** Labels hold school codes between brackets, commas and spaces, e.g. `441823-07,music`. */
const schoolIn = (label: string, names: ReadonlyMap<string, string>): string | undefined =>
  label
    .split(/[\s,[\]→]+/)
    .map((part) => names.get(part))
    .find((name) => name !== undefined);

/** Schools by name; people only counted. */
export function listed(subjects: readonly string[], { people }: Places): Words {
  const persons = subjects.filter((subject) => people.has(subject)).length;
  const schools = subjects.filter((subject) => !people.has(subject));
  const shown = schools.slice(0, NAMES_SHOWN);
  const more = schools.length > shown.length;
  const parts = {
    zh: [`${shown.join('、')}${more ? `等 ${schools.length} 所学校` : ''}`, persons > 0 ? `教师 ${persons} 人` : ''],
    en: [
      `${shown.join(', ')}${more ? ` and ${schools.length - shown.length} more` : ''}`,
      persons > 0 ? `${persons} ${persons === 1 ? 'teacher' : 'teachers'}` : '',
    ],
  };
  return { zh: parts.zh.filter(Boolean).join('；'), en: parts.en.filter(Boolean).join('; ') };
}
