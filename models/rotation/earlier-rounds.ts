import { movedTerms } from './context.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R54 多年公平分担: those sent without having asked are those who went least often before. */
export const earlierRounds: RotationGoalRule = {
  id: 'R54',
  domain: 'rotation',
  slug: 'earlier-rounds',
  strength: 'goal',
  goal: 'earlierRounds',
  resolution: 1,
  title: { zh: '多次交流人员', en: 'Earlier rotations of those who are sent' },
  sentence: {
    zh: '由组织安排（未填志愿）的交流人员，此前已交流次数合计最少：没有交流过的先交流，多年之间公平分担。',
    en: 'Fewest earlier rotations, in all, of those sent without having applied: who never went goes first, so that the burden is fair over the years.',
  },
  maths: 'min Σ_{t without wishes} moved[t] · earlier rotations(t)',
  unit: { zh: '次', en: 'rotations' },
  sources: [countyPractice],
  parameters: ['rotation.forms'],
  applies: always,
  build: (model, context) => {
    const terms = context.facts.people
      .filter((person) => roundsCounted(person) > 0 && context.variables.moved.has(person.index))
      .flatMap((person) => movedTerms([person], context, roundsCounted(person)));
    model.minimise({ id: 'earlierRounds', rule: 'R54', unit: 'rotations', terms, resolution: 1 });
  },
};

/** Earlier rotations that weigh on a person's being sent; an application is no burden. */
export const roundsCounted = ({
  teacher,
  earlierRounds: rounds,
}: {
  readonly teacher: { readonly wishes: readonly string[] };
  readonly earlierRounds: number;
}): number => (teacher.wishes.length > 0 ? 0 : rounds);
