/** 班级: pupils and classes that contradict each other or their school. */
import { define, type ProblemDefinition } from '../problem.ts';

export const classProblems = {
  'county.schoolWithoutClasses': define(
    422,
    '{school}在「班级」表中没有数据，按没有学生处理。',
    '{school} has no row of classes and is taken as without pupils.',
    '请补充；如已休止，请在「在用」填“否”。',
    'Add them, or mark the school as suspended.',
  ),
  'county.gradeOutsideKind': define(
    422,
    '{school}的学校类别不含 {grade} 年级。',
    'The kind of {school} has no grade {grade}.',
    '请核对年级或学校类别。',
    'Check the grade or the kind of the school.',
  ),
  'county.classWithoutPupils': define(
    422,
    '{school} {grade} 年级有 {classes} 个班而没有学生，按 0 个班处理。',
    'Grade {grade} of {school} has {classes} classes and no pupils; taken as no class.',
    '请核对学生数。',
    'Check the pupils.',
  ),
  'county.moreClassesThanPupils': define(
    422,
    '{school} {grade} 年级 {pupils} 名学生填了 {classes} 个班，班级数多于学生数。',
    'Grade {grade} of {school} has {classes} classes for {pupils} pupils: more classes than pupils.',
    '请核对学生数和班级数。',
    'Check both numbers.',
  ),
  'county.classTooSmall': define(
    422,
    '{school} {grade} 年级 {pupils} 名学生分成 {classes} 个班，平均每班不足 {least} 人。',
    'Grade {grade} of {school} has {pupils} pupils in {classes} classes: fewer than {least} in a class.',
    '请核对学生数和班级数；属实的可以保留。',
    'Check both numbers; it may stay if it is so.',
  ),
  'county.classTooLarge': define(
    422,
    '{school} {grade} 年级 {pupils} 名学生只有 {classes} 个班。',
    'Grade {grade} of {school} has {pupils} pupils in {classes} classes.',
    '请核对学生数和班级数。',
    'Check both numbers.',
  ),
  'county.partExceedsWhole': define(
    422,
    '人数 {part} 大于该年级学生数 {whole}。',
    '{part} exceeds the {whole} pupils of the grade.',
    '请核对。',
    'Check both numbers.',
  ),
  'county.suspendedWithPupils': define(
    422,
    '{school}已休止而有 {pupils} 名学生，这些学生不计入需求。',
    '{school} is suspended but has {pupils} pupils, who are not counted.',
    '请核对「在用」。',
    'Check whether the school is in use.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
