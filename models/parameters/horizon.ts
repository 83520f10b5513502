/** Several years (§5). */
import { type Parameter, share, whole } from './kinds.ts';

export const horizonGoalIds = ['unfilled', 'smoothHiring', 'surplus', 'moves', 'retrained'] as const;

export const horizonParameters = {
  'horizon.departureShare': share('退休以外每年离开的教师占比', 'Share of teachers who leave a year, retirement apart'),
  'horizon.maxHiresAYear': whole('people', 0, 20000, '全县每年招聘上限', 'Most people hired in a year'),
  'horizon.hiringBlock': whole('people', 1, 1000, '衡量招聘均衡的档距', 'Size of the blocks by which hiring is evened'),
  'horizon.retrainingShare': share(
    '每年可转岗人数占具备条件者的比例',
    'Share of the qualified who may be retrained in a year',
  ),
  'horizon.goals': {
    kind: 'list',
    unit: 'goals in order',
    options: horizonGoalIds,
    zh: '多年预测目标次序',
    en: 'Order of the goals of several years',
  },
} as const satisfies Record<string, Parameter>;
