import type { Arc, RotationContext } from './context.ts';
import { arcTerms } from './context.ts';
import type { RotationGoalRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** How a person comes to be on the list. */
export type Ground = 'application' | 'nomination' | 'decision' | 'designation';

/** 本人申请 (the school is among the wishes), 学校推荐, 已定事项, else 组织指派. */
export function groundOf({ person, wish }: Arc, { facts }: Pick<RotationContext, 'facts'>): Ground {
  const { teacher, goes } = facts.people[person]!;
  if (wish !== null && wish < teacher.wishes.length) return 'application';
  if (goes !== null) return 'decision';
  return teacher.nominated === true ? 'nomination' : 'designation';
}

/** Neither applied for nor nominated; a decision imposes as a designation does. */
export function isImposed(arc: Arc, { facts }: Pick<RotationContext, 'facts'>): boolean {
  const { wishes, nominated } = facts.people[arc.person]!.teacher;
  return nominated !== true && !(arc.wish !== null && arc.wish < wishes.length);
}

/** R56 组织指派人数. */
export const designations: RotationGoalRule = {
  id: 'R56',
  domain: 'rotation',
  slug: 'designations',
  strength: 'goal',
  goal: 'designations',
  resolution: 1,
  title: { zh: '组织指派人数', en: 'People designated by the bureau' },
  sentence: {
    zh: '既未申请到该校、学校也未推荐的交流人数最少：先本人申请，再学校推荐，不足的由教育局指派（已定事项安排的同计）。',
    en: 'Fewest moves that were neither applied for nor nominated by the school: applications and nominations first, the bureau designates the rest (decisions count with them).',
  },
  maths: 'min Σ_{no application to s, no nomination} x[t,s,·]',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: [],
  applies: always,
  build: (model, context) => {
    model.minimise({
      id: 'designations',
      rule: 'R56',
      unit: 'people',
      terms: arcTerms(
        context.arcs.filter((arc) => isImposed(arc, context)),
        context,
      ),
      resolution: 1,
    });
  },
};
