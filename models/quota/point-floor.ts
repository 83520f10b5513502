/** Q02: a teaching point in use keeps its floor of own teachers. */
import type { HardRule } from '../rule.ts';
import { seed } from './sources.ts';
import { type QuotaContext, teacherTerms } from './variables.ts';

export const pointFloor: HardRule<QuotaContext> = {
  id: 'Q02',
  domain: 'quota',
  strength: 'hard',
  slug: 'point-floor',
  title: { zh: '教学点教师底数', en: 'Floor of teaching points' },
  sentence: {
    zh: '在用且有学生的教学点，专任教师不少于 {quota.pointFloor} 名；岗位以外计入的人员：{quota.pointFloorCounts}；走教教师不计入。',
    en: 'Every teaching point in use with pupils has at least {quota.pointFloor} teachers. Counted besides its posts: {quota.pointFloorCounts}; itinerants never count.',
  },
  maths: 'Σ_g,i q[s,g,i] ≥ floor − counted[s], s a teaching point with pupils',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [seed],
  parameters: ['quota.pointFloor', 'quota.pointFloorCounts'],
  applies: () => true,
  build(model, context) {
    for (const school of context.schools) {
      if (school.facts.pointFloor === 0) continue;
      model.constrain({
        rule: 'Q02',
        label: school.facts.code,
        terms: teacherTerms(school),
        lower: school.facts.pointFloor,
        relaxPrice: 1,
      });
    }
  },
  relief: (rows, _context, policy) => {
    const least = policy['quota.pointFloor'] - Math.max(...rows.map(({ amount }) => amount));
    return least < 0 ? [] : [[{ parameter: 'quota.pointFloor', value: least }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：教师岗位比教学点底数少 ${amount} 个`,
    en: `${subject.en}: ${amount} teacher posts below the floor of teaching points`,
  }),
};
