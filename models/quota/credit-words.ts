/** Why part of a school's posts teaches no lessons, in words. Who is protected, and why, is never told apart from other reductions. */
import type { Credit, CreditKind } from '../demand/credited-work.ts';
import type { SchoolDemand } from '../demand/demand.ts';
import type { Policy } from '../parameters.ts';
import { said, type WordedReason } from '../reason.ts';
import type { Words } from '../words.ts';
import { countedLoads } from './credited-work.ts';
import { leastPosts } from './least-posts.ts';

const groups: readonly { readonly kinds: readonly CreditKind[]; readonly words: (count: number) => Words }[] = [
  {
    kinds: ['away'],
    words: (count) => ({ zh: `在编不在岗 ${count} 名`, en: `${count} on the books but away` }),
  },
  {
    kinds: ['head', 'deputy', 'middle', 'older', 'protectedPerson'],
    words: (count) => ({ zh: `按规定减课的教师 ${count} 名`, en: `${count} who teach less by rule` }),
  },
  {
    kinds: ['resourceCentre'],
    words: (count) => ({ zh: `特教资源中心专职 ${count} 名`, en: `${count} of the special-education resource centre` }),
  },
  {
    kinds: ['inclusion'],
    words: (count) => ({ zh: `随班就读学生 ${count} 名`, en: `${count} pupils with special needs in class` }),
  },
  {
    kinds: ['homeTaught'],
    words: (count) => ({ zh: `送教上门学生 ${count} 名`, en: `${count} pupils taught at home` }),
  },
];

const decimals = (value: number): number => Math.round(value * 100) / 100;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Empty where every post teaches a full load besides class heads. */
export function creditReasons(
  { stages, entitlement, pointFloor }: SchoolDemand,
  policy: Policy,
): readonly WordedReason[] {
  const credits = stages.flatMap((stage) => stage.credits);
  const loads = decimals(sum(credits.map((credit) => credit.loads)));
  if (loads === 0) return [];
  const least = Math.max(pointFloor, leastPosts(entitlement.staff, policy['quota.minimumShare']));
  const counted = decimals(sum(countedLoads(stages, least, policy)));
  const listed = groups.flatMap(({ kinds, words }) => {
    const count = countOf(credits, kinds);
    return count === 0 ? [] : [words(count)];
  });
  const values = {
    loads,
    counted,
    listed: listed.map(({ zh }) => zh).join('、'),
    listedEn: listed.map(({ en }) => en).join(', '),
  };
  return [
    counted < loads
      ? said(
          { rule: 'Q10', values },
          '{listed}，折合 {loads} 名教师的工作量，由本校岗位承担，不用于授课；本校岗位承担不下，只计 {counted} 名。',
          '{listed}: the work of {loads} teachers, carried by the posts of the school and not taught; more than its posts can carry, so only {counted} are counted.',
        )
      : said(
          { rule: 'Q10', values },
          '{listed}，折合 {loads} 名教师的工作量，由本校岗位承担，不用于授课。',
          '{listed}: the work of {loads} teachers, carried by the posts of the school and not taught.',
        ),
  ];
}

const countOf = (credits: readonly Credit[], kinds: readonly CreditKind[]): number =>
  sum(credits.filter(({ kind }) => kinds.includes(kind)).map(({ count }) => count));
