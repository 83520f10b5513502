import { EQUITY_SCALE } from './coefficients.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { equityMeasure } from './sources.ts';

/** R43 校际差异. One unit is a millionth of the variance ratio; 0.001 of a coefficient is 2 · limit · 0.001 of it. */
export const equity: RotationGoalRule = {
  id: 'R43',
  domain: 'rotation',
  slug: 'equity',
  strength: 'goal',
  goal: 'equity',
  resolution: 900,
  title: { zh: '校际差异系数超限', en: 'Excess of the coefficients of difference' },
  sentence: {
    zh: '六项差异系数（高于规定学历、县级以上骨干、体育艺术教师，小学限 {equity.cvLimit.primary}、初中限 {equity.cvLimit.junior}，按在校生数加权，不含不足 {equity.minPupils} 人的教学点）的平方超出限值平方的部分合计最小；分辨率相当于系数 0.001。',
    en: 'Least sum, over six coefficients (higher degrees, backbone, PE and arts; limits {equity.cvLimit.primary} primary, {equity.cvLimit.junior} junior; weighted by enrolment, without points under {equity.minPupils} pupils), of the square above the limit’s square; resolution 0.001 of a coefficient.',
  },
  maths: 'min Σ_k max(0, Σ_i (P_i/P_N)(x_i/P_i − X̄⁰)² / X̄⁰² − limit²)',
  unit: { zh: '百万分之一（差异系数平方）', en: 'millionths of the squared coefficient' },
  sources: [equityMeasure],
  parameters: ['equity.cvLimit.primary', 'equity.cvLimit.junior', 'equity.minPupils', 'equity.nineYearWeight'],
  applies: always,
  build: (model, { equity: parts }, policy) => {
    const limit = Math.min(policy['equity.cvLimit.primary'], policy['equity.cvLimit.junior']);
    model.minimise({
      id: 'equity',
      rule: 'R43',
      unit: 'millionths of the squared coefficient',
      terms: parts.flatMap(({ excess }) => (excess === null ? [] : [[excess, 1] as const])),
      resolution: Math.max(1, Math.round(2 * limit * 0.001 * EQUITY_SCALE)),
    });
  },
};
