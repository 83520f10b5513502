import { movedTerms, type RotationContext } from './context.ts';
import { isSending, type Person } from './facts.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** Over-term people whom neither a decision nor a rule (R17) keeps where they are. */
export function overTermBound(context: Pick<RotationContext, 'facts' | 'eligibility'>): Person[] {
  return overTermPeople(context).filter(
    ({ stays, index }) => stays === null && context.eligibility[index]!.kept.length === 0,
  );
}

/** Over-term people who meet the conditions, at sending schools (派出校). */
export function overTermPeople({ facts, eligibility }: Pick<RotationContext, 'facts' | 'eligibility'>): Person[] {
  return facts.people.filter(
    (person) => person.overTerm && eligibility[person.index]!.eligible && isSending(person.school),
  );
}

/** R44 超期未交流. */
export const overTerm: RotationGoalRule = {
  id: 'R44',
  domain: 'rotation',
  slug: 'over-term',
  strength: 'goal',
  goal: 'overTerm',
  resolution: 1,
  title: { zh: '派出校超期未交流', en: 'Over-term people of sending schools who stay' },
  sentence: {
    zh: '派出校符合交流条件且在现校任教满 {rotation.overTermYears} 年而未安排交流的人数最少。',
    en: 'Fewest people who meet the conditions at sending schools, have served {rotation.overTermYears} years there, and stay.',
  },
  maths: 'min Σ_{over-term} (1 − moved[t])',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.overTermYears'],
  applies: always,
  build: (model, context) => {
    const people = overTermPeople(context);
    const movable = people.filter(({ index }) => context.variables.moved.has(index));
    model.minimise({
      id: 'overTerm',
      rule: 'R44',
      unit: 'people',
      terms: movedTerms(movable, context, -1),
      constant: people.length,
      resolution: 1,
    });
  },
};
