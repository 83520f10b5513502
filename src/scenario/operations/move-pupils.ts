import { z } from 'zod';
import { largestRemainder } from '../../../models/quota/posts-table.ts';
import type { County, Enrolment } from '../../county/county.ts';
import { capsOf, noteClasses, resized, withArrivals, withRow } from './enrolment.ts';
import { gradesWords } from './names.ts';
import { type Desk, operationKind } from './operation.ts';
import { teachesGrade, twoSchools } from './schools.ts';

/** 分流: pupils of some grades go from one school to another; people stay where they are. */
export const movePupils = operationKind({
  schema: z
    .strictObject({
      op: z.literal('movePupils'),
      from: z.string().min(1).max(64),
      to: z.string().min(1).max(64),
      grades: z.array(z.int().min(1).max(9)).min(1).max(9).nullable().default(null).describe('null = every grade'),
      pupils: z
        .int()
        .min(1)
        .max(100_000)
        .nullable()
        .default(null)
        .describe('How many, shared among the grades in proportion; null = all of them'),
    })
    .describe('学生分流 / Move pupils'),
  apply: (county, { from, to, grades, pupils }, desk) => {
    const pair = twoSchools(county, { code: from, at: '/from' }, { code: to, at: '/to' }, desk);
    if (pair === null) return county;
    const [source, target] = pair;
    const rows = county.enrolment.filter(
      (row) => row.school === from && row.pupils > 0 && (grades === null || grades.includes(row.grade)),
    );
    const there = rows.reduce((sum, row) => sum + row.pupils, 0);
    const outside = rows.filter(({ grade }) => !teachesGrade(target, grade)).map(({ grade }) => grade);
    if (there === 0) desk.error('scenario.noPupils', grades === null ? '/from' : '/grades', { school: source.name });
    if (outside.length > 0)
      desk.error('scenario.gradeOutsideKind', '/to', { school: target.name, grades: outside.join('、') });
    if (pupils !== null && pupils > there && there > 0)
      desk.error('scenario.tooManyPupils', '/pupils', { school: source.name, pupils: there });
    if (there === 0 || outside.length > 0 || (pupils ?? 0) > there) return county;
    return moved(county, rows, to, pupils ?? there, desk);
  },
  words: ({ from, to, grades, pupils }, names) => {
    const which = grades === null ? { zh: '', en: '' } : gradesWords(grades);
    return {
      zh: `${names.school(from)} ${which.zh}${pupils === null ? '全部学生' : `学生 ${pupils} 名`}分流到 ${names.school(to)}`,
      en: `move ${pupils === null ? 'all' : pupils} pupils${which.en && ` of ${which.en}`} from ${names.school(from)} to ${names.school(to)}`,
    };
  },
});

function moved(county: County, rows: readonly Enrolment[], to: string, pupils: number, desk: Desk): County {
  const shares = largestRemainder(
    rows.map((row) => row.pupils),
    pupils,
  );
  const capOf = capsOf(county, desk.policy);
  const after = rows.reduce((now, row, index) => {
    const going = resized(row, shares[index]!, capOf);
    if (going === null) return now;
    const staying = resized(row, row.pupils - going.pupils, capOf);
    return withArrivals(withRow(now, row, staying), to, going, desk.policy);
  }, county);
  noteClasses(county, after, '', desk);
  return after;
}
