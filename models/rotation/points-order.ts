import { type Arc, arcTerms, type RotationContext } from './context.ts';
import { pointsOf } from './points-table.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R37 积分高者优先 (switch). Whom a decision sends takes nobody's turn. */
export const pointsOrder: RotationHardRule = {
  id: 'R37',
  domain: 'rotation',
  slug: 'points-order',
  strength: 'hard',
  title: { zh: '积分高者优先', en: 'More points come first' },
  sentence: {
    zh: '积分低者到某岗位的，志愿填有该校、可任该岗位且积分更高者，所得志愿不得更差（是否启用：{points.orderIsHard}）；已定事项安排的除外。',
    en: 'Nobody goes to a post for which somebody with more points applied and could be placed, unless that person gets a wish at least as good (switched on: {points.orderIsHard}); decisions stand apart.',
  },
  maths: 'x[u,p] ≤ Σ_{q: position_t(q) ≤ position_t(p)} x[t,q] for t who wished p, W(t) > W(u)',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['points.orderIsHard', 'points.components'],
  applies: (_context, policy) =>
    silentUnless(policy['points.orderIsHard'], '本县未规定积分高者必须优先。', 'The county has not switched this on.'),
  build: (model, context, policy) => {
    const { facts, arcsOf, arcsInto } = context;
    const wish = new Map<number, number>();
    const wishPoints = (person: number): number => {
      const known = wish.get(person) ?? pointsOf(facts.people[person]!, facts.county, policy).wish;
      wish.set(person, known);
      return known;
    };
    for (const arc of context.arcs.filter((candidate) => isWished(candidate, context))) {
      const first = facts.people[arc.person]!;
      const asGood = (arcsOf.get(arc.person) ?? []).filter((other) => other.wish! <= arc.wish!);
      const later = (arcsInto.get(arc.place) ?? []).filter(
        ({ person }) => facts.people[person]!.goes === null && wishPoints(person) < wishPoints(arc.person),
      );
      for (const other of later) {
        model.constrain({
          rule: 'R37',
          label: `${first.teacher.id} before ${facts.people[other.person]!.teacher.id}, ${facts.places[arc.place]!.school.code}`,
          terms: [...arcTerms([other], context), ...arcTerms(asGood, context, -1)],
          upper: 0,
          relaxPrice: 1,
        });
      }
    }
  },
  violation: (subject) => ({
    zh: `${subject.zh}积分更高而未能优先。`,
    en: `${subject.en} has more points and was passed over.`,
  }),
};

/** The school of the arc is among the wishes. */
function isWished({ person, wish }: Arc, { facts }: RotationContext): boolean {
  return wish !== null && wish < facts.people[person]!.teacher.wishes.length;
}
