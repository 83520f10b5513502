import { z } from 'zod';
import { Month } from '../../county/county.ts';
import { monthZh } from '../../county/field-words.ts';
import { statusWords } from '../../county/vocabulary.ts';
import { operationKind } from './operation.ts';
import { withoutPeople } from './people.ts';

const kinds = ['left', 'seconded', 'longIllness', 'maternity', 'study', 'otherLeave'] as const;
const english = {
  left: 'leave for good',
  seconded: 'are seconded',
  longIllness: 'are on long sick leave',
  maternity: 'are on maternity leave',
  study: 'are away studying',
  otherLeave: 'are away',
} as const;

/** 离岗: named people leave for good, or are on the books and teach nothing. */
export const leave = operationKind({
  schema: z
    .strictObject({
      op: z.literal('leave'),
      teachers: z.array(z.string().min(1).max(64)).min(1).max(500).describe('Ids as the roster has them'),
      status: z.enum(kinds).describe('left = resigned, retired early or otherwise gone for good'),
      until: Month.nullable().default(null),
    })
    .describe('离岗 / Leave'),
  apply: (county, { teachers, status, until }, desk) => {
    const known = new Map(county.teachers.map((teacher) => [teacher.id, teacher]));
    const strangers = teachers.flatMap((id, index) => (known.has(id) ? [] : [index]));
    for (const index of strangers) desk.error('scenario.unknownTeacher', `/teachers/${index}`);
    if (strangers.length > 0) return county;
    const meant = new Set(teachers);
    if (status === 'left') return withoutPeople(county, meant, '/teachers', desk);
    return {
      ...county,
      teachers: county.teachers.map((teacher) =>
        meant.has(teacher.id) ? { ...teacher, status, statusFrom: county.planningMonth, statusUntil: until } : teacher,
      ),
    };
  },
  words: ({ teachers, status, until }) => ({
    zh: `${teachers.length} 名教师${status === 'left' ? '离职' : statusWords[status][0]}${until === null ? '' : `，至 ${monthZh(until)}`}`,
    en: `${teachers.length} teachers ${english[status]}${until === null ? '' : ` until ${until}`}`,
  }),
});
