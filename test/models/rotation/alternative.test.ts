/** Random small counties: every placing is tried; no lawful list within the tolerances moves more other people than the one found. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { alternativeModel, differing, movable, SAME_PEOPLE } from '../../../models/rotation/alternative.ts';
import { buildRotation } from '../../../models/rotation/build.ts';
import { equalPeople, readRotation } from '../../../models/rotation/read.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { goalsOf, keepsRules, type Placing, placings, randomCounty } from '../../support/random-rotation.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

const options = { deadlineMs: 30_000, seed: 7 };

it('finds the list that differs most among all that are tried', async () => {
  const seen = { farther: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(randomCounty, fc.integer({ min: 0, max: 2 }), async (given, tolerance) => {
      // Equity is rounded on its own grid; what is tried here is the search.
      const ordered = given.policy['rotation.goals'].filter((goal) => goal !== 'equity');
      const random = { ...given, policy: { ...given.policy, 'rotation.goals': ordered } };
      const { county, policy, posts } = random;
      const all = placings(random, 6000);
      fc.pre(all !== null);
      const demand = deriveDemand(county, policy);
      const built = buildRotation({ county, policy, demand, posts, seed: options.seed });
      const { context, model } = built;
      // Of people who are equal one order holds; a placing in another order is no other list.
      fc.pre(equalPeople(context, policy).every((group) => group.length === 1));
      const solved = await optimiser.optimise(model, options);
      fc.pre(solved.kind === 'optimal');
      if (solved.kind !== 'optimal') return;
      const best = new Set(readRotation(solved.values, context, policy).moves.map(({ person }) => person));
      const allowed = new Map(
        solved.goals.map(({ id, value }) => [
          id,
          { best: value, tolerance: id === 'commute' ? 60 * tolerance : tolerance },
        ]),
      );
      const asked = alternativeModel(built, { known: [best], allowed }, policy);
      const start = [...solved.values, movable(context)];
      const outcome = await optimiser.optimise(asked, { ...options, start });
      if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') throw new Error(outcome.kind);
      const other = new Set(readRotation(outcome.values, context, policy).moves.map(({ person }) => person));
      const indices = new Map(context.facts.people.map(({ teacher, index }) => [teacher.id, index]));
      const moversOf = (placing: Placing) =>
        new Set(county.teachers.flatMap(({ id }, order) => (placing[order] ? [indices.get(id)!] : [])));
      const within = all!.filter((placing) => {
        if (!keepsRules(placing, random)) return false;
        const goals = goalsOf(placing, random);
        return [...allowed].every(([id, { best: least, tolerance: more }]) => goals[id]! <= least + more + 1e-6);
      });
      const farthest = Math.max(...within.map((placing) => differing(best, moversOf(placing))));
      expect(differing(best, other)).toBe(farthest);
      expect(outcome.goals.find(({ id }) => id === SAME_PEOPLE)).toMatchObject({
        value: movable(context) - farthest,
        status: 'proven',
      });
      if (farthest > 0) seen.farther += 1;
      else seen.none += 1;
    }),
    { seed: 20261127, numRuns: 250 },
  );
  expect(seen.farther).toBeGreaterThan(8);
  expect(seen.none).toBeGreaterThan(8);
}, 300_000);
