import type { EquityPart, EquitySchool } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { equityMeasure } from './sources.ts';

/**
 * R33 差异系数上限 (switch). With T people in the figure, the coefficient is at most c exactly when P_N Σ x²/P ≤ (1 + c²) T².
 * T² is taken by its tangent at today's T: never above T², so the row is safe, and short of it by (ΔT/T)², below the third
 * decimal of a coefficient. Today's own coefficient always satisfies it.
 */
export const equityLimit: RotationHardRule = {
  id: 'R33',
  domain: 'rotation',
  slug: 'equity-limit',
  strength: 'hard',
  title: { zh: '差异系数上限', en: 'Limit of the coefficients of difference' },
  sentence: {
    zh: '各项校际差异系数不超过限值（小学 {equity.cvLimit.primary}、初中 {equity.cvLimit.junior}），现已超过的不得扩大（是否启用：{equity.limitIsHard}）。',
    en: 'No coefficient exceeds its limit (primary {equity.cvLimit.primary}, junior {equity.cvLimit.junior}), or today’s value where that is larger (switched on: {equity.limitIsHard}).',
  },
  maths: 'P_N Σ x_i²/P_i ≤ (1 + max(limit, today)²) (2 T⁰ T − T⁰²)',
  unit: { zh: '系数', en: 'coefficient' },
  sources: [equityMeasure],
  parameters: [
    'equity.limitIsHard',
    'equity.cvLimit.primary',
    'equity.cvLimit.junior',
    'equity.minPupils',
    'equity.nineYearWeight',
  ],
  applies: (_context, policy) =>
    silentUnless(
      policy['equity.limitIsHard'],
      '本县未把差异系数上限作为硬性规定。',
      'The county does not make the limits hard rules.',
    ),
  build: (model, { equity }) => {
    for (const part of equity) {
      if (part.schools.every(({ steps }) => steps.length === 0)) continue;
      const total = part.mean * part.pupils;
      const factor = 1 + allowedVariance(part);
      const square = (school: EquitySchool, people: number): number =>
        (part.pupils * (school.share * people) ** 2) / school.pupils / total ** 2;
      const today = part.schools.reduce((sum, school) => sum + square(school, school.today), 0);
      const start = part.schools.reduce(
        (sum, school) => sum + square(school, school.fewest) - square(school, school.today),
        0,
      );
      const startTotal = part.schools.reduce((sum, school) => sum + school.share * (school.fewest - school.today), 0);
      model.constrain({
        rule: 'R33',
        label: `${part.stage}.${part.id}`,
        terms: part.schools.flatMap((school) =>
          school.steps.map((step, position) => {
            const people = school.fewest + position;
            const rise = square(school, people + 1) - square(school, people);
            return [step, rise - (factor * 2 * school.share) / total] as const;
          }),
        ),
        upper: factor - today - start + (factor * 2 * startTotal) / total + 1e-9,
        relaxPrice: 1000,
      });
    }
  },
  relief: () => [[{ parameter: 'equity.limitIsHard', value: false }]],
  violation: (subject, amount) => ({
    zh: `${subject.zh}差异系数超过上限 ${amount}。`,
    en: `${subject.en}: the coefficient is ${amount} above its limit.`,
  }),
};

/** Square of the coefficient that is allowed: the limit's, or today's where that is larger. */
function allowedVariance(part: EquityPart): number {
  const total = part.mean * part.pupils;
  const today =
    part.schools.reduce((sum, school) => sum + (school.share * school.today) ** 2 / school.pupils, 0) *
      (part.pupils / total ** 2) -
    1;
  return Math.max(part.limit ** 2, today);
}
