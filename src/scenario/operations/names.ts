/** Names for the sentences of operations: of schools as the county writes them, of the rest as the field says. */
import { type Parameter, type ParameterId, parameters } from '../../../models/parameters.ts';
import type { Words } from '../../../models/words.ts';
import type { School, Stage } from '../../county/county.ts';
import { subjectById } from '../../county/subjects.ts';
import { stageWords } from '../../county/vocabulary.ts';

export interface Names {
  /** A code no school has stays a code. */
  readonly school: (code: string) => string;
}

export const namesOf = (schools: readonly Pick<School, 'code' | 'name'>[]): Names => {
  const byCode = new Map(schools.map(({ code, name }) => [code, name]));
  return { school: (code) => byCode.get(code) ?? code };
};

export const stageName = (stage: Stage): Words => ({ zh: stageWords[stage][0], en: stage });

export const subjectName = (subject: string): Words => {
  if (subject === 'allSubject') return { zh: '全科', en: 'all subjects' };
  const { zh, en } = subjectById.get(subject) ?? { zh: subject, en: subject };
  return { zh, en: en.toLowerCase() };
};

const known: Readonly<Record<string, Parameter>> = parameters;
const isKnown = (id: string): id is ParameterId => id in known;

export const parameterName = (id: string): Words =>
  isKnown(id) ? { zh: parameters[id].zh, en: parameters[id].en } : { zh: id, en: id };

/** 「1、2、3 年级」. */
export const gradesWords = (grades: readonly number[]): Words => ({
  zh: `${grades.join('、')} 年级`,
  en: `grade${grades.length === 1 ? '' : 's'} ${grades.join(', ')}`,
});
