/** Posts: floors that together are above the total, and floors above what a school may have. */
import type { Policy } from '../../../models/parameters.ts';
import type { Cluster, SchoolFacts } from '../../../models/quota/facts.ts';
import { leastPosts } from '../../../models/quota/least-posts.ts';
import { schoolLimits } from '../../../models/quota/limits.ts';
import { grouped } from '../plan-words.ts';
import type { Check } from './impossible-stage.ts';

interface Floor {
  readonly school: SchoolFacts;
  readonly least: number;
  /** Q02 where the floor of teaching points is above the least share, else Q03; special schools hold their entitlement. */
  readonly rule: 'Q02' | 'Q03' | 'special';
}

function floorOf(school: SchoolFacts, policy: Policy): Floor {
  const { least } = schoolLimits(school, policy);
  if (school.isSpecial) return { school, least, rule: 'special' };
  return { school, least, rule: least > leastPosts(school.entitlement, policy['quota.minimumShare']) ? 'Q02' : 'Q03' };
}

export function quotaChecks(clusters: readonly Cluster[], totalPosts: number, policy: Policy): readonly Check[] {
  const floors = clusters.flatMap(({ schools }) => schools.map((school) => floorOf(school, policy)));
  return [...aboveTotal(floors, totalPosts), ...aboveEntitlement(floors)];
}

/** 「按可分配编制 1 842 名，无法同时满足……：差 14 名。」 */
function aboveTotal(floors: readonly Floor[], totalPosts: number): readonly Check[] {
  const least = floors.reduce((sum, each) => sum + each.least, 0);
  if (least <= totalPosts) return [];
  const of = (rule: Floor['rule']) => floors.filter((each) => each.rule === rule && each.least > 0);
  const parts = [
    { rule: 'Q02', zh: '教学点教师底数', en: 'the floor of teaching points', rows: of('Q02') },
    { rule: 'Q03', zh: '学校最低配备', en: 'the least share of every school', rows: of('Q03') },
    { rule: 'special', zh: '特殊教育学校核定数', en: 'special schools', rows: of('special') },
  ].filter(({ rows }) => rows.length > 0);
  const needed = (rows: readonly Floor[]) => rows.reduce((sum, each) => sum + each.least, 0);
  const count = (amount: number) => grouped(String(amount));
  const alone = parts.length === 1;
  const zh = parts.map((part) => `「${part.zh}」（${part.rows.length} 所，需 ${count(needed(part.rows))} 名）`);
  const en = parts.map(
    (part) =>
      `${part.en} (${part.rows.length} ${part.rows.length === 1 ? 'school' : 'schools'}, ${count(needed(part.rows))})`,
  );
  return [
    {
      rules: ['Q01', ...parts.map(({ rule }) => rule).filter((rule) => rule !== 'special')],
      subjects: [],
      words: {
        zh: `按可分配编制 ${count(totalPosts)} 名，无法${alone ? '' : '同时'}满足${zh.join('与')}：差 ${count(least - totalPosts)} 名。`,
        en: `${count(totalPosts)} posts cannot meet ${en.join(' and ')}${alone ? '' : ' together'}: ${count(least - totalPosts)} short.`,
      },
    },
  ];
}

function aboveEntitlement(floors: readonly Floor[]): readonly Check[] {
  const above = floors.filter(({ school, least }) => least > school.entitlement);
  if (above.length === 0) return [];
  const names = above
    .slice(0, 12)
    .map(({ school, least }) => `${school.name}（底数 ${least}，应配 ${school.entitlement}）`);
  const more = above.length > names.length ? `等 ${above.length} 所` : '';
  return [
    {
      rules: ['Q02', 'Q11'],
      subjects: above.map(({ school }) => school.code),
      words: {
        zh: `教学点教师底数高于该校应配教职工：${names.join('、')}${more}。`,
        en: `The floor of teaching points is above the entitlement of ${above.length} schools: ${above
          .slice(0, 12)
          .map(({ school, least }) => `${school.name} (${least} > ${school.entitlement})`)
          .join(', ')}.`,
      },
    },
  ];
}
