/** 锁定 and 交流记录: decisions on people, and earlier rotations. */
import { define, type ProblemDefinition } from '../problem.ts';

export const decisionProblems = {
  'county.pinToOwnSchool': define(
    422,
    '锁定方式为“交流”，而所填学校就是现任教学校。',
    'A decision sends a person to the school where the person works.',
    '请改正学校；如系留任，请把锁定方式改为“留任”。',
    'Correct the school, or write 留任 (stays).',
  ),
  'county.pinWithoutSchool': define(
    422,
    '锁定方式为“不去”而没有填写学校。',
    'A “never to” names no school.',
    '请填写学校。',
    'Name the school.',
  ),
  'county.pinWithoutMinutes': define(
    422,
    '「依据」没有写明会议纪要或文件。',
    'The reason names no minutes or document.',
    '请写明作出该决定的会议纪要或文件及文号，以备核查。',
    'Cite the minutes or the document that decided it.',
  ),
  'county.pinsDisagree': define(
    422,
    '与第 {first} 行对同一人的决定矛盾。',
    'The row contradicts row {first} about the same person.',
    '请保留其中一行。',
    'Keep one of them.',
  ),
  'county.unknownInHistory': define(
    422,
    '所填人员不在「教师」表中，该条交流记录未计入。',
    'The person of this earlier rotation is not in the table of teachers; the row was left out.',
    '如仍在本县任教，请填写其标识；已离开本县的无须处理。',
    'Give the id if the person still teaches here; nothing is needed for people who left.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
