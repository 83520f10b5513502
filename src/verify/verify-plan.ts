/**
 * Checks a plan as somebody who does not trust its maker would: every figure that follows from the county's data and from the
 * decisions is recomputed and compared, without a solver and without the code that built the models (only the audit's own
 * arithmetic), and what was not checked is named.
 */
import { auditFigures } from '../../models/audit/figures.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { County } from '../county/county.ts';
import { decisionsOf } from '../planning/decisions.ts';
import { countyHash, runIdOf, sealOf } from '../planning/identity.ts';
import type { Plan } from '../planning/plan.ts';
import { policyRows } from '../planning/policy-rows.ts';
import { programIdentity } from '../planning/program.ts';
import { recordedAudit } from '../planning/recorded-audit.ts';
import { recordedFindings } from '../planning/recorded-findings.ts';
import { canonicalJson } from '../policy/canonical.ts';
import type { PlanningBasis } from '../scenario/planning-basis.ts';
import { consistency } from './consistency.ts';
import { type Compared, compared, type Json, together } from './differences.ts';
import { comparedFrontier } from './frontier.ts';
import { comparedGoals } from './goals.ts';
import { checkedProofs, type GoalProof } from './proofs.ts';
import { comparedReasons } from './reasons.ts';

/** What is looked at together, in the order in which it is told. */
export const sections = [
  'seal',
  'inputs',
  'audit',
  'indicators',
  'figures',
  'reasons',
  'goals',
  'proofs',
  'consistency',
] as const;
export type Section = (typeof sections)[number];

export interface Verification {
  readonly verified: boolean;
  readonly sections: readonly ({ readonly section: Section } & Compared)[];
  /** What is known of the claim that no plan does better, goal by goal. */
  readonly proofs: readonly GoalProof[];
}

/** Plain JSON: what the document would hold of it. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

export function verifyPlan(plan: Plan, basis: PlanningBasis): Verification {
  const { county, policy } = basis;
  const decisions = decisionsOf(plan);
  const { facts, indicators, figures } = auditFigures(county, policy.values, decisions, namedIn(plan));
  // Another version of the program may say the same in other words; the seal still holds what this one said.
  const asSaidNow = plan.identity.program === programIdentity;
  const said = (value: unknown): Json => (asSaidNow ? asJson(value) : withoutWords(asJson(value)));
  const { proofs, compared: bounds } = checkedProofs(plan, facts, decisions);
  const of: Readonly<Record<Section, () => Compared>> = {
    seal: () => compared(plan.identity.seal, sealOf(plan), 'identity.seal'),
    inputs: () => inputs(plan, decisions, basis, said),
    audit: () => compared(asJson(plan.audit), said(recordedAudit(county, policy.values, decisions)), 'audit'),
    indicators: () => compared(asJson(plan.indicators), said(indicators), 'indicators'),
    figures: () => compared(asJson(inOrder(plan)), asJson(figures), ''),
    reasons: () => comparedReasons(plan, facts, decisions, asSaidNow),
    goals: () => comparedGoals(plan, facts, decisions, asSaidNow),
    proofs: () => bounds,
    consistency: () => together([consistency(plan), comparedFrontier(plan, facts, decisions, asSaidNow)]),
  };
  const found = sections.map((section) => ({ section, ...of[section]() }));
  return {
    verified: found.every(({ differences }) => differences.length === 0),
    sections: found,
    proofs,
  };
}

const placeOf = ({ school, stage, subject }: { school: string; stage: string; subject: string }): string =>
  `${school} ${stage} ${subject}`;

/** Unfilled posts and people above posts by place: nobody depends on which of them is listed first. */
function inOrder(plan: Plan): Plan {
  const { rotation } = plan;
  if (rotation === null) return plan;
  const sorted = <Row extends Parameters<typeof placeOf>[0]>(rows: readonly Row[]): Row[] =>
    rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { ...plan, rotation: { ...rotation, unfilled: sorted(rotation.unfilled), surplus: sorted(rotation.surplus) } };
}

const wordsOf: ReadonlySet<string> = new Set([
  'zh',
  'en',
  'text',
  'title',
  'header',
  'english',
  'assumed',
  'assumedEnglish',
]);

/** Figures, codes and names alone. */
function withoutWords(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (wordsOf.has(key) ? [] : [[key, withoutWords(item)]])),
  );
}

/** People whom the document lists, for the figures about them. */
const namedIn = ({ rotation }: Plan) => ({ eligible: (rotation?.eligible ?? []).map(({ teacher }) => teacher) });

/** Earlier versions of the program numbered a plan that a clock stopped by its inputs alone. */
function numberMeant({ identity }: Plan, decisions: Decisions): string {
  const byInputs = runIdOf(identity, null);
  const isEarlier = identity.program !== programIdentity && identity.runId === byInputs;
  // One of several lists of the same inputs is told from the others by what it decides.
  const byDecisions = identity.clockStopped || identity.alternative !== undefined;
  return isEarlier || !byDecisions ? byInputs : runIdOf(identity, decisions);
}

function inputs(plan: Plan, decisions: Decisions, basis: PlanningBasis, said: (value: unknown) => Json): Compared {
  const { identity, county: stated, scenarios, policy, findings } = plan;
  const { county }: { readonly county: County } = basis;
  const { code, name, planningMonth, notice } = county;
  return together([
    compared(identity.countyHash, countyHash(county), 'identity.countyHash'),
    compared(identity.policyHash, basis.policy.hash, 'identity.policyHash'),
    compared(identity.runId, numberMeant(plan, decisions), 'identity.runId'),
    compared(asJson(stated), asJson({ code, name, planningMonth, notice }), 'county'),
    compared(asJson(scenarios ?? []), said(basis.scenarios), 'scenarios'),
    compared(asJson(policy), said(policyRows(basis.policy)), 'policy'),
    ofTheImport(findings, basis, said),
  ]);
}

/** What the import found stands in the plan as it was found. */
function ofTheImport(stated: Plan['findings'], { findings }: PlanningBasis, said: (value: unknown) => Json): Compared {
  const found = recordedFindings(findings);
  const codes = new Set(found.map(({ code }) => code));
  const text = (each: readonly Plan['findings'][number][]): string[] =>
    each
      .filter(({ code }) => codes.has(code))
      .map(({ level, code, place, values }) => canonicalJson({ level, code, place, values: said(values) }))
      .toSorted();
  return compared(text(stated), text(found), 'findings');
}
