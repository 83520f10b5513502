import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ChainMove, chainsOf } from '../../../models/rotation/chains.ts';

/** `A>B music` or `A>B chinese/music`: leaves Chinese, takes up music. */
const move = (text: string): ChainMove => {
  const [way, subjects] = text.split(' ');
  const [from, to] = way!.split('>');
  const [leaves, takes] = subjects!.split('/');
  return { from: from!, to: to!, leaves: leaves!, takes: takes ?? leaves! };
};
const chains = (...moves: string[]) =>
  chainsOf(moves.map(move)).map(({ kind, moves: own }) => `${kind} ${own.join(' ')}`);

it('finds swaps, in one subject first', () => {
  expect(chains('A>B music', 'B>A chinese', 'B>A music', 'A>B chinese')).toEqual(['swap 0 2', 'swap 1 3']);
});

it('takes a swap across subjects when there is no other', () => {
  expect(chains('A>B music', 'B>A chinese')).toEqual(['swap 0 1']);
});

it('finds cycles, the shortest first from each move', () => {
  expect(chains('A>B music', 'B>C music', 'C>A music')).toEqual(['cycle 0 1 2']);
});

it('starts a chain at the vacancy and follows the places left open, same subject first', () => {
  // Z receives and sends nobody: the vacancy. Y’s music is refilled from X, not the Chinese teacher from W.
  expect(chains('W>Y chinese', 'X>Y music', 'Y>Z music')).toEqual(['chain 2 1', 'chain 0']);
});

it('ends a chain at the school that sends without receiving', () => {
  expect(chains('A>B music', 'B>C music', 'C>D music')).toEqual(['chain 2 1 0']);
});

it('puts every move in exactly one, and links each to the next', () => {
  const schools = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const subject = fc.constantFrom('music', 'chinese');
  const arbitrary = fc
    .record({ from: schools, to: schools, leaves: subject, takes: subject })
    .filter(({ from, to }) => from !== to);
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 20 }), (moves) => {
      const found = chainsOf(moves);
      expect(found.flatMap((chain) => chain.moves).toSorted((a, b) => a - b)).toEqual([...moves.keys()]);
      for (const { kind, moves: own } of found) {
        const closed = kind === 'chain' ? own.slice(1) : [...own.slice(1), own[0]!];
        for (const [position, next] of closed.entries()) {
          const here = moves[own[position]!]!;
          // A chain runs against the moves (who fills the place left), a cycle along them.
          if (kind === 'chain') expect(moves[next]!.to).toBe(here.from);
          else expect(moves[next]!.from).toBe(here.to);
        }
        if (kind === 'swap') expect(own).toHaveLength(2);
        if (kind === 'cycle') expect(own.length).toBeGreaterThan(2);
      }
    }),
    { seed: 20260901, numRuns: 300 },
  );
});
