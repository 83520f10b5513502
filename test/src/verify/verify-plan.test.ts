/** A plan is verified as it was made, and refused when a figure in it is another, whether the seal was put on again or not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../../models/audit/facts/facts.ts';
import { asTheYearBegins } from '../../../models/audit/facts/returns.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { asShown } from '../../../src/planning/as-shown.ts';
import { decisionsOf } from '../../../src/planning/decisions.ts';
import { runIdOf, sealed, sealOf } from '../../../src/planning/identity.ts';
import { Plan } from '../../../src/planning/plan.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { type PlanningBasis, planningBasis } from '../../../src/scenario/planning-basis.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { verificationText } from '../../../src/verify/verification-text.ts';
import { verifyPlan } from '../../../src/verify/verify-plan.ts';

const optimiser = createOptimiser({ threads: 2 });
const county = generateCounty({ schools: 12, teachers: 150, seed: 3 });
const ordered = (values: Readonly<Record<string, string[]>>) =>
  Object.entries(values).map(([parameter, value]) => ({
    parameter,
    value,
    source: '试验',
    document: null,
    date: null,
  }));

async function planned(policy: ReturnType<typeof ordered> = []): Promise<{ plan: Plan; basis: PlanningBasis }> {
  const basis = planningBasis({ county, findings: [] }, { policy, scenarios: [] });
  const { plan } = await planCounty({ ...basis, only: null, seed: 5, deadlineMs: 120_000 }, { optimiser });
  return { plan: Plan.parse(JSON.parse(JSON.stringify(plan))), basis };
}

let plan: Plan;
let basis: PlanningBasis;
beforeAll(async () => {
  ({ plan, basis } = await planned());
}, 120_000);
afterAll(() => optimiser.close());

type Step = string | number;

/** Every number of a document by the steps that lead to it. */
function numbersIn(value: unknown, steps: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value === 'number') return [steps];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    numbersIn(item, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
}

const pattern = (steps: readonly Step[]): string =>
  steps.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');

/** Changes one number of a document by an amount; the way back. */
function add(document: Plan, steps: readonly Step[], by: number): () => void {
  let at: Record<Step, unknown> = document as never;
  for (const step of steps.slice(0, -1)) at = at[step] as never;
  const last = steps.at(-1)!;
  const was = at[last] as number;
  at[last] = was + by;
  return () => {
    at[last] = was;
  };
}

/** The document with one number changed by an amount. */
function altered(document: Plan, steps: readonly Step[], by: number): Plan {
  const copy = structuredClone(document);
  add(copy, steps, by);
  return copy;
}

/** A document that is no longer a plan at all is refused before anything is compared. */
const refused = (document: Plan): boolean => {
  const { success } = Plan.safeParse(document);
  return !success || !verifyPlan(document, basis).verified;
};

/**
 * Numbers that follow only from solving again, the day of a visit, which may be another one at no cost, and multipliers, of which any
 * that prove the bound will do: with the seal put on again nobody sees a change of them. The command names them.
 */
const notRecomputed =
  /^\.(goals\[\]\.(bound|groups\..*)|pay\.prices.*|timetable\.posts\[\]\.visits\[\]\.day|rotation\.proof\[\].*|findings.*)$/;

it('is verified as it was made', () => {
  const { verified, sections } = verifyPlan(plan, basis);
  expect(sections.flatMap(({ differences }) => differences)).toEqual([]);
  expect(verified).toBe(true);
  expect(sections.every(({ values }) => values > 0)).toBe(true);
});

it('is verified where a school is special, which has posts and no lessons', async () => {
  const [, , village] = county.schools;
  const special = { kind: 'special' as const, postsRatified: 9 };
  const schools = county.schools.map((school) => (school === village ? { ...school, ...special } : school));
  const under = planningBasis({ county: { ...county, schools }, findings: [] }, { policy: [], scenarios: [] });
  const made = await planCounty({ ...under, only: 'quota', seed: 5, deadlineMs: 120_000 }, { optimiser });
  const document = Plan.parse(JSON.parse(JSON.stringify(made.plan)));
  expect(document.quota!.schools.find(({ school }) => school === village!.code)).toMatchObject({
    posts: 9,
    subjects: [],
  });
  expect(verifyPlan(document, under).sections.flatMap(({ differences }) => differences)).toEqual([]);
}, 120_000);

it('is verified where it is not known since when somebody has been at the school', async () => {
  const teachers = county.teachers.map((teacher, index) =>
    index % 9 === 0 ? { ...teacher, atSchoolSince: null } : teacher,
  );
  const under = planningBasis({ county: { ...county, teachers }, findings: [] }, { policy: [], scenarios: [] });
  const made = await planCounty({ ...under, only: 'rotation', seed: 5, deadlineMs: 120_000 }, { optimiser });
  const document = Plan.parse(JSON.parse(JSON.stringify(made.plan)));
  const told = document.rotation!.eligible.flatMap(({ reasons }) => reasons);
  expect(told.some(({ rule, values }) => rule === 'R01' && values.case === 'unknown')).toBe(true);
  expect(verifyPlan(document, under).sections.flatMap(({ differences }) => differences)).toEqual([]);
}, 120_000);

it('made by another version is verified by its figures: words may have changed since', () => {
  const { program: _now, ...identity } = plan.identity;
  const program = 'junheng 0.0.1';
  const earlier = { ...identity, program, runId: runIdOf({ ...identity, program }, null) };
  const [first, ...rules] = plan.audit.rules;
  const audit = { ...plan.audit, rules: [{ ...first!, title: { zh: '旧称', en: 'old name' } }, ...rules] };
  expect(verifyPlan(sealed({ ...plan, audit, identity: earlier }), basis).verified).toBe(true);
  expect(verifyPlan(sealed({ ...plan, audit }), basis).verified).toBe(false);
  const checked = { ...plan.audit, rules: [{ ...first!, checked: first!.checked + 1 }, ...rules] };
  expect(verifyPlan(sealed({ ...plan, audit: checked, identity: earlier }), basis).verified).toBe(false);
});

it('numbers a plan that a clock stopped by what it decides, and never as the one that comes out again', () => {
  const { identity } = plan;
  const decisions = decisionsOf(plan);
  const runId = runIdOf(identity, decisions);
  expect(runId).not.toBe(identity.runId);
  expect(runIdOf(identity, { ...decisions, pay: null })).not.toBe(runId);
  const verifiedAs = (change: Partial<Plan['identity']>) =>
    verifyPlan(sealed({ ...plan, identity: { ...identity, ...change } }), basis).verified;
  expect(verifiedAs({ clockStopped: true, runId })).toBe(true);
  expect(verifiedAs({ clockStopped: true })).toBe(false);
  expect(verifiedAs({ runId })).toBe(false);
  const program = 'junheng 0.0.1';
  expect(verifiedAs({ clockStopped: true, program, runId: runIdOf({ ...identity, program }, null) })).toBe(true);
});

describe('a number that is another', () => {
  it('breaks the seal, whichever number it is', () => {
    const numbers = numbersIn(plan);
    expect(numbers.length).toBeGreaterThan(3000);
    const copy = structuredClone(plan);
    const kept = numbers.filter((steps) => {
      const restore = add(copy, steps, 1);
      const seal = sealOf(copy);
      restore();
      return seal === plan.identity.seal;
    });
    expect(kept).toEqual([]);
    expect(copy).toEqual(plan);
  }, 300_000);

  it('of every kind is refused although the seal was put on again', () => {
    const kinds = Map.groupBy(numbersIn(plan), pattern);
    const recomputed = [...kinds].filter(([kind]) => !notRecomputed.test(kind));
    expect(recomputed.length).toBeGreaterThan(150);
    const unseen = recomputed.flatMap(([kind, numbers]) => {
      const some = [numbers[0]!, numbers.at(-1)!];
      return some.every((steps) => [1, -1].every((by) => refused(sealed(altered(plan, steps, by))))) ? [] : [kind];
    });
    expect(unseen).toEqual([]);
  }, 300_000);
});

it('a plan without its seal is refused', () => {
  const { seal: _seal, ...identity } = plan.identity;
  expect(verifyPlan({ ...plan, identity }, basis).sections[0]!.differences).toEqual([
    { path: 'identity.seal', stated: null, found: sealOf(plan) },
  ]);
});

describe('claims of a proof', () => {
  const bold = ({ value, groups, boundGiven: _given, ...goal }: Plan['goals'][number]) => ({
    ...goal,
    value,
    bound: value,
    gap: 0,
    status: 'proven' as const,
    proof: 'dual' as const,
    ...(groups === undefined
      ? {}
      : { groups: { dual: groups.dual + groups.tree + groups.solver + groups.open, tree: 0, solver: 0, open: 0 } }),
  });
  const rebuilt = ({ model }: Plan['goals'][number]): boolean => ['rotation', 'heads', 'pay'].includes(model);
  const states = ({ proofs }: ReturnType<typeof verifyPlan>) =>
    new Set(proofs.map(({ model, claim, state }) => `${model} ${claim} ${state}`));

  it('are refused where the rows are built again and nothing is shown, whatever else is said', () => {
    const goals = plan.goals.map(({ certificate: _own, ...goal }) => bold(goal));
    const { proof: _shown, ...rotation } = plan.rotation!;
    for (const proof of ['dual', 'tree', 'solver'] as const) {
      const said = goals.map((goal) => ({ ...goal, proof }));
      const found = verifyPlan(sealed({ ...plan, rotation, status: 'optimal', goals: said }), basis);
      expect(found.verified).toBe(false);
      expect(states(found)).toContain('rotation proven refuted');
      expect(states(found)).toContain('pay proven refuted');
      expect(verificationText(found, ({ zh }) => zh).join('\n')).toContain('自称“已证明最优”，而所附证书核算不出');
    }
  });

  it('are counted apart where only the plan says so', () => {
    const goals = plan.goals.map((goal) => (rebuilt(goal) ? goal : bold(goal)));
    const apart = goals.filter((goal) => !rebuilt(goal)).length;
    const found = verifyPlan(sealed({ ...plan, goals }), basis);
    expect(found.verified).toBe(true);
    expect(states(found)).toContain('quota proven notChecked');
    expect(states(found)).toContain('rotation proven checked');
    const [said] = verificationText(found, ({ zh }) => zh);
    expect(said).toContain(`另有 ${apart} 项“已证明最优”没有证书，只是照方案所述，未计入其中。`);
  });

  it('are not made by the planning where nothing is shown', () => {
    const { county: given, policy } = basis;
    const facts = factsOf(asTheYearBegins(given, policy.values), policy.values);
    const silent = asShown(plan, [], facts, decisionsOf(plan)).goals;
    const open = silent.filter(({ status }) => status === 'open').map(({ model }) => model);
    expect(new Set(open.filter((model) => ['rotation', 'heads', 'pay'].includes(model)))).toEqual(
      new Set(['rotation']),
    );
    expect(silent.filter(({ model, status }) => model === 'rotation' && status === 'proven')).toEqual([]);
  });

  it('that are not made are not asked for', () => {
    const goals = plan.goals.map(({ certificate: _own, ...goal }) => ({
      ...goal,
      status: 'open' as const,
      bound: null,
      gap: null,
    }));
    const found = verifyPlan(sealed({ ...plan, status: 'feasible', goals }), basis);
    expect(found.verified).toBe(true);
    const [said, ...rest] = verificationText(found, ({ zh }) => zh);
    expect(said).not.toContain('已证明最优');
    expect(rest.join()).toContain(`方案自称尚未证明最优的目标 ${goals.length} 项`);
  });
});

it('a lawful plan that is worse than it says is refused, sealed again or not', async () => {
  // Commutes before everything else: lawful, and more posts stay unfilled.
  const goals = basis.policy.values['rotation.goals'];
  const other = await planned(
    ordered({ 'rotation.goals': ['commute', ...goals.filter((goal) => goal !== 'commute')] }),
  );
  const worth = ({ goals: of }: Plan) => of.find(({ id }) => id === 'unfilled')!.value;
  expect(worth(other.plan)).toBeGreaterThan(worth(plan));
  const worse = sealed({ ...other.plan, goals: plan.goals, policy: plan.policy, identity: plan.identity });
  const { sections } = verifyPlan(worse, basis);
  const wrong = sections.filter(({ differences }) => differences.length > 0).map(({ section }) => section);
  expect(wrong).toEqual(['goals', 'proofs']);
  expect(sections.find(({ section }) => section === 'goals')!.differences).toContainEqual({
    path: `goals[${plan.goals.findIndex(({ id }) => id === 'unfilled')}].value`,
    stated: worth(plan),
    found: worth(other.plan),
  });
}, 120_000);

describe('certificates of pay', () => {
  const ofPay = (document: Plan) =>
    verifyPlan(document, basis)
      .proofs.filter(({ model }) => model === 'pay')
      .map(({ state }) => state);

  it('are added up over the rows of the audit', () => {
    expect(new Set(ofPay(plan))).toEqual(new Set(['checked']));
    const leaves = plan.goals.filter(({ model }) => model === 'pay').flatMap(({ certificate = [] }) => certificate);
    expect(leaves.flatMap(({ rows }) => rows).length).toBeGreaterThan(5);
  });

  it('refuse a lawful plan that pays more than it must, although every figure in it agrees and it is sealed again', async () => {
    const floor = basis.policy.values['pay.allowanceFloor'];
    const dearer = await planned([
      { parameter: 'pay.allowanceFloor', value: floor + 300, source: '试验', document: null, date: null } as never,
    ]);
    const cost = ({ goals }: Plan) => goals.find(({ id }) => id === 'leastCost')!.value;
    expect(cost(dearer.plan)).toBeGreaterThan(cost(plan));
    const worse = sealed({ ...dearer.plan, policy: plan.policy, identity: plan.identity });
    const { sections, proofs } = verifyPlan(worse, basis);
    const wrong = sections.filter(({ differences }) => differences.length > 0).map(({ section }) => section);
    expect(wrong).toEqual(['proofs']);
    expect(proofs.find(({ id }) => id === 'leastCost')!.state).toBe('refuted');
  }, 120_000);

  it('that are taken out are missed', () => {
    const goals = plan.goals.map(({ certificate: _own, ...goal }) => goal);
    expect(new Set(ofPay(sealed({ ...plan, goals })))).toEqual(new Set(['refuted']));
  });
});
