import { movedTerms } from './context.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R49 交流人员中的班主任和毕业班教师. */
export const midCycle: RotationGoalRule = {
  id: 'R49',
  domain: 'rotation',
  slug: 'mid-cycle',
  strength: 'goal',
  goal: 'midCycle',
  resolution: 1,
  title: { zh: '交流人员中的班主任和毕业班教师', en: 'Class heads and last-grade teachers who move' },
  sentence: {
    zh: '交流人员中班主任和毕业班（六年级、九年级）教师最少。',
    en: 'Fewest class heads and teachers of grades 6 and 9 among those who move.',
  },
  maths: 'min Σ_{class head or grade 6, 9} moved[t]',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: [],
  applies: always,
  build: (model, context) => {
    const people = context.facts.people.filter(
      (person) => person.midCycle && context.variables.moved.has(person.index),
    );
    model.minimise({ id: 'midCycle', rule: 'R49', unit: 'people', terms: movedTerms(people, context), resolution: 1 });
  },
};
