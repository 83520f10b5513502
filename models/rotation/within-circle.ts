import { inOneCircle } from './circles.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { groupClause } from './sources.ts';

/** R40 只在学区、集团或结对学校之间 (switch). */
export const withinCircle: PlaceRule = {
  id: 'R40',
  domain: 'rotation',
  slug: 'within-circle',
  strength: 'selection',
  title: { zh: '只在学区、集团和结对学校之间', en: 'Only within clusters, groups and pairs' },
  sentence: {
    zh: '只在同一学区、同一集团或结对学校之间安排交流（是否启用：{rotation.withinCircleOnly}）；已定事项指定学校的除外。',
    en: 'People move only within a cluster, a group or a pair (switched on: {rotation.withinCircleOnly}); a decision that names a school may go beyond.',
  },
  maths: 'x[t,s,·] = 0 unless cluster, group or pair joins school(t) and s, or t is pinned to s',
  unit: { zh: '人', en: 'people' },
  sources: [groupClause],
  parameters: ['rotation.withinCircleOnly'],
  applies: (_facts, policy) =>
    silentUnless(
      policy['rotation.withinCircleOnly'],
      '本县不限于学区、集团内交流。',
      'The county does not keep moves within clusters and groups.',
    ),
  forbids: ({ person, school }, { pairs }) =>
    person.goes?.school === school.code || inOneCircle(person.school, school, pairs)
      ? null
      : { rule: 'R40', values: { school: school.name } },
  violation: ({ values }) => ({
    zh: `${values.school}与现校不在同一学区、集团，也不是结对学校。`,
    en: `${values.school} shares neither cluster nor group nor pair with the present school.`,
  }),
};
