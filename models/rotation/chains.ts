/**
 * Exchange lists: the moves as a graph of schools, split into swaps (A↔B), cycles, and chains that start at a vacancy and
 * end at the school that sends without receiving. Every move stands in exactly one.
 */

/** A move as far as chains care. */
export interface ChainMove {
  readonly from: string;
  readonly to: string;
  /** What the person leaves and what the person takes up, e.g. `primary.music`. */
  readonly leaves: string;
  readonly takes: string;
}

export interface Chain {
  readonly kind: 'swap' | 'cycle' | 'chain';
  /** Positions in the list of moves. A chain starts with the move that fills a vacancy; each next fills the place left. */
  readonly moves: readonly number[];
}

export function chainsOf(moves: readonly ChainMove[]): Chain[] {
  const open = new Set(moves.keys());
  const chains = [...swaps(moves, open, true), ...swaps(moves, open, false), ...cycles(moves, open)];
  while (open.size > 0) chains.push(chainFrom(moves, open));
  return chains;
}

/** Two people who change places; `sameSubject`: each takes up what the other leaves. */
function swaps(moves: readonly ChainMove[], open: Set<number>, sameSubject: boolean): Chain[] {
  const found: Chain[] = [];
  for (const [first, there] of moves.entries()) {
    if (!open.has(first)) continue;
    const second = [...open].find((other) => {
      const back = moves[other]!;
      const opposite = back.from === there.to && back.to === there.from;
      return opposite && (!sameSubject || (back.takes === there.leaves && there.takes === back.leaves));
    });
    if (second === undefined) continue;
    open.delete(first);
    open.delete(second);
    found.push({ kind: 'swap', moves: [first, second] });
  }
  return found;
}

function cycles(moves: readonly ChainMove[], open: Set<number>): Chain[] {
  const found: Chain[] = [];
  for (const first of moves.keys()) {
    const cycle = open.has(first) ? shortestCycle(first, moves, open) : null;
    if (cycle === null) continue;
    for (const move of cycle) open.delete(move);
    found.push({ kind: 'cycle', moves: cycle });
  }
  return found;
}

/** Breadth first from where the first move arrives back to where it started. */
function shortestCycle(first: number, moves: readonly ChainMove[], open: ReadonlySet<number>): number[] | null {
  const { from: goal, to: start } = moves[first]!;
  const outgoing = Map.groupBy(open, (move) => moves[move]!.from);
  const cameBy = new Map<string, number | null>([[start, null]]);
  const queue = [start];
  for (const school of queue) {
    for (const move of outgoing.get(school) ?? []) {
      const { to } = moves[move]!;
      if (cameBy.has(to)) continue;
      cameBy.set(to, move);
      queue.push(to);
    }
  }
  if (!cameBy.has(goal)) return null;
  const path: number[] = [];
  for (let move = cameBy.get(goal); move !== null && move !== undefined; move = cameBy.get(moves[move]!.from)) {
    path.unshift(move);
  }
  return [first, ...path];
}

/** Without cycles some school receives and sends nobody further: the chain starts there and follows the places left open. */
function chainFrom(moves: readonly ChainMove[], open: Set<number>): Chain {
  const sending = new Set([...open].map((move) => moves[move]!.from));
  const first = [...open].find((move) => !sending.has(moves[move]!.to)) ?? [...open][0]!;
  const chain: number[] = [];
  for (let move: number | undefined = first; move !== undefined; ) {
    open.delete(move);
    chain.push(move);
    const { from, leaves }: ChainMove = moves[move]!;
    const next: number[] = [...open].filter((candidate) => moves[candidate]!.to === from);
    move = next.find((candidate) => moves[candidate]!.takes === leaves) ?? next[0];
  }
  return { kind: 'chain', moves: chain };
}
