import { movedTerms } from './context.ts';
import { overTermBound } from './over-term.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R32 超期必须交流 (switch). */
export const overTermHard: RotationHardRule = {
  id: 'R32',
  domain: 'rotation',
  slug: 'over-term-hard',
  strength: 'hard',
  title: { zh: '超期教师必须交流', en: 'Over-term teachers must move' },
  sentence: {
    zh: '派出校符合交流条件且在现校任教满 {rotation.overTermYears} 年的教师本次必须交流（是否启用：{rotation.overTermHard}）。',
    en: 'Those who meet the conditions at sending schools and have served {rotation.overTermYears} years there must move (switched on: {rotation.overTermHard}).',
  },
  maths: 'moved[t] = 1, t eligible at a sending school, months(t) ≥ 12 · overTermYears',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.overTermHard', 'rotation.overTermYears'],
  applies: (_context, policy) =>
    silentUnless(policy['rotation.overTermHard'], '本县未要求超期教师必须交流。', 'The county does not demand it.'),
  build: (model, context) => {
    for (const person of overTermBound(context)) {
      model.constrain({
        rule: 'R32',
        label: person.teacher.id,
        terms: movedTerms([person], context),
        lower: 1,
        relaxPrice: 1,
      });
    }
  },
  relief: (rows) => {
    const stay = rows.map(({ label }) => ({ stays: label }));
    const off = [{ parameter: 'rotation.overTermHard', value: false } as const];
    // A few people are decided on one by one; many are a rule that does not fit.
    return rows.length > 5 ? [off] : [stay, off];
  },
  violation: (subject) => ({
    zh: `${subject.zh}任教超期而未安排交流。`,
    en: `${subject.en} is over term and not moved.`,
  }),
};
