/** Official coefficients of difference (§2, 教督〔2017〕6号). */
import { number, on, type Parameter, whole } from './kinds.ts';

export const equityParameters = {
  'equity.cvLimit.primary': number('coefficient', 0, 3, '小学校际差异系数上限', 'Limit of the coefficient, primary'),
  'equity.cvLimit.junior': number('coefficient', 0, 3, '初中校际差异系数上限', 'Limit of the coefficient, junior'),
  'equity.limitIsHard': on('差异系数上限作为硬约束', 'The coefficient limits are hard rules'),
  'equity.minPupils': whole(
    'pupils',
    0,
    500,
    '计入差异系数的学校最少学生数（教学点）',
    'Teaching points below this are outside the official figure',
  ),
  'equity.higherDegree.primary': number(
    'per 100 pupils',
    0,
    50,
    '小学每百名学生高于规定学历教师数',
    'Higher-degree teachers per 100, primary',
  ),
  'equity.higherDegree.junior': number(
    'per 100 pupils',
    0,
    50,
    '初中每百名学生高于规定学历教师数',
    'Higher-degree teachers per 100, junior',
  ),
  'equity.backbone': number('per 100 pupils', 0, 50, '每百名学生县级以上骨干教师数', 'Backbone teachers per 100'),
  'equity.peArts': number('per 100 pupils', 0, 50, '每百名学生体育艺术专任教师数', 'PE and arts teachers per 100'),
  'equity.nineYearWeight': number(
    'weight',
    0.5,
    3,
    '九年一贯制初中学生折算权重',
    'Weight of a junior pupil at nine-year schools',
  ),
} as const satisfies Record<string, Parameter>;
