/** The goals of the rotation against what the plan shows for them, over rows that the audit builds itself. */
import type { Facts } from '../../models/audit/facts/facts.ts';
import { postsInForce } from '../../models/audit/facts/posts.ts';
import {
  type NamedMultipliers,
  type NamedStep,
  numbered,
  provenInOrder,
  type ShownGoal,
} from '../../models/audit/proof/chain.ts';
import type { LargeModel } from '../../models/audit/proof/large-model.ts';
import { rotationProof } from '../../models/audit/proof/rotation.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { RotationProof } from '../planning/plan/proof.ts';
import type { PlanGoal } from '../planning/plan.ts';

/** Goals of the rotation by id: true where no plan does better than the bound that is stated. */
export type ProvenGoals = ReadonlyMap<string, boolean>;

/** What the plan says and shows of its goals. */
export function provenRotation(
  goals: readonly PlanGoal[],
  proof: RotationProof,
  facts: Facts,
  decisions: Decisions,
): ProvenGoals {
  const model = modelOf(facts, decisions);
  const shown = new Map(inNames(model, proof).map((each) => [each.id, each]));
  const claims = goals
    .filter((goal) => goal.model === 'rotation')
    .map(({ id, value, bound, resolution }) => {
      const { root = null, steps = [] } = shown.get(id) ?? {};
      return { id, value, bound, resolution, root, steps };
    });
  const proven = provenInOrder(model, claims);
  return new Map(claims.map(({ id }, index) => [id, proven[index]!]));
}

/** What is shown, in the numbers in which the plan states it. */
export const statedProof = (shown: readonly ShownGoal[], facts: Facts, decisions: Decisions): RotationProof =>
  inNumbers(modelOf(facts, decisions), shown);

const models = new WeakMap<Facts, WeakMap<Decisions, LargeModel>>();

function modelOf(facts: Facts, decisions: Decisions): LargeModel {
  const ofFacts = models.get(facts) ?? new WeakMap<Decisions, LargeModel>();
  models.set(facts, ofFacts);
  const model = ofFacts.get(decisions) ?? rotationProof(facts, postsInForce(facts, decisions).rows);
  ofFacts.set(decisions, model);
  return model;
}

/** Rows that the audit does not state are left out: what is shown has to do without them. */
function inNumbers(model: LargeModel, shown: readonly ShownGoal[]): RotationProof {
  const { rows, decisions } = numbered(model);
  const positions = (names: readonly string[]) => new Map(names.map((name, position) => [name, position]));
  const [rowAt, decisionAt] = [positions(rows), positions(decisions)];
  const flat = (multipliers: NamedMultipliers): number[] =>
    multipliers.flatMap(([row, multiplier]) => (rowAt.has(row) ? [rowAt.get(row)!, multiplier] : []));
  return shown.map(({ id, root, steps }) => ({
    goal: id,
    root: root && flat(root),
    steps: steps.every((step) => step.kind !== 'branch' || decisionAt.has(step.name))
      ? steps.map((step) =>
          step.kind === 'branch'
            ? { kind: step.kind, decision: decisionAt.get(step.name)!, at: step.at }
            : { kind: step.kind, multipliers: flat(step.multipliers) },
        )
      : [],
  }));
}

function inNames(model: LargeModel, proof: RotationProof): readonly ShownGoal[] {
  const { rows, decisions } = numbered(model);
  const named = (flat: readonly number[]): NamedMultipliers =>
    Array.from({ length: Math.ceil(flat.length / 2) }, (_, at) => [
      rows[flat[2 * at]!] ?? '',
      flat[2 * at + 1] ?? Number.NaN,
    ]);
  return proof.map(({ goal, root, steps }) => ({
    id: goal,
    root: root && named(root),
    steps: steps.map(
      (step): NamedStep =>
        step.kind === 'branch'
          ? { kind: step.kind, name: decisions[step.decision] ?? '', at: step.at }
          : { kind: step.kind, multipliers: named(step.multipliers) },
    ),
  }));
}
