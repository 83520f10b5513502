/** The one registry of codes. Each area keeps its own table beside this file; codes are unique across them. */
import type { Words } from '../../models/words.ts';
import { alternativesProblems } from './alternatives-problems.ts';
import { commandProblems } from './command-problems.ts';
import { comparisonProblems } from './comparison-problems.ts';
import { countyProblems } from './county-problems.ts';
import { columnInEnglish, namesInEnglish, tableInEnglish } from './english-names.ts';
import { horizonProblems } from './horizon-problems.ts';
import { planningProblems } from './planning-problems.ts';
import { type Finding, fill, type Place, type ProblemDefinition } from './problem.ts';
import { scenarioProblems } from './scenario-problems.ts';
import { serviceProblems } from './service-problems.ts';

const written: Readonly<Record<string, ProblemDefinition>> = {
  ...alternativesProblems,
  ...commandProblems,
  ...comparisonProblems,
  ...countyProblems,
  ...horizonProblems,
  ...planningProblems,
  ...scenarioProblems,
  ...serviceProblems,
};

const withNames = ({ zh, en }: Words): Words => ({ zh, en: namesInEnglish(en, undefined) });

/** Every code; names of tables and columns are explained in English. */
export const registry: Readonly<Record<string, ProblemDefinition>> = Object.fromEntries(
  Object.entries(written).map(([code, { status, sentence, remedy }]) => [
    code,
    { status, sentence: withNames(sentence), remedy: withNames(remedy) },
  ]),
);

/** The definition of a code. An unregistered code is a defect of ours and throws. */
export function definitionOf(code: string): ProblemDefinition {
  const definition = registry[code];
  if (definition === undefined) throw new Error(`problem code ${code} is not registered`);
  return definition;
}

const rowWords = (row: number | undefined): Words | undefined =>
  row === undefined ? undefined : { zh: `第 ${row} 行`, en: `row ${row}` };

/** 「教师」表第 37 行「任教学科」, or the JSON pointer; empty words when no place is known. Several rows come as words. */
export function placeWords(
  { table, row, column, pointer }: { readonly [Part in keyof Place]?: Place[Part] | undefined },
  rows: Words | undefined = rowWords(row),
): Words {
  const zh = [table && `「${table}」表`, rows?.zh, column && `「${column}」`, pointer].filter(Boolean).join('');
  const en = [
    table && `table ${tableInEnglish(table)}`,
    rows?.en,
    column && `column ${columnInEnglish(column, table)}`,
    pointer,
  ]
    .filter(Boolean)
    .join(', ');
  return { zh, en };
}

/** What is said of a place: the place, a colon, the words. */
export const saidOf = (where: Words, words: Words): Words => ({
  zh: `${where.zh}${where.zh === '' ? '' : '：'}${words.zh}`,
  en: `${where.en}${where.en === '' ? '' : ': '}${words.en}`,
});

/** What is wrong and what to do, without the place. */
export function problemWords({
  code,
  values,
  place,
}: Pick<Finding, 'code' | 'values'> & { readonly place?: Finding['place'] }): Words {
  const { sentence, remedy } = definitionOf(code);
  return {
    zh: `${fill(sentence.zh, values)}${fill(remedy.zh, values)}`,
    en: namesInEnglish(`${fill(sentence.en, values)} ${fill(remedy.en, values)}`, place?.table),
  };
}

/** The whole sentence for one finding: place, what is wrong, what to do. */
export const findingWords = (finding: Finding): Words => saidOf(placeWords(finding.place), problemWords(finding));
