import { arcTerms } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { rotationOpinion } from './sources.ts';

/** R21 每人一处. Ties `moved` to the arcs; a definition, so it cannot be relaxed. */
export const onePlace: RotationHardRule = {
  id: 'R21',
  domain: 'rotation',
  slug: 'one-place',
  strength: 'hard',
  title: { zh: '每人一处', en: 'One place each' },
  sentence: {
    zh: '每名教师或留任现校，或交流到一所学校的一个学科岗位。',
    en: 'Everybody stays or goes to one post at one school.',
  },
  maths: 'Σ_{s,j} x[t,s,j] = moved[t] ∈ {0, 1}',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion],
  parameters: [],
  applies: always,
  build: (model, context) => {
    for (const [index, moved] of context.variables.moved) {
      const person = context.facts.people[index]!;
      model.constrain({
        rule: 'R21',
        label: person.teacher.id,
        terms: [...arcTerms(context.arcsOf.get(index) ?? [], context), [moved, -1]],
        lower: 0,
        upper: 0,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}被安排到 ${amount} 处。`,
    en: `${subject.en} is placed ${amount} times.`,
  }),
};
