/** The one registry of codes. Each area keeps its own table beside this file; codes are unique across them. */
import type { Words } from '../../models/words.ts';
import { countyProblems } from './county-problems.ts';
import { planningProblems } from './planning-problems.ts';
import { type Finding, fill, type Place, type ProblemDefinition } from './problem.ts';
import { serviceProblems } from './service-problems.ts';

export const registry: Readonly<Record<string, ProblemDefinition>> = {
  ...countyProblems,
  ...planningProblems,
  ...serviceProblems,
};

/** The definition of a code. An unregistered code is a defect of ours and throws. */
export function definitionOf(code: string): ProblemDefinition {
  const definition = registry[code];
  if (definition === undefined) throw new Error(`problem code ${code} is not registered`);
  return definition;
}

/** 「教师」表第 37 行「任教学科」, or the JSON pointer; empty words when no place is known. */
export function placeWords({ table, row, column, pointer }: Place): Words {
  const zh = [table && `「${table}」表`, row && `第 ${row} 行`, column && `「${column}」`, pointer]
    .filter(Boolean)
    .join('');
  const en = [table && `table ${table}`, row && `row ${row}`, column && `column ${column}`, pointer]
    .filter(Boolean)
    .join(', ');
  return { zh, en };
}

/** The whole sentence for one finding: place, what is wrong, what to do. */
export function findingWords({ code, place, values }: Finding): Words {
  const { sentence, remedy } = definitionOf(code);
  const where = placeWords(place);
  return {
    zh: `${where.zh}${where.zh === '' ? '' : ':'}${fill(sentence.zh, values)}${fill(remedy.zh, values)}`,
    en: `${where.en}${where.en === '' ? '' : ': '}${fill(sentence.en, values)} ${fill(remedy.en, values)}`,
  };
}
