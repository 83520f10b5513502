/** Roads, where the county gives none. */
import { number, type Parameter } from './kinds.ts';

export const travelParameters = {
  'travel.detour': number('factor', 1, 4, '直线距离绕行系数', 'Detour factor on straight lines'),
  'travel.speed': number('km per hour', 5, 120, '平均行车速度', 'Average road speed'),
} as const satisfies Record<string, Parameter>;
