/**
 * Posts of every cluster: a dynamic program over optimistic cells proposes, the solver answers for the cells it picked, and
 * again, until every picked cell is exact (then the plan is proven) or the work allowed is used up (then the gap is told).
 */
import { type Allocation, allocate, type Cell } from '../../../models/quota/allocation.ts';
import { compareVectors, type GoalVector } from '../../../models/quota/goal-vector.ts';
import { countingGroups } from '../stage-result.ts';
import type { AllocationAnswer } from './allocated.ts';
import { isSmall, type SolvedCell, solveCell } from './cells.ts';
import { type Bounds, plainBounds, relaxedBounds } from './curve.ts';
import { fairShares } from './fair-shares.ts';
import { cellsInHaste } from './haste.ts';
import { type ClusterRange, isStopped, twoAtATime, type Workshop } from './question.ts';
import { evenProposal, type Proposal, proposedPosts } from './relaxation.ts';

/** Variables of solved cells, in all, beyond which no further round is begun: a measure of work that no clock enters. */
const WORK = 20_000;
/** Share of the time within which fair shares must be found. */
const SHARING = 0.7;
/** Wall milliseconds kept for each group that has no plan yet: what one takes in haste. */
const HASTE_OF_GROUP_MS = 600;

interface Column {
  readonly range: ClusterRange;
  readonly bounds: Bounds;
  readonly solved: Map<number, SolvedCell>;
  /** No plan with this many posts or fewer. */
  impossible: number;
}

/** `hurrying` makes the workshop of a planning that was stopped, when it comes to that. */
export async function allocatePosts(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  workshop: Workshop,
  hurrying: () => Workshop,
): Promise<AllocationAnswer> {
  const exact = ranges.every((range) => isSmall(range, workshop));
  const proposed = exact
    ? null
    : ((await fairShares(ranges, totalPosts, sharing(workshop), hurrying)) ??
      (await allocateByRelaxation(ranges, totalPosts, workshop, hurrying)));
  if (proposed !== null) return proposed;
  const answer = await allocateExactly(ranges, totalPosts, workshop);
  if (answer.kind !== 'none' || !isStopped(workshop)) return answer;
  return await allocateInHaste(ranges, evenProposal(ranges, totalPosts, workshop.policy), [], hurrying());
}

/** Another way has to be left time where fair shares come to no answer. */
function sharing(workshop: Workshop): Workshop {
  const kept = (1 - SHARING) * workshop.left();
  return { ...workshop, left: () => workshop.left() - kept };
}

async function allocateInHaste(
  ranges: readonly ClusterRange[],
  { posts, bound }: Proposal,
  solved: readonly (SolvedCell | undefined)[],
  workshop: Workshop,
): Promise<AllocationAnswer> {
  const cells = await cellsInHaste(ranges, posts, solved, workshop);
  return cells === null ? { kind: 'none', clockStopped: true } : { kind: 'allocated', cells, bound };
}

/**
 * Where clusters are too large to be proven anyway, one number of posts each. null when some cluster has no plan with the posts
 * proposed for it: then every number of posts must be looked at.
 */
async function allocateByRelaxation(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  workshop: Workshop,
  hurrying: () => Workshop,
): Promise<AllocationAnswer | null> {
  const settled = countingGroups(workshop.options, ranges.length);
  let waiting = ranges.length;
  // Groups without a plan need some time in haste, should the clock stop the others.
  const patient: Workshop = { ...workshop, left: () => workshop.left() - waiting * HASTE_OF_GROUP_MS };
  const proposal = await proposedPosts(ranges, totalPosts, patient);
  if (proposal === null) {
    if (!isStopped(patient)) return null;
    return await allocateInHaste(ranges, evenProposal(ranges, totalPosts, workshop.policy), [], hurrying());
  }
  const answers = await twoAtATime([...ranges.entries()], async ([position, range]) => {
    const posts = proposal.posts[position]!;
    const answer = await solveCell(range, posts, plainBounds(range, workshop), patient);
    if (answer.kind === 'solved') {
      waiting -= 1;
      settled();
    }
    return answer;
  });
  const failed = answers.find(({ kind }) => kind === 'error');
  if (failed?.kind === 'error') return failed;
  const none = answers.find(({ kind }) => kind === 'none');
  if (none?.kind === 'none' && !isStopped(patient)) return none;
  if (none !== undefined) {
    const solved = answers.map((answer) => (answer.kind === 'solved' ? answer : undefined));
    return await allocateInHaste(ranges, proposal, solved, hurrying());
  }
  const cells = answers.filter((answer) => answer.kind === 'solved');
  return cells.length === ranges.length ? { kind: 'allocated', cells, bound: proposal.bound } : null;
}

async function allocateExactly(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  workshop: Workshop,
): Promise<AllocationAnswer> {
  const enough = totalPosts >= ranges.reduce((sum, { most }) => sum + most, 0);
  countingGroups(workshop.options, ranges.length);
  const columns: Column[] = await twoAtATime(ranges, async (range) => ({
    range: enough ? { ...range, least: range.most } : range,
    bounds: enough || range.least === range.most ? plainBounds(range, workshop) : await relaxedBounds(range, workshop),
    solved: new Map(),
    impossible: -1,
  }));
  let work = 0;
  for (;;) {
    const proposal = allocate(columns.map(optimisticCells), totalPosts);
    if (proposal === null) return { kind: 'infeasible' };
    const open = columns.flatMap((column, position) => {
      const { posts } = proposal.cells[position]!;
      return column.solved.has(posts) ? [] : [{ column, posts }];
    });
    const known = allocate(columns.map(solvedCells), totalPosts);
    if (open.length === 0 || (known !== null && (work > WORK || workshop.left() <= 0)))
      return finished(columns, proposal, totalPosts);
    const settled = countingGroups(workshop.options, columns.length, columns.length - open.length);
    const answers = await twoAtATime(open, async ({ column, posts }) => {
      const answer = await solveCell(column.range, posts, column.bounds, workshop);
      if (answer.kind === 'solved' || answer.kind === 'infeasible') settled();
      return answer;
    });
    for (const [position, answer] of answers.entries()) {
      const { column, posts } = open[position]!;
      if (answer.kind === 'error') return answer;
      if (answer.kind === 'none') return known === null ? answer : finished(columns, proposal, totalPosts);
      if (answer.kind === 'infeasible') column.impossible = Math.max(column.impossible, posts);
      else {
        column.solved.set(posts, answer);
        work += answer.variables;
      }
    }
  }
}

/** The best of what was solved, with the bound of what might have been. */
function finished(columns: readonly Column[], proposal: Allocation, totalPosts: number): AllocationAnswer {
  const best = allocate(columns.map(solvedCells), totalPosts);
  if (best === null) return { kind: 'infeasible' };
  const cells = best.cells.map(({ posts }, position) => columns[position]!.solved.get(posts)!);
  return { kind: 'allocated', cells, bound: proposal.vector };
}

const solvedCells = ({ solved }: Column): Cell[] =>
  [...solved.values()].map(({ posts, reached }) => ({ posts, vector: reached })).toSorted((a, b) => a.posts - b.posts);

/** More posts are never worse: what a cell with more posts cannot beat, one with fewer cannot either. */
function optimisticCells({ range, bounds, solved, impossible }: Column): Cell[] {
  const cells: Cell[] = [];
  let above: GoalVector | null = null;
  for (let posts = range.most; posts >= Math.max(range.least, impossible + 1); posts -= 1) {
    const own = solved.get(posts)?.bound ?? bounds(posts);
    const vector: GoalVector = above !== null && compareVectors(above, own) > 0 ? above : own;
    if (solved.has(posts)) above = vector;
    cells.unshift({ posts, vector });
  }
  return cells;
}
