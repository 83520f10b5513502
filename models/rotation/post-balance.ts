import { changeAt, leaversOf, movedTerms, placeLabel, type Term } from './context.ts';
import { isAllSubject, type Place } from './facts.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** R34 岗位平衡: defines short and surplus; nobody is sent above the posts (or above today's people). */
export const postBalance: RotationHardRule = {
  id: 'R34',
  domain: 'rotation',
  slug: 'post-balance',
  strength: 'hard',
  title: { zh: '岗位与人员平衡', en: 'Posts and people balance' },
  sentence: {
    zh: '每校每学段每学科：交流后人数加缺岗减超岗等于岗位数；不得派入超过岗位数（现已超过的不得增加）。',
    en: 'For each school, stage and subject: people after + short − surplus = posts, and nobody is sent above the posts (or today’s people, if more).',
  },
  maths:
    'people + Σ in − Σ moved − generalists + short − surplus = posts; people + Σ in − Σ moved ≤ max(posts, people)',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: [],
  applies: always,
  build: (model, context) => {
    const { facts, variables } = context;
    for (const place of facts.places) {
      const short = variables.short.get(place.index);
      if (short === undefined) continue;
      const surplus = variables.surplus.get(place.index);
      const today = place.people.length;
      const change = changeAt(place, context);
      const standing = isAllSubject(place)
        ? standingOnAllSubject(place, context.facts.places, variables.generalists)
        : [];
      const leftToAllSubject = variables.generalists.get(place.index);
      model.constrain({
        rule: 'R34',
        label: `${placeLabel(place)} balance`,
        terms: [
          ...change,
          ...standing,
          ...(leftToAllSubject === undefined ? [] : [[leftToAllSubject, -1] as Term]),
          [short, 1],
          ...(surplus === undefined ? [] : [[surplus, -1] as Term]),
        ],
        lower: place.posts - today,
        upper: place.posts - today,
      });
      if (change.length > 0 && (surplus !== undefined || leftToAllSubject !== undefined)) {
        model.constrain({
          rule: 'R34',
          label: `${placeLabel(place)} cap`,
          terms: change,
          upper: Math.max(place.posts, today) - today,
          relaxPrice: 1,
        });
      }
      if (leftToAllSubject === undefined) continue;
      const generalists = place.people.filter((person) => facts.people[person]!.teacher.allSubject);
      const leaving = leaversOf(place, context).filter(({ teacher }) => teacher.allSubject);
      model.constrain({
        rule: 'R34',
        label: `${placeLabel(place)} generalists`,
        terms: [[leftToAllSubject, 1], ...movedTerms(leaving, context)],
        upper: generalists.length,
      });
    }
  },
  firm: {
    zh: '派入不得超过岗位数，须先增加该校岗位',
    en: 'Nobody is sent where there is no post: the posts come first',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}交流后超过岗位数 ${amount} 人。`,
    en: `${subject.en} would stand ${amount} people above its posts.`,
  }),
};

/** 全科 teachers of the same school who stand on its 全科 posts without moving. */
function standingOnAllSubject(
  place: Place,
  places: readonly Place[],
  generalists: ReadonlyMap<number, number>,
): Term[] {
  return [...generalists]
    .filter(([from]) => places[from]!.school.code === place.school.code)
    .map(([, variable]) => [variable, 1]);
}
