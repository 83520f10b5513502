/** Rows of any table that do not fit, repeat each other or name what is not there. */
import { define, type ProblemDefinition } from '../problem.ts';

export const rowProblems = {
  'county.doesNotFit': define(
    422,
    '该行内容不符合本表的要求。',
    'The row does not fit the table.',
    '请对照模板的说明核对该行。',
    'Compare it with the explanation in the template.',
  ),
  'county.duplicateCode': define(
    422,
    '学校代码“{code}”与第 {first} 行重复。',
    'The school code "{code}" repeats row {first}.',
    '请改正其中一行。',
    'Correct one of the rows.',
  ),
  'county.duplicatePerson': define(
    422,
    '与第 {first} 行是同一标识。',
    'The id repeats row {first}.',
    '请合并两行或改正标识。',
    'Merge the rows or correct the id.',
  ),
  'county.duplicateGrade': define(
    422,
    '{school}的 {grade} 年级与第 {first} 行重复。',
    'Grade {grade} of {school} repeats row {first}.',
    '请合并两行。',
    'Merge the rows.',
  ),
  'county.duplicateRow': define(
    422,
    '与第 {first} 行重复。',
    'The row repeats row {first}.',
    '请删除其中一行。',
    'Delete one of them.',
  ),
  'county.unknownSchool': define(
    422,
    '为“{written}”，「学校」表中没有。',
    '"{written}" is not in the table of schools.',
    '请改为「学校」表中的代码或名称（如“{like}”），或在「学校」表增加一行。',
    'Write a code or name of that table (such as {like}), or add the school to it.',
  ),
  'county.ambiguousSchool': define(
    422,
    '名称“{written}”对应 {count} 所学校。',
    '{count} schools are named "{written}".',
    '请改填学校代码。',
    'Write the code of the school.',
  ),
  'county.unknownTeacher': define(
    422,
    '所填人员不在「教师」表中。',
    'The person is not in the table of teachers.',
    '请填写教师的标识。',
    'Write the id of a teacher.',
  ),
  'county.ambiguousTeacher': define(
    422,
    '有 {count} 人同名。',
    '{count} people have this name.',
    '请改填标识。',
    'Write the id.',
  ),
  'county.sameSchool': define(
    422,
    '两端是同一所学校。',
    'Both ends are one school.',
    '请删除该行或改正学校。',
    'Delete the row or correct a school.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
