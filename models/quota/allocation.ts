/**
 * How many posts each cluster gets: clusters meet only in the county total, so an exact dynamic program over one vector of
 * goals per cluster and number of posts finds the best sum. With optimistic vectors the sum is a bound.
 */
import { addVectors, compareSum, type GoalVector, zeroLike } from './goal-vector.ts';

/** What a cluster reaches, or at best could reach, with at most so many posts. */
export interface Cell {
  readonly posts: number;
  readonly vector: GoalVector;
}

export interface Allocation {
  /** The chosen cell of each cluster. */
  readonly cells: readonly Cell[];
  readonly vector: GoalVector;
}

interface State {
  readonly vector: GoalVector;
  readonly cell: Cell;
  readonly before: number;
}

/** Best choice of one cell per cluster within the total; null when none fits. Among equals the fewest posts in the first clusters. */
export function allocate(clusters: readonly (readonly Cell[])[], totalPosts: number): Allocation | null {
  const first = clusters[0]?.[0];
  if (first === undefined) return clusters.length === 0 ? { cells: [], vector: [] } : null;
  const least = clusters.map((cells) => Math.min(...cells.map(({ posts }) => posts)));
  const spare = totalPosts - least.reduce((sum, posts) => sum + posts, 0);
  if (spare < 0) return null;

  let reached: (GoalVector | undefined)[] = [zeroLike(first.vector)];
  const layers: (State | undefined)[][] = [];
  for (const [position, cells] of clusters.entries()) {
    const layer = nextLayer(reached, cells, least[position]!, spare);
    layers.push(layer);
    reached = layer.map((state) => state?.vector);
  }
  return traced(layers);
}

function nextLayer(
  reached: readonly (GoalVector | undefined)[],
  cells: readonly Cell[],
  least: number,
  spare: number,
): (State | undefined)[] {
  const layer: (State | undefined)[] = [];
  for (const [used, vector] of reached.entries()) {
    if (vector === undefined) continue;
    for (const cell of cells) {
      const after = used + cell.posts - least;
      if (after > spare) continue;
      const known = layer[after];
      if (known !== undefined && compareSum(vector, cell.vector, known.vector) >= 0) continue;
      layer[after] = { vector: addVectors(vector, cell.vector), cell, before: used };
    }
  }
  return Array.from(layer);
}

function traced(layers: readonly (readonly (State | undefined)[])[]): Allocation | null {
  const last = layers.at(-1)!;
  let best = -1;
  for (const [used, state] of last.entries()) {
    if (state === undefined) continue;
    const known = best < 0 ? undefined : last[best]!;
    if (known === undefined || compareSum(state.vector, zeroLike(state.vector), known.vector) < 0) best = used;
  }
  if (best < 0) return null;
  const vector = last[best]!.vector;
  const cells: Cell[] = [];
  let used = best;
  for (const layer of layers.toReversed()) {
    const state = layer[used]!;
    cells.unshift(state.cell);
    used = state.before;
  }
  return { cells, vector };
}
