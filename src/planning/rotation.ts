/** The rotation stage: who moves where this year, as a plan with chains, reasons and proofs. */

import type { Demand } from '../../models/demand/demand.ts';
import { elastic } from '../../models/lp/elastic.ts';
import type { Policy } from '../../models/parameters.ts';
import type { WordedReason } from '../../models/reason.ts';
import { buildRotation, type RotationModel } from '../../models/rotation/build.ts';
import { goalRules } from '../../models/rotation/catalogue.ts';
import { type Chain, chainsOf } from '../../models/rotation/chains.ts';
import type { Arc, RotationContext } from '../../models/rotation/context.ts';
import { reasonsForStay } from '../../models/rotation/explain.ts';
import { type ClosedChain, reasonsForMove } from '../../models/rotation/explain-move.ts';
import type { PostRow } from '../../models/rotation/facts.ts';
import { termEnd } from '../../models/rotation/forms.ts';
import { type GoalParts, goalParts } from '../../models/rotation/goal-parts.ts';
import { type RotationReading, readRotation } from '../../models/rotation/read.ts';
import type { County } from '../county/county.ts';
import { moveFormWords, procedureWords } from '../county/vocabulary.ts';
import type { GoalResult } from '../solver/port.ts';
import { rotationChecks } from './diagnosis/rotation-checks.ts';
import { impossibleRotation } from './diagnosis/rotation-impossible.ts';
import type { Move, PlanGoal, Reason, RotationPlan } from './plan.ts';
import { rotationFindings } from './rotation-findings.ts';
import { shownGoals } from './shown-goals.ts';
import type { StageOptions, StageResult } from './stage-result.ts';

export interface RotationRequest {
  readonly county: County;
  readonly policy: Policy;
  readonly demand: Demand;
  readonly posts: readonly PostRow[];
}

/** `principals` stays empty here: heads have their own run (`heads.ts`). */
export async function planRotation(
  { county, policy, demand, posts }: RotationRequest,
  options: StageOptions,
): Promise<StageResult<RotationPlan>> {
  const started = performance.now();
  const built = buildRotation({ county, policy, demand, posts, seed: options.seed });
  const { model, context } = built;
  const impossible = () => impossibleRotation(built, { policy, posts, seed: options.seed });
  // A decision on somebody who may go nowhere needs no solver to be seen.
  if (rotationChecks(context, policy).length > 0) return { kind: 'infeasible', impossible: impossible(), findings: [] };
  if (await contradictsItself(built, options)) return { kind: 'infeasible', impossible: impossible(), findings: [] };
  const outcome = await options.optimiser.optimise(model, {
    deadlineMs: Math.max(1, options.deadlineMs - (performance.now() - started)),
    seed: options.seed,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: ({ goal, value, bound }) => options.onProgress?.({ goal, value, bound }),
  });
  switch (outcome.kind) {
    case 'optimal':
    case 'feasible': {
      const reading = readRotation(outcome.values, context, policy);
      const parts = goalParts(reading, context, policy);
      return {
        kind: outcome.kind,
        part: rotationPlan(reading, context, policy, options.seed),
        goals: outcome.goals.map((goal) => planGoal(goal, parts.get(goal.id)!)),
        shown: shownGoals(model, outcome.goals),
        findings: rotationFindings(reading, context),
        clockStopped: outcome.kind === 'feasible' && outcome.clockStopped,
      };
    }
    case 'infeasible':
      return { kind: 'infeasible', impossible: impossible(), findings: [] };
    default:
      return outcome;
  }
}

/** Up to so many variables the optimiser says so at once itself. */
const SMALL = 4000;

/** Whether the relaxation proves that the rules cannot all be met: seconds before an integer solve would know. */
async function contradictsItself(
  { model, context }: RotationModel,
  { optimiser, deadlineMs, signal }: StageOptions,
): Promise<boolean> {
  if (model.variables.length <= SMALL) return false;
  const asked = {
    deadlineMs,
    late: context.variables.arcs,
    explain: false,
    ...(signal === undefined ? {} : { signal }),
  };
  return (await optimiser.conflict(elastic(model), asked)).kind === 'conflict';
}

/** The list as the plan holds it. */
export function rotationPlan(
  reading: RotationReading,
  context: RotationContext,
  policy: Policy,
  seed: number,
): RotationPlan {
  const { facts } = context;
  const chains = chainsIn(reading, facts);
  const closed = closedChains(chains, reading, facts);
  const reasons = new Map(
    reading.moves.map((arc) => [
      arc.person,
      reasonsForMove(arc, reading, closed.get(arc.person) ?? null, context, policy).map(planReason),
    ]),
  );
  const moves = reading.moves.map((arc) => moveOf(arc, reasons.get(arc.person)!, context, policy));
  const unfilled = reading.counts.filter(({ short }) => short > 0);
  const surplus = reading.counts.filter((count) => count.surplus > 0);
  return {
    eligible: facts.people.map((person) => {
      return {
        teacher: person.teacher.id,
        school: person.school.code,
        eligible: context.eligibility[person.index]!.eligible,
        overTerm: person.overTerm,
        reasons: reasons.get(person.index) ?? reasonsForStay(person, context, policy).map(planReason),
      };
    }),
    moves,
    chains: chains.map(({ kind, moves: positions }) => ({ kind, moves: [...positions] })),
    principals: [],
    unfilled: unfilled.map(({ place, short }) => ({
      school: place.school.code,
      stage: place.stage,
      subject: place.subject,
      posts: short,
    })),
    surplus: surplus.map(({ place, surplus: people }) => ({
      school: place.school.code,
      stage: place.stage,
      subject: place.subject,
      people,
    })),
    lot: {
      seed: String(seed),
      groups: reading.drawn.map((people) => people.map(({ teacher }) => teacher.id)),
    },
  };
}

function chainsIn({ moves }: RotationReading, { people, places }: RotationContext['facts']): Chain[] {
  return chainsOf(
    moves.map((arc) => {
      const { school, stage, teacher } = people[arc.person]!;
      const to = places[arc.place]!;
      return {
        from: school.code,
        to: to.school.code,
        leaves: `${stage}.${teacher.mainSubject}`,
        takes: `${to.stage}.${to.subject}`,
      };
    }),
  );
}

/** Swaps and cycles by the people in them. */
function closedChains(
  chains: readonly Chain[],
  { moves }: RotationReading,
  { people }: RotationContext['facts'],
): ReadonlyMap<number, ClosedChain> {
  return new Map(
    chains.flatMap(({ kind, moves: positions }) => {
      if (kind === 'chain') return [];
      const members = positions.map((position) => people[moves[position]!.person]!);
      return members.map(({ index }) => [index, { kind, people: members }] as const);
    }),
  );
}

function moveOf(arc: Arc, reasons: readonly Reason[], context: RotationContext, policy: Policy): Move {
  const { facts } = context;
  const person = facts.people[arc.person]!;
  const place = facts.places[arc.place]!;
  const start = facts.county.planningMonth;
  const { form, leastMonths: _least, countsForTenPercent: _counts, ...terms } = person.form;
  return {
    teacher: person.teacher.id,
    from: person.school.code,
    to: place.school.code,
    stage: place.stage,
    subject: place.subject,
    procedure: procedureWords[person.goes?.procedure ?? 'selection'][0],
    form: moveFormWords[form][0],
    terms,
    start,
    until: termEnd(person.form, start, policy),
    commuteMinutes: arc.minutes,
    room: arc.room,
    countsForTenPercent: arc.counts,
    backbone: person.backbone,
    payChange: null,
    reasons: [...reasons],
  };
}

const planReason = ({ rule, values, words }: WordedReason): Reason => ({ rule, values: { ...values }, words });

/** Values are recomputed from the moves; the bound is the solver's. */
export function planGoal(goal: GoalResult, { value, base, parts }: GoalParts): PlanGoal {
  const rule = goalRules.find((candidate) => candidate.goal === goal.id);
  if (rule === undefined) throw new RangeError(`the rotation model has no goal ${goal.id}`);
  const proven = goal.status === 'proven';
  return {
    model: 'rotation',
    id: goal.id,
    rule: rule.id,
    title: rule.title,
    unit: goal.unit,
    resolution: goal.resolution,
    value,
    bound: goal.bound,
    gap: proven ? 0 : goal.bound === null ? null : Math.max(0, value - goal.bound),
    proof: goal.proof,
    confirmedBy: [...goal.confirmedBy],
    status: goal.status,
    base,
    parts: parts.map((part) => ({ ...part })),
  };
}
