import { arcTerms, leaversFrom, movedTerms } from './context.ts';
import type { Person, RankGroup } from './facts.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { countyPractice } from './sources.ts';

/** Whose rank post moves with the person; where the form leaves it behind, no school's structure changes. */
const takesRankPost = ({ rankGroup, form }: Person, group: RankGroup): boolean => form.rankPost && rankGroup === group;

const groups: readonly RankGroup[] = ['senior', 'middle', 'junior'];

/** R31 岗位等级. Nobody is silently re-graded. */
export const rankPosts: RotationHardRule = {
  id: 'R31',
  domain: 'rotation',
  slug: 'rank-posts',
  strength: 'hard',
  title: { zh: '岗位等级结构', en: 'Rank posts' },
  sentence: {
    zh: '岗位等级管理方式为「{rotation.rankPosts}」：按校管理的，交流后各校高、中、初级岗位聘用人数不超过核定岗位数，现已超过的不得增加，岗位等级不随人转移的交流形式（人走编留）不占用；县域统筹和带岗流动的不受校级限制。',
    en: 'Rank posts are held {rotation.rankPosts}: by school, holders per rank group stay within the approved number (or today’s, if above), and forms that leave the rank post behind use none; county-wide or carried, no school limit applies.',
  },
  maths: 'holders(s,g) + Σ_{g} in(s) − Σ_{g at s} moved ≤ max(rankPosts(s,g), holders(s,g))',
  unit: { zh: '人', en: 'people' },
  sources: [countyPractice],
  parameters: ['rotation.rankPosts', 'rotation.forms'],
  applies: (_context, policy) =>
    silentUnless(
      policy['rotation.rankPosts'] === 'school',
      '本县岗位等级不按校管理。',
      'Rank posts are not held by school here.',
    ),
  build: (model, context) => {
    for (const school of context.facts.schools) {
      if (school.rankPosts === null) continue;
      for (const group of groups) {
        const arriving = (context.arcsToSchool.get(school.code) ?? []).filter((arc) =>
          takesRankPost(context.facts.people[arc.person]!, group),
        );
        if (arriving.length === 0) continue;
        const leavers = leaversFrom(school.code, context, (person) => takesRankPost(person, group));
        const holders = (context.facts.atSchool.get(school.code) ?? []).filter(
          (person) => context.facts.people[person]!.rankGroup === group,
        ).length;
        model.constrain({
          rule: 'R31',
          label: `${school.code},${group}`,
          terms: [...arcTerms(arriving, context), ...movedTerms(leavers, context, -1)],
          upper: Math.max(school.rankPosts[group], holders) - holders,
          relaxPrice: 1,
        });
      }
    }
  },
  relief: () => [[{ parameter: 'rotation.rankPosts', value: 'county' }]],
  violation: (subject, amount) => ({
    zh: `${subject.zh}岗位等级聘用超过 ${amount} 人。`,
    en: `${subject.en}: ${amount} holders above the approved rank posts.`,
  }),
};
