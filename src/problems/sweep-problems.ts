/** What can be wrong with a sweep or an acceptance test. */
import { define, type ProblemDefinition } from './problem.ts';

export const sweepProblems = {
  'sweep.points': define(
    422,
    '扫描的组合超过 {most} 个，或按列表扫描时各轴的取值个数不同。',
    'The sweep has more than {most} points, or the axes of a list are not equally long.',
    '请减少取值，或改用 grid 方式。',
    'Give fewer values, or use the grid mode.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
