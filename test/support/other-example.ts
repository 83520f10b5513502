/** A second plan beside the example: one teacher moves elsewhere, one school has one post more, pay is dearer, a rule is broken. */
import type { Plan } from '../../src/planning/plan.ts';
import { examplePlan } from './plan-example.ts';

export const otherExample: Plan = {
  ...examplePlan,
  status: 'feasible',
  scenarios: [
    {
      id: `sha256:${'a'.repeat(64)}`,
      title: { zh: '石门多一岗', en: 'One post more' },
      derivedFrom: [],
      operations: [{ zh: '石门多一岗', en: 'one post more' }],
    },
  ],
  goals: examplePlan.goals.map((goal, position) =>
    position === 0 ? { ...goal, value: goal.value + 2, status: 'open' as const } : goal,
  ),
  quota: examplePlan.quota && {
    ...examplePlan.quota,
    used: 65,
    schools: examplePlan.quota.schools.map((row) =>
      row.school === '0202'
        ? { ...row, posts: 3, reasons: [{ ...row.reasons[0]!, words: { zh: '另加一名。', en: 'One more.' } }] }
        : row,
    ),
  },
  rotation: examplePlan.rotation && {
    ...examplePlan.rotation,
    moves: examplePlan.rotation.moves.map((move, position) => (position === 0 ? { ...move, to: '0202' } : move)),
  },
  pay: examplePlan.pay && { ...examplePlan.pay, yearlyCost: examplePlan.pay.yearlyCost + 1200 },
  audit: {
    ...examplePlan.audit,
    rules: examplePlan.audit.rules.map((rule, position) =>
      position === 0
        ? {
            ...rule,
            passed: false,
            violations: [
              { subject: { zh: '全县', en: 'county' }, amount: 1, words: { zh: '多 1 名。', en: '1 more.' } },
            ],
          }
        : rule,
    ),
  },
  policy: examplePlan.policy.map((row, position) => (position === 0 ? { ...row, value: 99 } : row)),
};
