/** What can be wrong with a request for lists near the best. */
import { define, type ProblemDefinition } from './problem.ts';

export const alternativesProblems = {
  'alternatives.otherPlan': define(
    422,
    '方案 {plan} 不是按所给县数据、情景和政策参数测算的。',
    'The plan {plan} was not made of the county data, scenarios and policy values given.',
    '请给出测算时所用的县数据、情景和参数；数据已有改动的，请先重新测算。',
    'Give those it was planned with; plan again where the data have changed.',
  ),
  'alternatives.noList': define(
    422,
    '方案 {plan} 没有可采用的交流名单，无从比较备选名单。',
    'The plan {plan} has no rotation list that other lists could stand beside.',
    '请先测算交流轮岗，得出名单后再求备选名单。',
    'Plan rotation first, then ask for other lists.',
  ),
  'alternatives.listUnknown': define(
    404,
    '没有第 {number} 份备选名单，共有 {lists} 份。',
    'There is no list {number}; there are {lists}.',
    '请核对序号。',
    'Check the number.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
