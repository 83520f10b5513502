import { define, type ProblemDefinition } from './problem.ts';

export const planningProblems = {
  'planning.placeholder': define(400, '', '', '', ''),
  'policy.unknownParameter': define(
    422,
    '没有名为「{parameter}」的政策参数。',
    'There is no policy parameter named {parameter}.',
    '请对照政策参数清单改正名称,或删去这一行。',
    'Correct the name against the list of policy parameters, or remove the row.',
  ),
  'policy.badValue': define(
    422,
    '政策参数「{title}」({parameter})的值 {value} 不合要求,位置:{at}。',
    'The value {value} of policy parameter {titleEn} ({parameter}) cannot be used, at {at}.',
    '请填写{expected}。',
    'Maybe a unit, a bracket or a subject id is wrong; see the parameter list for what is expected.',
  ),
  'policy.givenTwice': define(
    422,
    '政策参数「{parameter}」在同一处给出两次,以后一次为准。',
    'Policy parameter {parameter} is given twice in one place; the later one holds.',
    '请删去多余的一行。',
    'Remove the row that is not meant.',
  ),
  'policy.unknownPack': define(
    422,
    '没有代码为「{id}」的省、市政策包,这一层未采用。',
    'There is no policy pack with the id {id} for the layer {layer}; the layer was not used.',
    '请改用已有的政策包,或在「政策」表中逐项填写。',
    'Use one of the known packs, or give the values in the policy table.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
