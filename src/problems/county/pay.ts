/** 工资: amounts that are never used. */
import { define, type ProblemDefinition } from '../problem.ts';

export const payProblems = {
  'county.payKeyUnknown': define(
    422,
    '{item}的对象填为“{written}”，没有这样的对象，该金额不会用到。',
    '{english} is given for "{written}", which there is none of; the amount is never used.',
    '请填写{expected}。',
    'Write {expectedEn}.',
  ),
  'county.payKeyUnused': define(
    422,
    '{item}不分对象，只用对象留空的一行；对象填为“{written}”的金额不会用到。',
    'There is one amount of the item {english} for everybody, in a row without a key; the one for "{written}" is never used.',
    '请只填一行，对象留空；因人而异的（如薪级工资、骨干津贴），请逐人填入「教师」表的「工资项目」。',
    'Give one row and leave its 对象 blank; where it differs by person (pay grade, backbone teachers), write it with each person, under 工资项目 in the table 教师.',
  ),
  'county.payItemUnknown': define(
    422,
    '工资项目“{written}”不在所列项目之内，该金额不会用到。',
    'The pay item "{written}" is not known; the amount is never used.',
    '请改为下列之一：{known}；只有个别人有的项目，请逐人填入「教师」表的「工资项目」。',
    'Write one of: {knownEn}; an item of some people only is written with each of them, under 工资项目 in the table 教师.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
