import type { Policy } from '../parameters.ts';
import type { RotationContext, Term } from './context.ts';
import type { Person } from './facts.ts';
import { pointsOf } from './points-table.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R55 志愿与困难按积分. */
export const points: RotationGoalRule = {
  id: 'R55',
  domain: 'rotation',
  slug: 'points',
  strength: 'goal',
  goal: 'points',
  resolution: 1,
  title: { zh: '志愿和困难按积分', en: 'Wishes and hardship by points' },
  sentence: {
    zh: '申报人志愿积分乘以所得志愿的位次（第一志愿计 0，留任按志愿数计），加上由组织安排的人员的保护积分，合计最少；积分构成事先公布，运行前可申请更正。',
    en: 'Least sum of the points of those who applied times the position of the wish they get (first 0, staying counts as the number of wishes), plus the protecting points of those sent without having applied. Components are published and open to correction before the run.',
  },
  maths: 'min Σ_{applied} W(t) · (Σ_s position(s) x[t,s] + n(t) (1 − moved[t])) + Σ_{not applied} S(t) · moved[t]',
  unit: { zh: '分', en: 'points' },
  sources: [countyPractice],
  parameters: ['points.components'],
  applies: always,
  build: (model, context, policy) => {
    const weighed = context.facts.people.map((person) => weighedTerms(person, context, policy));
    model.minimise({
      id: 'points',
      rule: 'R55',
      unit: 'points',
      terms: weighed.flatMap(({ terms }) => terms),
      constant: weighed.reduce((sum, { constant }) => sum + constant, 0),
      resolution: 1,
    });
  },
};

/** Everybody who applied and meets the conditions counts, whether a place is in reach or not. */
function weighedTerms(
  person: Person,
  { facts, eligibility, arcsOf, variables }: RotationContext,
  policy: Policy,
): { readonly terms: readonly Term[]; readonly constant: number } {
  const { wish, stay } = pointsOf(person, facts.county, policy);
  const wishes = person.teacher.wishes.length;
  const moved = variables.moved.get(person.index);
  if (wishes === 0) return { terms: stay === 0 || moved === undefined ? [] : [[moved, stay]], constant: 0 };
  if (!eligibility[person.index]!.eligible) return { terms: [], constant: 0 };
  const terms = (arcsOf.get(person.index) ?? []).map(
    (arc): Term => [variables.arcs[arc.index]!, wish * (arc.wish! - wishes)],
  );
  return { terms: terms.filter(([, coefficient]) => coefficient !== 0), constant: wish * wishes };
}
