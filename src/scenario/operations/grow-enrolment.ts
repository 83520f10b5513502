import { z } from 'zod';
import { largestRemainder } from '../../../models/quota/posts-table.ts';
import { capsOf, noteClasses, resized } from './enrolment.ts';
import { gradesWords } from './names.ts';
import { operationKind } from './operation.ts';
import { Selector, selected, selectorWords } from './selector.ts';

/** 生源增减: pupils of some places and grades by a percentage; the total is met exactly, shared by largest remainder. */
export const growEnrolment = operationKind({
  schema: z
    .strictObject({
      op: z.literal('growEnrolment'),
      where: Selector.prefault({}),
      grades: z.array(z.int().min(1).max(9)).min(1).max(9).nullable().default(null).describe('null = every grade'),
      percent: z.number().min(-100).max(400).describe('8 = 8 % more, -5 = 5 % fewer'),
    })
    .describe('生源增减 / Enrolment growth'),
  apply: (county, { where, grades, percent }, desk) => {
    const places = new Set(selected(county, where, '/where', desk).map(({ code }) => code));
    if (places.size === 0) return county;
    const rows = county.enrolment.filter(
      ({ school, grade }) => places.has(school) && (grades === null || grades.includes(grade)),
    );
    const today = rows.map(({ pupils }) => pupils);
    const total = today.reduce((sum, pupils) => sum + pupils, 0);
    if (total === 0) {
      desk.error('scenario.noPupilsSelected', '/where');
      return county;
    }
    const then = largestRemainder(today, Math.round((total * (100 + percent)) / 100));
    const capOf = capsOf(county, desk.policy);
    const changed = new Map(rows.map((row, index) => [row, resized(row, then[index]!, capOf)]));
    const enrolment = county.enrolment.flatMap((row) => {
      const next = changed.get(row);
      return next === undefined ? [row] : next === null ? [] : [next];
    });
    const after = { ...county, enrolment };
    noteClasses(county, after, '/percent', desk);
    return after;
  },
  words: ({ where, grades, percent }, names) => {
    const place = selectorWords(where, names);
    const which = grades === null ? { zh: '', en: '' } : gradesWords(grades);
    return {
      zh: `${place.zh}${which.zh}学生${percent < 0 ? '减少' : '增加'} ${Math.abs(percent)}%`,
      en: `${Math.abs(percent)} % ${percent < 0 ? 'fewer' : 'more'} pupils in ${place.en}${which.en && `, ${which.en}`}`,
    };
  },
});
