/**
 * When the posts to be shared out are fewer than the schools must have at least, no solver is needed to say why: which floors add up
 * to what, by how much they exceed the total, and what would do, each on its own. Every way out is solved again before it is told.
 */
import { deriveDemand } from '../../models/demand/demand.ts';
import type { Policy } from '../../models/parameters.ts';
import { buildQuotaModel } from '../../models/quota/build.ts';
import { type Cluster, clustersOf, type SchoolFacts } from '../../models/quota/facts.ts';
import { leastPosts } from '../../models/quota/least-posts.ts';
import { clusterLimits, schoolLimits } from '../../models/quota/limits.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import type { Optimiser } from '../solver/port.ts';
import { ruleOf, sentenceOf } from './catalogue.ts';
import type { Plan } from './plan.ts';

type Diagnosis = NonNullable<Plan['diagnosis']>;
type Relaxation = Diagnosis['relaxations'][number];

/** Names in a list before it is cut. */
const NAMES_SHOWN = 12;

interface WayOut {
  readonly relaxation: Relaxation;
  readonly policy: Policy;
}

/** null where the floors fit into the total: then something else has no plan. */
export async function floorDiagnosis(
  county: County,
  policy: Policy,
  optimiser: Optimiser,
  deadlineMs: number,
): Promise<Diagnosis | null> {
  const endsAt = performance.now() + deadlineMs;
  const demand = deriveDemand(county, policy);
  const schools = clustersOf(county, demand, policy).flatMap((cluster) => cluster.schools);
  const least = sum(schools.map((school) => schoolLimits(school, policy).least));
  const short = least - demand.totalPosts;
  if (short <= 0) return null;
  const ways = [
    morePosts(short, demand.countyTotal, policy),
    ...(demand.reservePosts >= short ? [fromReserve(short, demand.reservePosts, policy)] : []),
    ...lowerShare(schools, demand.totalPosts, policy),
  ];
  const checked: boolean[] = [];
  for (const way of ways)
    checked.push(await hasPlan(clustersOf(county, demand, way.policy), way.policy, optimiser, endsAt));
  const pointsBind = schools.some(
    ({ pointFloor, entitlement }) => pointFloor > leastPosts(entitlement, policy['quota.minimumShare']),
  );
  return {
    words: headline(schools, least, demand.totalPosts, policy),
    conflicts: ['Q01', ...(pointsBind ? ['Q02'] : []), 'Q03'].map((rule) => conflict(rule, policy)),
    relaxations: ways.map(({ relaxation }) => relaxation),
    choice: 'anyOne',
    verified: checked.every(Boolean),
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function headline(schools: readonly SchoolFacts[], least: number, total: number, policy: Policy): Words {
  const special = sum(schools.filter(({ isSpecial }) => isSpecial).map(({ entitlement }) => entitlement));
  const points = schools.filter(({ isSpecial, pointFloor }) => !isSpecial && pointFloor > 0);
  const ofPoints = sum(points.map((school) => schoolLimits(school, policy).least));
  const others = least - special - ofPoints;
  const share = `${Number((100 * policy['quota.minimumShare']).toFixed(4))}%`;
  const parts = [
    {
      count: others,
      zh: `学校按最低配备 ${share} 需 ${others} 名`,
      en: `${others} for schools at ${share} of their entitlement`,
    },
    {
      count: ofPoints,
      zh: `教学点 ${points.length} 个需 ${ofPoints} 名（每点不少于 ${policy['quota.pointFloor']} 名教师）`,
      en: `${ofPoints} for ${points.length} teaching ${points.length === 1 ? 'point' : 'points'} (at least ${policy['quota.pointFloor']} teachers each)`,
    },
    { count: special, zh: `特殊教育学校需 ${special} 名`, en: `${special} for special schools` },
  ].filter(({ count }) => count > 0);
  return {
    zh: `可分配编制 ${total} 名，少于各校最低岗位合计 ${least} 名，差 ${least - total} 名：${parts.map(({ zh }) => zh).join('，')}。以下办法任选其一。`,
    en: `The ${total} posts to be shared out are ${least - total} fewer than the ${least} that schools must have at least: ${parts.map(({ en }) => en).join(', ')}. Any one of these would do.`,
  };
}

function conflict(rule: string, policy: Policy): Diagnosis['conflicts'][number] {
  const { title } = ruleOf(rule);
  const sentence = sentenceOf(ruleOf(rule), policy);
  return {
    rule,
    subjects: [],
    words: {
      zh: `「${title.zh}」（规则 ${rule}）：${sentence.zh}`,
      en: `“${title.en}” (rule ${rule}): ${sentence.en}`,
    },
  };
}

const posts = (count: number): string => `${count} ${count === 1 ? 'post' : 'posts'}`;

function relaxation(rule: string, amount: number, subjects: readonly string[], words: Words): Relaxation {
  return { rule, amount, unit: { ...ruleOf(rule).unit }, subjects: [...subjects], words };
}

function morePosts(short: number, total: number, policy: Policy): WayOut {
  const words = {
    zh: `增加编制 ${short} 名，由 ${total} 名增至 ${total + short} 名。`,
    en: `Add ${posts(short)}, from ${total} to ${total + short}.`,
  };
  return { relaxation: relaxation('Q01', short, [], words), policy };
}

function fromReserve(short: number, reserve: number, policy: Policy): WayOut {
  const words = {
    zh: `从机动编 ${reserve} 名中拿出 ${short} 名分到学校。`,
    en: `Give ${short} of the reserve of ${reserve} to schools.`,
  };
  return { relaxation: relaxation('Q01', short, [], words), policy };
}

/** The largest share, in whole per cent, at which the floors fit; none where even the floors of points and special schools do not. */
function lowerShare(schools: readonly SchoolFacts[], total: number, policy: Policy): WayOut[] {
  const before = policy['quota.minimumShare'];
  const limitsAt = (share: number) =>
    schools.map((school) => schoolLimits(school, { ...policy, 'quota.minimumShare': share }));
  const shares = Array.from(
    { length: Math.floor(100 * before + 1e-9) },
    (_, down) => (Math.floor(100 * before + 1e-9) - down) / 100,
  );
  const share = [...shares, 0].find((each) => each < before && sum(limitsAt(each).map(({ least }) => least)) <= total);
  if (share === undefined) return [];
  const [old, lowered] = [limitsAt(before), limitsAt(share)];
  const losses = schools.map(({ name }, position) => ({
    name,
    fewer: old[position]!.least - lowered[position]!.least,
  }));
  const losing = losses.filter(({ fewer }) => fewer > 0);
  const amount = sum(losing.map(({ fewer }) => fewer));
  const names = losing.map(({ name }) => name);
  const cut = names.length > NAMES_SHOWN;
  const list = {
    zh: `${names.slice(0, NAMES_SHOWN).join('、')}${cut ? `等 ${names.length} 所` : ''}`,
    en: `${names.slice(0, NAMES_SHOWN).join(', ')}${cut ? ` and ${names.length - NAMES_SHOWN} more` : ''}`,
  };
  const percent = (of: number): string => `${Number((100 * of).toFixed(4))}%`;
  return [
    {
      policy: { ...policy, 'quota.minimumShare': share },
      relaxation: relaxation('Q03', amount, names, {
        zh: `最低配备由 ${percent(before)} 降为 ${percent(share)}，${names.length} 所学校的最低岗位共减少 ${amount} 名：${list.zh}。`,
        en: `Lower the least share from ${percent(before)} to ${percent(share)}: ${names.length} ${names.length === 1 ? 'school' : 'schools'} with ${posts(amount)} fewer at least (${list.en}).`,
      }),
    },
  ];
}

/** Every cluster has a plan with its least posts; together these stay within what the way out allows. */
async function hasPlan(
  clusters: readonly Cluster[],
  policy: Policy,
  optimiser: Optimiser,
  endsAt: number,
): Promise<boolean> {
  for (const cluster of clusters) {
    const { model } = buildQuotaModel([cluster], clusterLimits(cluster, policy).least, policy, { goals: [] });
    const { kind } = await optimiser.optimise(model, {
      deadlineMs: Math.max(1, endsAt - performance.now()),
      seed: 0,
      confirm: false,
    });
    if (kind !== 'optimal' && kind !== 'feasible') return false;
  }
  return true;
}
