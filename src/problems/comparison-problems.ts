/** What can be wrong with a request to put plans side by side. */
import { define, type ProblemDefinition } from './problem.ts';

export const comparisonProblems = {
  'comparison.howMany': define(
    422,
    '一次可比较 {fewest} 至 {most} 个方案，本次给出 {plans} 个。',
    'A comparison takes {fewest} to {most} plans; {plans} were given.',
    '请增减后重试。',
    'Give as many and try again.',
  ),
  'comparison.differentCounties': define(
    422,
    '这几个方案不是同一个县的：{counties}，学校和人员不能对应。',
    'The plans are of different counties ({counties}): their schools and people do not correspond.',
    '请只比较同一个县的方案，如同一县数据在不同情景或政策参数下测算的方案。',
    'Compare plans of one county, for instance of the same data under different scenarios or policy values.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
