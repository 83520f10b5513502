/** Chains of moves against what the moves themselves make of them. */
import type { RotationPlan } from '../planning/plan.ts';
import { type Compared, compared } from './differences.ts';

type Chain = RotationPlan['chains'][number];

interface Way {
  readonly from: string;
  readonly to: string;
}

/** A chain is of the kind that its moves make it, and what stands in open chains closes nowhere. */
export function ofChains({ chains, moves }: Pick<RotationPlan, 'chains' | 'moves'>): Compared[] {
  const waysOf = (chain: Chain): Way[] => chain.moves.flatMap((position) => moves[position] ?? []);
  const open = chains.filter(({ kind }) => kind === 'chain').flatMap(waysOf);
  return [
    ...chains.map((chain, index) => compared(chain.kind, kindOf(waysOf(chain)), `rotation.chains[${index}].kind`)),
    compared(closing(open).length, 0, 'rotation.chains(chain)'),
  ];
}

/** Closed chains are listed as people go, open ones from the vacancy back to the place that nobody takes; null: no chain. */
function kindOf(ways: readonly Way[]): Chain['kind'] | null {
  const [first, last] = [ways[0], ways.at(-1)];
  if (first === undefined || last === undefined) return null;
  const pairs = ways.slice(1).map((next, index) => [ways[index]!, next] as const);
  const isClosed = first.from === last.to && pairs.every(([way, next]) => way.to === next.from);
  if (isClosed) return ways.length === 2 ? 'swap' : 'cycle';
  return pairs.every(([way, next]) => next.to === way.from) ? 'chain' : null;
}

/** Ways left when all are dropped, one after another, that lead to a school from which nobody left goes on. */
function closing(ways: readonly Way[]): readonly Way[] {
  const sending = new Set(ways.map(({ from }) => from));
  const left = ways.filter(({ to }) => sending.has(to));
  return left.length === ways.length ? left : closing(left);
}
