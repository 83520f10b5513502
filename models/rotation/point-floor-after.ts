import { helpersOf, peopleFacts } from '../demand/people.ts';
import { arcTerms, leaversFrom, movedTerms } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { pointFloorClause } from './sources.ts';

/** R22 教学点教师底数. Already below today: no worse than today. */
export const pointFloorAfter: RotationHardRule = {
  id: 'R22',
  domain: 'rotation',
  slug: 'point-floor-after',
  strength: 'hard',
  title: { zh: '教学点教师底数（交流后）', en: 'Teachers a teaching point keeps' },
  sentence: {
    zh: '交流后每个教学点在岗在编教师不少于 {quota.pointFloor} 名（编外人员计入的：{quota.pointFloorCounts}）；现已不足的不得再减少。',
    en: 'After the moves every teaching point has at least {quota.pointFloor} teachers who fill posts (counted besides: {quota.pointFloorCounts}); where there are fewer today, no fewer than today.',
  },
  maths: 'people(s) + Σ in(s) − Σ moved from s ≥ min(pointFloor − counted(s), people(s))',
  unit: { zh: '人', en: 'people' },
  sources: [pointFloorClause],
  parameters: ['quota.pointFloor', 'quota.pointFloorCounts'],
  applies: ({ facts }) =>
    silentUnless(
      facts.schools.some((school) => school.kind === 'teachingPoint' && school.inUse),
      '本县没有在用的教学点。',
      'There is no teaching point in use.',
    ),
  build: (model, context, policy) => {
    const kinds = policy['quota.pointFloorCounts'].filter((kind) => kind !== 'seconded');
    const helpers = peopleFacts(context.facts.county);
    // Who holds a post elsewhere and works here is among the people of today.
    const counted = (code: string) => Math.min(policy['quota.pointFloor'], helpersOf(helpers, kinds, code));
    for (const school of context.facts.schools) {
      if (school.kind !== 'teachingPoint' || !school.inUse) continue;
      const leavers = leaversFrom(school.code, context);
      if (leavers.length === 0) continue;
      const today = context.facts.atSchool.get(school.code)?.length ?? 0;
      model.constrain({
        rule: 'R22',
        label: school.code,
        terms: [...arcTerms(context.arcsToSchool.get(school.code) ?? [], context), ...movedTerms(leavers, context, -1)],
        lower: Math.min(policy['quota.pointFloor'] - counted(school.code), today) - today,
        relaxPrice: 1,
      });
    }
  },
  relief: (rows, _context, policy) => {
    const least = policy['quota.pointFloor'] - Math.max(...rows.map(({ amount }) => amount));
    return least < 0 ? [] : [[{ parameter: 'quota.pointFloor', value: least }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}交流后比底数少 ${amount} 名教师。`,
    en: `${subject.en} would have ${amount} teachers fewer than its floor.`,
  }),
};
