/** Alterations of a plan that agree with everything else it says: named, made by hand, to be sealed again. */
import type { Plan } from '../../src/planning/plan.ts';

type Rotation = NonNullable<Plan['rotation']>;

/** The plan altered; null where it has nothing to alter in this way. */
type Alteration = (plan: Plan) => Plan | null;

const withRotation =
  (change: (rotation: Rotation) => Rotation | null): Alteration =>
  (plan) => {
    const rotation = plan.rotation && change(plan.rotation);
    return rotation === null ? null : { ...plan, rotation };
  };

/** The first item that has what is asked, changed; null where none has. */
function withFirst<Item>(items: readonly Item[], change: (item: Item) => Item | null): Item[] | null {
  for (const [index, item] of items.entries()) {
    const changed = change(item);
    if (changed !== null) return items.with(index, changed);
  }
  return null;
}

const withMove = (change: (move: Rotation['moves'][number]) => Rotation['moves'][number] | null): Alteration =>
  withRotation((rotation) => {
    const moves = withFirst(rotation.moves, change);
    return moves && { ...rotation, moves };
  });

const withChain = (was: string, kind: 'swap' | 'cycle' | 'chain'): Alteration =>
  withRotation((rotation) => {
    const chains = withFirst(rotation.chains, (chain) =>
      chain.kind === was && chain.moves.length > 1 ? { ...chain, kind } : null,
    );
    return chains && { ...rotation, chains };
  });

const withGoals = (
  wanted: (goal: Plan['goals'][number]) => boolean,
  change: Partial<Plan['goals'][number]>,
): Alteration => {
  return (plan) => {
    const goals = withFirst(plan.goals, (goal) => (wanted(goal) ? { ...goal, ...change } : null));
    return goals && { ...plan, goals };
  };
};

const goalNames: Readonly<Record<string, Alteration>> = Object.fromEntries(
  ['quota', 'timetable', 'rotation', 'heads', 'pay'].flatMap((model) => [
    [`another rule of a goal: ${model}`, withGoals((goal) => goal.model === model, { rule: 'R01' })],
    [`another unit of a goal: ${model}`, withGoals((goal) => goal.model === model, { unit: 'schools' })],
    [
      `another title of a goal: ${model}`,
      withGoals((goal) => goal.model === model, { title: { zh: '其他', en: 'Other' } }),
    ],
  ]),
);

export const plantedAlterations: Readonly<Record<string, Alteration>> = {
  ...goalNames,
  'another seed of the lot': withRotation((rotation) => ({
    ...rotation,
    lot: { ...rotation.lot, seed: `${rotation.lot.seed}7` },
  })),
  'a month with a letter behind it': withMove((move) =>
    move.until === null ? null : { ...move, until: `${move.until}x` },
  ),
  'a person taken out of the list of eligible people': withRotation((rotation) => {
    const last = rotation.eligible.findLastIndex(
      ({ teacher }) => !rotation.moves.some((move) => move.teacher === teacher),
    );
    return last < 0 ? null : { ...rotation, eligible: rotation.eligible.toSpliced(last, 1) };
  }),
  'a person listed twice among eligible people, another not at all': withRotation((rotation) => ({
    ...rotation,
    eligible: rotation.eligible.with(-1, rotation.eligible[0]!),
  })),
  'a person unknown to the county in the list of eligible people': withRotation((rotation) => ({
    ...rotation,
    eligible: [...rotation.eligible, { ...rotation.eligible[0]!, teacher: 'nobody' }],
  })),
  'a swap called a cycle': withChain('swap', 'cycle'),
  'a swap called a chain': withChain('swap', 'chain'),
  'a cycle called a chain': withChain('cycle', 'chain'),
  'a chain called a cycle': withChain('chain', 'cycle'),
  'a chain called a swap': withChain('chain', 'swap'),
  'a swap parted into two chains': withRotation((rotation) => {
    const at = rotation.chains.findIndex(({ kind }) => kind === 'swap');
    const apart = rotation.chains[at]?.moves.map((move) => ({ kind: 'chain' as const, moves: [move] }));
    return apart === undefined ? null : { ...rotation, chains: rotation.chains.toSpliced(at, 1, ...apart) };
  }),
};
