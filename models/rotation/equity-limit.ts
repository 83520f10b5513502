import type { LinearModelBuilder } from '../lp/builder.ts';
import type { EquityPart, EquitySchool, Term } from './context.ts';
import { type Cell, cellsOf, totalOf } from './equity-total.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { equityMeasure } from './sources.ts';

/**
 * R33 差异系数上限 (switch). With T people in the figure, the coefficient is at most c exactly when P_N Σ x²/P ≤ (1 + c²) T².
 * T moves only with people who come from or go to places outside the figure (points under 50 pupils, the other stage) or a
 * nine-year school. Its range is cut into cells, one of which is chosen; in a cell T² is its tangent at the middle: never above
 * T², so the row is safe, and equal to it at every whole T, so it is exact unless a nine-year school counts people in parts.
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
  maths:
    'P_N Σ x_i²/P_i ≤ (1 + max(limit, today)²) Σ_k (2 t_k T_k − t_k² y_k); Σ_k y_k = 1, Σ_k T_k = T, T_k in cell k of width 1 around t_k where y_k = 1, else 0',
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
  build: (model, context, policy) => {
    for (const part of context.equity) {
      if (part.schools.every(({ steps }) => steps.length === 0)) continue;
      constrainPart(model, part, cellsOf(part, context, policy));
    }
  },
  relief: () => [[{ parameter: 'equity.limitIsHard', value: false }]],
  violation: (subject, amount) => ({
    zh: `${subject.zh}差异系数超过上限 ${amount}。`,
    en: `${subject.en}: the coefficient is ${amount} above its limit.`,
  }),
};

function constrainPart(model: LinearModelBuilder, part: EquityPart, cells: readonly Cell[]): void {
  const label = `${part.stage}.${part.id}`;
  const total = totalOf(part);
  const factor = 1 + allowedVariance(part);
  const square = (school: EquitySchool, people: number): number =>
    (part.pupils * (school.share * people) ** 2) / school.pupils / total ** 2;
  const start = part.schools.reduce((sum, school) => sum + square(school, school.fewest), 0);
  const squares = part.schools.flatMap((school) =>
    school.steps.map((step, position): Term => {
      const people = school.fewest + position;
      return [step, square(school, people + 1) - square(school, people)];
    }),
  );
  const [only, ...others] = cells;
  if (only !== undefined && others.length === 0) {
    model.constrain({ rule: 'R33', label, terms: squares, upper: factor - start + 1e-9, relaxPrice: 1000 });
    return;
  }
  const chosen = cells.map(({ lower, middle, upper }) => ({
    y: model.integer(`chosen[${label}] ${middle}`, 0, 1),
    t: model.continuous(`total[${label}] ${middle}`, 0, upper),
    lower,
    middle,
    upper,
  }));
  for (const { y, t, lower, middle, upper } of chosen) {
    const row = { rule: 'R33', label: `${label} total ${middle}` };
    const kept = (bound: number): Term[] => [
      [t, 1],
      [y, -bound],
    ];
    model.constrain({ ...row, terms: kept(upper), upper: 0 });
    model.constrain({ ...row, terms: kept(lower), lower: 0 });
  }
  const fewest = part.schools.reduce((sum, { share, fewest: least }) => sum + share * least, 0);
  model.constrain({
    rule: 'R33',
    label: `${label} one total`,
    terms: chosen.map(({ y }) => [y, 1]),
    lower: 1,
    upper: 1,
  });
  model.constrain({
    rule: 'R33',
    label: `${label} people`,
    terms: [
      ...chosen.map(({ t }): Term => [t, 1]),
      ...part.schools.flatMap(({ share, steps }) => steps.map((step): Term => [step, -share])),
    ],
    lower: fewest,
    upper: fewest,
  });
  model.constrain({
    rule: 'R33',
    label,
    terms: [
      ...squares,
      ...chosen.flatMap(({ y, t, middle }): Term[] => [
        [t, (-2 * factor * middle) / total ** 2],
        [y, (factor * middle ** 2) / total ** 2],
      ]),
    ],
    upper: 1e-9 - start,
    relaxPrice: 1000,
  });
}

/** Square of the coefficient that is allowed: the limit's, or today's where that is larger. */
function allowedVariance(part: EquityPart): number {
  const total = totalOf(part);
  const today =
    part.schools.reduce((sum, school) => sum + (school.share * school.today) ** 2 / school.pupils, 0) *
      (part.pupils / total ** 2) -
    1;
  return Math.max(part.limit ** 2, today);
}
