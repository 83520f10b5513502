/** P08: which tier a school is in, from its road to the county seat, or as the county set it. Decided before the model. */
import type { PayRule, TierChoice, TierReason } from './pay-rule.ts';
import { countyTiers, tieredAllowanceClause } from './sources.ts';

export const tierAssignment: PayRule & { readonly strength: 'selection' } = {
  id: 'P08',
  domain: 'pay',
  slug: 'tier-assignment',
  strength: 'selection',
  title: {
    zh: '边远档次按县核定，未核定的按距离和路程',
    en: 'Tiers of remoteness as the county set them, else by distance and road time',
  },
  sentence: {
    zh: '学校的边远档次以县核定的为准，县未核定的按到最近县城学校的公里数或单程分钟数所达到的最高一档确定（县也可规定一律按此确定）；路程不明的，县城为第 0 档，其他为第 1 档。',
    en: 'A school’s tier is the county’s own; where the county set none, it is the last band that the kilometres or the minutes one way to the nearest county-seat school reach (the county may have all tiers set so). Where no road is known, the county seat is tier 0 and every other place tier 1.',
  },
  maths: 'tier(s) = max{ k : km(s) ≥ km_k or minutes(s) ≥ minutes_k }, or the county’s own',
  unit: { zh: '档', en: 'tiers' },
  sources: [tieredAllowanceClause, countyTiers],
  parameters: ['pay.tierSource', 'pay.tierBands', 'travel.detour', 'travel.speed'],
  applies: ({ facts }) => facts.places.size > 0 || { zh: '没有学校', en: 'there are no schools' },
  forbids: ({ school, tier }: TierChoice, { facts }): TierReason | null => {
    const place = facts.places.get(school);
    if (place === undefined || place.tier === tier) return null;
    const { km, minutes } = place.remoteness;
    return {
      rule: 'P08',
      values: {
        assigned: place.tier,
        km: km === null ? '—' : String(km),
        minutes: minutes === null ? '—' : String(minutes),
      },
    };
  },
  violation: ({ values: { assigned, km, minutes } }) =>
    minutes === '—'
      ? { zh: `应为第 ${assigned} 档（到县城的路程不明）。`, en: `The tier should be ${assigned} (road not known).` }
      : {
          zh: `应为第 ${assigned} 档（距县城 ${km} 公里、单程 ${minutes} 分钟）。`,
          en: `The tier should be ${assigned} (${km} km, ${minutes} minutes one way from the county seat).`,
        },
};
