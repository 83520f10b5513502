import { changeAt, leaversOf, placeLabel } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { curriculumClause } from './sources.ts';

/** R23 学科最后一名教师: whoever is the last of a subject leaves only against a replacement. */
export const lastTeacher: RotationHardRule = {
  id: 'R23',
  domain: 'rotation',
  slug: 'last-teacher',
  strength: 'hard',
  title: { zh: '学科最后一名教师', en: 'The last teacher of a subject' },
  sentence: {
    zh: '设有岗位且现有教师的学科，交流后该校该学段该学科至少有 1 名教师；调出最后一名须有同学段同学科教师接替。',
    en: 'Where a school has posts and people in a subject today, at least one remains or replaces after the moves, same stage and subject.',
  },
  maths: 'posts(s,j) ≥ 1 ∧ people(s,j) ≥ 1 ⇒ people(s,j) + Σ in(s,j) − Σ moved from (s,j) ≥ 1',
  unit: { zh: '人', en: 'people' },
  sources: [curriculumClause],
  parameters: [],
  applies: always,
  build: (model, context) => {
    for (const place of context.facts.places) {
      const today = place.people.length;
      if (place.posts < 1 || today < 1 || leaversOf(place, context).length < today) continue;
      model.constrain({
        rule: 'R23',
        label: placeLabel(place),
        terms: changeAt(place, context),
        lower: 1 - today,
        relaxPrice: 1,
      });
    }
  },
  firm: {
    zh: '开齐国家课程不得放宽，须先有同学科教师接替',
    en: 'The national curriculum has to be taught: a successor comes first',
  },
  violation: (subject) => ({
    zh: `${subject.zh}交流后没有教师。`,
    en: `${subject.en} would be left without a teacher.`,
  }),
};
