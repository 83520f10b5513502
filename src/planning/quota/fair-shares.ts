/**
 * Counties whose posts do not limit what is taught. What a group of schools must leave untaught then follows from the limits of its
 * schools alone; the posts each school needs for that are bounded by relaxations; above the needs every post goes where the fill
 * rate is lowest. Where the groups do teach as much with these posts, nobody can do better: leximin for the county, proven by
 * arithmetic. With the posts of the schools settled, each group's later goals are one search.
 */
import type { Term } from '../../../models/lp/builder.ts';
import type { SchoolFacts } from '../../../models/quota/facts.ts';
import { fillRates } from '../../../models/quota/fill-up.ts';
import type { GoalValue } from '../../../models/quota/goal-vector.ts';
import { type GroupModel, groupModel } from '../../../models/quota/group-model.ts';
import { type FairPosts, fairPosts, type PostLimits, schoolLimits } from '../../../models/quota/limits.ts';
import { postTerms, type QuotaContext, schoolPosts } from '../../../models/quota/variables.ts';
import type { GoalResult } from '../../solver/port.ts';
import { countingGroups } from '../stage-result.ts';
import type { AllocationAnswer, CountyBound } from './allocated.ts';
import type { SolvedCell } from './cells.ts';
import { upToWhole } from './curve.ts';
import {
  type Asked,
  type GroupAnswer,
  type KnownGoal,
  least,
  reachedBy,
  stepsTo,
  type Word,
  weightsOf,
  withKnown,
} from './group-search.ts';
import { withLeastTravel } from './group-travel.ts';
import { cellsInHaste } from './haste.ts';
import { type ClusterRange, isStopped, twoAtATime, type Workshop } from './question.ts';

/** Branch-and-bound nodes of each kind of question. */
const NODES = { untaught: 2000, posts: 500, order: 2000 };
/** How often posts are shared out anew after needs rose. */
const ROUNDS = 8;
/** A half period untaught weighs as much as so many steps of the goal after it: more than groups could trade for it, where bounds are tight. */
const TRADE = 30;

type Failed = Exclude<GroupAnswer, { kind: 'plan' }>;

interface GoalOrder {
  /** Before the fill rate: lessons nobody teaches. */
  readonly leading: readonly string[];
  /** After it, without travel, which is decided last. */
  readonly following: readonly string[];
}

interface Group {
  readonly range: ClusterRange;
  readonly leading: readonly (KnownGoal & Word)[];
  clockStopped: boolean;
}

/** null where the county's goals or its total ask for another way. */
export async function fairShares(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  workshop: Workshop,
  hurrying: () => Workshop,
): Promise<AllocationAnswer | null> {
  const order = orderOf(workshop.policy['quota.goals']);
  if (order === null || isStopped(workshop)) return null;
  const settled = countingGroups(workshop.options, ranges.length);
  const groups = await twoAtATime(ranges, (range) => groupOf(range, order, workshop));
  if (!groups.every((group) => 'leading' in group)) return null;
  const shares = await new Sharing(groups, totalPosts, order, workshop).settle();
  if (shares === null) return null;
  const answers = await twoAtATime(groups, async (group) => {
    const answer = await cellOf(group, shares, order, workshop);
    if (answer.kind === 'solved') settled();
    return answer;
  });
  const solved = answers.map((answer) => (answer.kind === 'solved' ? answer : undefined));
  const isWhole = solved.every((cell) => cell !== undefined);
  if (!isWhole && !isStopped(workshop)) return null;
  const posts = ranges.map(({ cluster }) => postsOf(cluster.schools, shares.fair));
  const cells = isWhole ? solved : await cellsInHaste(ranges, posts, solved, hurrying());
  if (cells === null) return null;
  const bound = boundOf(groups, shares, order, workshop, isWhole ? solved : null);
  return { kind: 'allocated', cells, bound };
}

const postsOf = (schools: readonly SchoolFacts[], { posts }: FairPosts): number =>
  schools.reduce((sum, { code }) => sum + posts.get(code)!, 0);

function orderOf(goals: readonly string[]): GoalOrder | null {
  const rate = goals.indexOf('fillRate');
  const leading = goals.slice(0, rate);
  const rest = goals.slice(rate + 1);
  const following = rest.at(-1) === 'travel' ? rest.slice(0, -1) : rest;
  const isOfLessons = leading.every((id) => id === 'untaughtProtected' || id === 'untaughtOther');
  return rate < 0 || !isOfLessons || following.includes('travel') ? null : { leading, following };
}

/** The least that a group leaves untaught when every school has all it is entitled to, goal by goal. */
async function groupOf(range: ClusterRange, { leading }: GoalOrder, workshop: Workshop): Promise<Group | Failed> {
  const { policy } = workshop;
  // A post more is never worse, so that "up to the entitlement" may be searched as "exactly", which is far quicker.
  const limits = new Map(
    range.cluster.schools.map(({ code, entitlement }) => [code, { least: entitlement, most: entitlement }]),
  );
  const known: (KnownGoal & Word)[] = [];
  let clockStopped = false;
  for (const id of leading) {
    const model = groupModel(range.cluster, { limits, together: null }, leading, policy);
    const answer = await searched(model, known, [id], { nodes: NODES.untaught, confirm: true }, workshop);
    if (answer.kind !== 'plan') return answer;
    const measure = model.measures.find((candidate) => candidate.id === id)!;
    const value = Math.round(reachedBy(measure, answer.values));
    known.push({ ...answer.word, id, value, bound: boundsOf(answer, model, known, [id]).get(id)! });
    clockStopped ||= answer.clockStopped;
  }
  return { range, leading: known, clockStopped };
}

type Searched = Extract<GroupAnswer, { kind: 'plan' }> & { readonly kept: boolean };

/**
 * The goals asked for in their order, those before them at what is known of them: they weigh much and are not fixed, which is
 * far easier to prove; where that does not hold them, they are.
 */
async function searched(
  group: GroupModel,
  known: readonly KnownGoal[],
  asked: readonly string[],
  how: Asked,
  workshop: Workshop,
): Promise<Searched | Failed> {
  const terms = weighed(group, known, asked);
  const isNothing = ({ value, bound }: KnownGoal) => value === 0 && bound === 0;
  for (const kept of [false, true]) {
    const model = withKnown(group, known, (goal) => kept || isNothing(goal));
    const nodes = kept || known.every(isNothing) ? how.nodes : how.nodes / 2;
    const answer = await least(model, terms, { ...how, nodes }, workshop);
    if (answer.kind !== 'plan') return answer;
    const holds = known.every((goal) => {
      const measure = group.measures.find(({ id }) => id === goal.id);
      return measure === undefined || reachedBy(measure, answer.values) <= goal.value + 1e-6;
    });
    if (holds || kept) return { ...answer, kept };
  }
  return { kind: 'none', clockStopped: false };
}

const measuresOf = (group: GroupModel, ids: readonly string[]) =>
  ids.flatMap((id) => group.measures.filter((measure) => measure.id === id));

function weighed(group: GroupModel, known: readonly KnownGoal[], asked: readonly string[]): Term[] {
  const own = measuresOf(group, asked);
  const weights = weightsOf(own);
  const before = measuresOf(
    group,
    known.map(({ id }) => id),
  );
  const heavy = TRADE * (weights[0] ?? 1);
  return [
    ...before.map(({ variable }, position): Term => [variable, heavy * TRADE ** (before.length - 1 - position)]),
    ...own.map(({ variable }, position): Term => [variable, weights[position]!]),
  ];
}

/** Bounds of the goals asked for, in their units, given that the goals before each are no more than in the plan found. */
function boundsOf(
  { values, word }: Extract<GroupAnswer, { kind: 'plan' }>,
  group: GroupModel,
  known: readonly KnownGoal[],
  asked: readonly string[],
): ReadonlyMap<string, number> {
  const terms = new Map(weighed(group, known, asked));
  const own = measuresOf(group, asked);
  const steps = (measure: (typeof own)[number]) => stepsTo(measure, reachedBy(measure, values));
  const before = measuresOf(
    group,
    known.map(({ id }) => id),
  );
  let rest = (word.bound ?? 0) - before.reduce((sum, each) => sum + terms.get(each.variable)! * steps(each), 0);
  let after = own.reduce((sum, { variable, most }) => sum + terms.get(variable)! * most, 0);
  return new Map(
    own.map((measure) => {
      const weight = terms.get(measure.variable)!;
      after -= weight * measure.most;
      const bound = Math.max(0, Math.ceil((rest - after) / weight - 1e-6));
      rest -= weight * steps(measure);
      return [measure.id, measure.offset + measure.step * bound];
    }),
  );
}

interface Shares {
  readonly fair: FairPosts;
  /** What arithmetic allows at best; the same posts where needs are certain. */
  readonly best: FairPosts;
}

/** Posts of the schools, shared out until every group can teach as much as with its whole entitlement. */
class Sharing {
  readonly #groups: readonly Group[];
  readonly #totalPosts: number;
  readonly #order: GoalOrder;
  readonly #workshop: Workshop;
  /** Least posts of a school, whatever the others have: no plan that leaves so little untaught has fewer. */
  readonly #needs = new Map<string, number>();
  /** Least posts where schools need more together: a choice among several. */
  readonly #chosen = new Map<string, number>();
  readonly #relaxed = new Set<string>();
  readonly #exact = new Set<string>();

  constructor(groups: readonly Group[], totalPosts: number, order: GoalOrder, workshop: Workshop) {
    this.#groups = groups;
    this.#totalPosts = totalPosts;
    this.#order = order;
    this.#workshop = workshop;
  }

  async settle(): Promise<Shares | null> {
    const enough = new Map<Group, string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const fair = this.#fair(true);
      if (fair === null) return null;
      const relaxed = await twoAtATime(this.#groups, (group) => this.#raise(group, fair, this.#relaxed, 'relaxed'));
      if (relaxed.includes(null)) return null;
      if (relaxed.includes(true)) continue;
      const postsOf = ({ range }: Group) => range.cluster.schools.map(({ code }) => fair.posts.get(code)!).join();
      const open = this.#groups.filter((group) => enough.get(group) !== postsOf(group));
      const raised = await twoAtATime(open, async (group) => {
        const isEnough = await this.#teachesAsMuch(group, fair);
        if (isEnough === true) enough.set(group, postsOf(group));
        return isEnough === false ? this.#raiseSurely(group, fair) : isEnough === null ? null : false;
      });
      if (raised.includes(null)) return null;
      if (raised.every((answer) => answer === false)) return { fair, best: this.#fair(false) ?? fair };
    }
    return null;
  }

  #fair(withChosen: boolean): FairPosts | null {
    const { policy } = this.#workshop;
    const schools = this.#groups.flatMap(({ range }) => range.cluster.schools);
    return fairPosts(schools, this.#totalPosts, (school): PostLimits => {
      const { least: fewest, most } = schoolLimits(school, policy);
      const chosen = withChosen ? (this.#chosen.get(school.code) ?? 0) : 0;
      return { least: Math.max(fewest, this.#needs.get(school.code) ?? 0, chosen), most };
    });
  }

  #short({ range }: Group, { posts }: FairPosts): readonly SchoolFacts[] {
    return range.cluster.schools.filter(
      ({ code, stages, entitlement }) => stages.length > 0 && posts.get(code)! < entitlement,
    );
  }

  /** Whether the posts shared out let the group teach as much as its whole entitlement; null without an answer. */
  async #teachesAsMuch(group: Group, fair: FairPosts): Promise<boolean | null> {
    if (this.#short(group, fair).length === 0) return true;
    const limits = new Map(
      group.range.cluster.schools.map(({ code }) => {
        const posts = fair.posts.get(code)!;
        return [code, { least: posts, most: posts }];
      }),
    );
    const together = [...limits.values()].reduce((sum, { most }) => sum + most, 0);
    const model = groupModel(group.range.cluster, { limits, together }, this.#order.leading, this.#workshop.policy);
    const terms = weighed(model, group.leading, []);
    const answer = await least(
      withKnown(model, group.leading, () => false),
      terms,
      { nodes: NODES.untaught, confirm: false },
      this.#workshop,
    );
    if (answer.kind === 'infeasible') return false;
    if (answer.kind !== 'plan') return null;
    return group.leading.every(({ id, value }) => {
      const measure = model.measures.find((candidate) => candidate.id === id)!;
      return reachedBy(measure, answer.values) <= value + 1e-6;
    });
  }

  /** By exact needs, school by school; where these do not tell, by the least posts that are needed together. */
  async #raiseSurely(group: Group, fair: FairPosts): Promise<boolean | null> {
    const raised = await this.#raise(group, fair, this.#exact, 'whole');
    return raised === false ? this.#choose(group, fair) : raised;
  }

  /** Whether some school of the group needs more than it got; null without an answer. */
  async #raise(group: Group, fair: FairPosts, known: Set<string>, how: 'relaxed' | 'whole'): Promise<boolean | null> {
    let raised = false;
    for (const { code } of this.#short(group, fair).filter((school) => !known.has(school.code))) {
      known.add(code);
      const model = this.#withLeadingKept(group, how);
      const school = model.context.schools.find(({ facts }) => facts.code === code)!;
      const asked = { nodes: NODES.posts, confirm: how === 'whole' };
      const answer = await least(model.model, postTerms(school), asked, this.#workshop);
      if (answer.kind !== 'plan') return null;
      const need = upToWhole(answer.word.bound ?? 0);
      if (need > (this.#needs.get(code) ?? 0)) this.#needs.set(code, need);
      raised ||= need > fair.posts.get(code)!;
    }
    return raised;
  }

  async #choose(group: Group, fair: FairPosts): Promise<boolean | null> {
    const { model, context } = this.#withLeadingKept(group, 'whole');
    const variables = [...model.variables];
    const constraints = [...model.constraints];
    const terms: Term[] = [];
    for (const school of context.schools) {
      const { code, entitlement } = school.facts;
      const posts = fair.posts.get(code)!;
      const more = variables.length;
      variables.push({ index: more, label: `more[${code}]`, lower: 0, upper: entitlement - posts, integer: true });
      const row = [...postTerms(school), [more, -1] as const].toSorted(([a], [b]) => a - b);
      constraints.push({
        rule: 'Q23',
        label: `${code} with more`,
        expression: { variables: row.map(([variable]) => variable), coefficients: row.map(([, one]) => one) },
        lower: Number.NEGATIVE_INFINITY,
        upper: posts,
      });
      terms.push([more, 1]);
    }
    const asked = { nodes: NODES.posts, confirm: false };
    const answer = await least({ ...model, variables, constraints }, terms, asked, this.#workshop);
    if (answer.kind !== 'plan') return null;
    let raised = false;
    for (const [position, { facts }] of context.schools.entries()) {
      const more = Math.round(answer.values[terms[position]![0]]!);
      if (more === 0) continue;
      this.#chosen.set(facts.code, fair.posts.get(facts.code)! + more);
      raised = true;
    }
    return raised ? true : null;
  }

  #withLeadingKept(group: Group, how: 'relaxed' | 'whole'): GroupModel {
    const { policy } = this.#workshop;
    const limits = new Map(
      group.range.cluster.schools.map((school) => [school.code, schoolLimits(school, policy)] as const),
    );
    const built = groupModel(group.range.cluster, { limits, together: null }, this.#order.leading, policy);
    const model = withKnown(built, group.leading, () => true);
    if (how === 'whole') return { ...built, model };
    const variables = model.variables.map((variable) => ({ ...variable, integer: false }));
    return { ...built, model: { ...model, variables } };
  }
}

/** A group with the posts of its schools settled: the later goals in their order, then whole lessons with the least travel. */
async function cellOf(
  group: Group,
  { fair }: Shares,
  { leading, following }: GoalOrder,
  workshop: Workshop,
): Promise<SolvedCell | Failed> {
  const { policy } = workshop;
  const { cluster } = group.range;
  const tied = cluster.schools.filter(({ code }) => fair.tied.has(code));
  const limits = new Map(
    cluster.schools.map((school): [string, PostLimits] => {
      const posts = fair.posts.get(school.code)!;
      return [school.code, tied.includes(school) ? tiedLimits(school, tied, fair) : { least: posts, most: posts }];
    }),
  );
  const posts = postsOf(cluster.schools, fair);
  const model = groupModel(cluster, { limits, together: posts }, [...leading, ...following], policy);
  const known: (KnownGoal & Word)[] = [...group.leading];
  const searches: Searched[] = [];
  for (const together of searchesOf(following)) {
    // A second word on the later goals would take as long as all the rest: they are known by one solver's, and said to be open.
    const asked = { nodes: NODES.order, confirm: false };
    const answer = await searched(model, known, together, asked, workshop);
    if (answer.kind !== 'plan') return answer;
    const bounds = boundsOf(answer, model, known, together);
    for (const id of together) {
      const measure = model.measures.find((candidate) => candidate.id === id)!;
      known.push({ ...answer.word, id, value: Math.round(reachedBy(measure, answer.values)), bound: bounds.get(id)! });
    }
    searches.push(answer);
  }
  const answer = searches.at(-1)!;
  const travel = await withLeastTravel(group.range, model, answer.values, workshop);
  if (travel.kind !== 'plan') return travel;
  const { context, values } = travel;
  const result = (id: string, bound: number, word: Omit<Word, 'value' | 'bound'>) => {
    const measure = model.measures.find((candidate) => candidate.id === id)!;
    const { goal } = measure;
    // Lessons were made whole after the search; the posts are its own.
    const value = Math.round(reachedBy(measure, id === 'change' ? answer.values : values));
    const status = word.status === 'proven' && value <= bound ? ('proven' as const) : ('open' as const);
    const { proof, confirmedBy } = word;
    return { id, unit: goal.unit, resolution: goal.resolution, value, bound, status, proof, confirmedBy };
  };
  const goals = [
    ...group.leading.map(({ id, bound, ...word }) => result(id, bound, word)),
    ratesOf(cluster.schools, values, context),
    ...known.slice(leading.length).map(({ id, bound, ...word }) => result(id, bound, word)),
    ...travel.goals,
  ];
  const reached = policy['quota.goals'].map((id): GoalValue => {
    if (id === 'fillRate') return fillRates(context, values);
    return goals.find((goal) => goal.id === id)?.value ?? 0;
  });
  return {
    kind: 'solved',
    posts,
    context,
    values,
    goals,
    reached,
    bound: reached,
    whole: true,
    search: null,
    variables: model.model.variables.length,
    clockStopped: [group, ...searches, travel].some((each) => each.clockStopped),
  };
}

/** Goals weighed into one search; what is untaught of the core subjects is settled before what it could be traded for. */
function searchesOf(following: readonly string[]): readonly (readonly string[])[] {
  const core = following.indexOf('untaughtCore') + 1;
  const searches = [following.slice(0, core), following.slice(core)].filter((ids) => ids.length > 0);
  return searches.length > 0 ? searches : [[]];
}

/** Posts of a school that shares a tie: as many as the others of its size, or one more. */
function tiedLimits(school: SchoolFacts, tied: readonly SchoolFacts[], { posts }: FairPosts): PostLimits {
  const fewest = Math.min(...tied.map(({ code }) => posts.get(code)!));
  return { least: fewest, most: Math.min(school.entitlement, fewest + 1) };
}

/** The fill rates follow from the posts, and these from arithmetic. */
function ratesOf(schools: readonly SchoolFacts[], values: readonly number[], context: QuotaContext): GoalResult {
  const posts = new Map(context.schools.map((school) => [school.facts.code, schoolPosts(school, values)]));
  const levels = schools
    .filter(({ entitlement }) => entitlement > 0)
    .map(({ code, entitlement }) => [posts.get(code)!, entitlement, code] as const)
    .toSorted(([a, ofA], [b, ofB]) => a * ofB - b * ofA);
  const worst = levels.length === 0 ? 1 : levels[0]![0] / levels[0]![1];
  const fixed = { value: worst, bound: worst, status: 'proven', proof: 'dual', confirmedBy: [], levels } as const;
  return { id: 'fillRate', unit: 'posts over entitlement', resolution: 1, ...fixed };
}

/**
 * Sums over the groups; the fairest rates above the needs. Later goals are known for the county only where no other posts of
 * the schools would be as fair; travel is known for the posts as they are.
 */
function boundOf(
  groups: readonly Group[],
  { fair, best }: Shares,
  { leading, following }: GoalOrder,
  { policy }: Workshop,
  cells: readonly SolvedCell[] | null,
): CountyBound {
  const schools = groups.flatMap(({ range }) => range.cluster.schools).filter(({ entitlement }) => entitlement > 0);
  const withTies = groups.filter(({ range }) => range.cluster.schools.some(({ code }) => fair.tied.has(code)));
  const isOnly = withTies.length < 2 && schools.every(({ code }) => fair.posts.get(code) === best.posts.get(code));
  const summed = (
    results: readonly (readonly { readonly id: string; readonly bound: number | null }[])[],
    id: string,
  ) => results.reduce((sum, goals) => sum + (goals.find((goal) => goal.id === id)?.bound ?? 0), 0);
  return policy['quota.goals'].map((id) => {
    if (id === 'fillRate')
      return schools.map(({ code, entitlement }) => best.posts.get(code)! / entitlement).toSorted((a, b) => a - b);
    if (leading.includes(id))
      return summed(
        groups.map((group) => group.leading),
        id,
      );
    if (cells === null || !isOnly || !following.includes(id)) return null;
    return summed(
      cells.map(({ goals }) => goals),
      id,
    );
  });
}
