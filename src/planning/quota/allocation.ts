/**
 * Posts of every cluster: a dynamic program over optimistic cells proposes, the solver answers for the cells it picked, and
 * again, until every picked cell is exact (then the plan is proven) or the work allowed is used up (then the gap is told).
 */
import { type Allocation, allocate, type Cell } from '../../../models/quota/allocation.ts';
import { compareVectors, type GoalVector } from '../../../models/quota/goal-vector.ts';
import { countingGroups } from '../stage-result.ts';
import { type CellAnswer, isSmall, type SolvedCell, solveCell } from './cells.ts';
import { type Bounds, plainBounds, relaxedBounds } from './curve.ts';
import { type ClusterRange, twoAtATime, type Workshop } from './question.ts';
import { proposedPosts } from './relaxation.ts';

/** Variables of solved cells, in all, beyond which no further round is begun: a measure of work that no clock enters. */
const WORK = 20_000;

export type AllocationAnswer =
  | {
      readonly kind: 'allocated';
      readonly cells: readonly SolvedCell[];
      /** No plan's vector of goals is better than this. */
      readonly bound: GoalVector;
    }
  | { readonly kind: 'infeasible' }
  | Extract<CellAnswer, { kind: 'none' | 'error' }>;

interface Column {
  readonly range: ClusterRange;
  readonly bounds: Bounds;
  readonly solved: Map<number, SolvedCell>;
  /** No plan with this many posts or fewer. */
  impossible: number;
}

export async function allocatePosts(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  workshop: Workshop,
): Promise<AllocationAnswer> {
  const exact = ranges.every((range) => isSmall(range, workshop));
  const proposed = exact ? null : await allocateByRelaxation(ranges, totalPosts, workshop);
  return proposed ?? allocateExactly(ranges, totalPosts, workshop);
}

/**
 * Where clusters are too large to be proven anyway, one number of posts each. null when some cluster has no plan with the posts
 * proposed for it: then every number of posts must be looked at.
 */
async function allocateByRelaxation(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  workshop: Workshop,
): Promise<AllocationAnswer | null> {
  const settled = countingGroups(workshop.options, ranges.length);
  const proposal = await proposedPosts(ranges, totalPosts, workshop);
  if (proposal === null) return null;
  const answers = await twoAtATime(
    [...ranges.entries()],
    ([position, range]) => solveCell(range, proposal.posts[position]!, plainBounds(range, workshop), workshop),
    settled,
  );
  const stopped = answers.find((answer) => answer.kind === 'none' || answer.kind === 'error');
  if (stopped !== undefined) return stopped;
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
    const answers = await twoAtATime(
      open,
      ({ column, posts }) => solveCell(column.range, posts, column.bounds, workshop),
      countingGroups(workshop.options, columns.length, columns.length - open.length),
    );
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
