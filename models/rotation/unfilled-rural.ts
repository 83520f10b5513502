import { protectedSubjects } from '../../src/county/subjects.ts';
import { isRural } from '../demand/location.ts';
import type { Place } from './facts.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { shortage } from './shortage.ts';
import { curriculumClause } from './sources.ts';

/** Rural, or a subject whose periods nobody else may use. */
export const comesFirst = (place: Pick<Place, 'school' | 'subject'>): boolean =>
  isRural(place.school) || protectedSubjects.some((subject) => subject === place.subject);

/** R41 乡村及音体美缺岗. */
export const unfilledRural: RotationGoalRule = {
  id: 'R41',
  domain: 'rotation',
  slug: 'unfilled-rural',
  strength: 'goal',
  goal: 'unfilledRural',
  resolution: 1,
  title: { zh: '乡村及音体美缺岗', en: 'Unfilled posts, rural and music, art, PE' },
  sentence: {
    zh: '乡村学校的缺岗与各校音乐、美术、体育的缺岗合计最少，同一岗位只计一次。',
    en: 'Fewest unfilled posts at rural schools and in music, art and PE anywhere, each counted once.',
  },
  maths: 'min Σ short(s,j), s rural or j ∈ {music, art, pe}',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [curriculumClause],
  parameters: [],
  applies: always,
  build: (model, context) => {
    const { terms, constant } = shortage(context, comesFirst);
    model.minimise({ id: 'unfilledRural', rule: 'R41', unit: 'posts', terms, constant, resolution: 1 });
  },
};
