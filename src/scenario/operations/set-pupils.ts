import { z } from 'zod';
import { capsOf, newRow, noteClasses, resized, rowOf, withRow } from './enrolment.ts';
import { gradesWords } from './names.ts';
import { operationKind } from './operation.ts';
import { schoolInUse, teachesGrade } from './schools.ts';

/** 学生数: one grade of one school as it is expected to be. */
export const setPupils = operationKind({
  schema: z
    .strictObject({
      op: z.literal('setPupils'),
      school: z.string().min(1).max(64),
      grade: z.int().min(1).max(9),
      pupils: z.int().min(0).max(5000),
      classes: z.int().min(1).max(100).nullable().default(null).describe('null = follows from the pupils'),
    })
    .describe('学生数 / Set the pupils of a grade'),
  apply: (county, { school: code, grade, pupils, classes }, desk) => {
    const school = schoolInUse(county, code, '/school', desk);
    if (school === null) return county;
    if (!teachesGrade(school, grade)) {
      desk.error('scenario.gradeOutsideKind', '/grade', { school: school.name, grades: grade });
      return county;
    }
    const row = rowOf(county, code, grade);
    if (row === undefined)
      return pupils === 0
        ? county
        : { ...county, enrolment: [...county.enrolment, newRow(code, grade, pupils, classes)] };
    const changed = resized(row, pupils, capsOf(county, desk.policy));
    const after = withRow(county, row, changed && { ...changed, classes: classes ?? changed.classes });
    if (classes === null) noteClasses(county, after, '/pupils', desk);
    return after;
  },
  words: ({ school, grade, pupils, classes }, names) => ({
    zh: `${names.school(school)} ${gradesWords([grade]).zh}学生 ${pupils} 名${classes === null ? '' : `、${classes} 个班`}`,
    en: `${names.school(school)}, ${gradesWords([grade]).en}: ${pupils} pupils${classes === null ? '' : ` in ${classes} classes`}`,
  }),
});
