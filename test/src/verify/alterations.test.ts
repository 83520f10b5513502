/** Plans that are not what they say, two hundred made at random and the others by hand, of small counties: every one is refused. */
import { afterAll, expect, it } from 'vitest';
import { factsOf } from '../../../models/audit/facts/facts.ts';
import { postsInForce } from '../../../models/audit/facts/posts.ts';
import { rotatable } from '../../../models/audit/proof/rotation-ways.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { decisionsOf } from '../../../src/planning/decisions.ts';
import { sealed } from '../../../src/planning/identity.ts';
import { type Move, Plan } from '../../../src/planning/plan.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { type PlanningBasis, planningBasis } from '../../../src/scenario/planning-basis.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { verifyPlan } from '../../../src/verify/verify-plan.ts';
import { forgedPlan, isWorse } from '../../support/forged-plan.ts';
import { plantedAlterations } from '../../support/planted-alterations.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

const counties = [
  generateCounty({ schools: 12, teachers: 120, seed: 21 }),
  generateCounty({ schools: 14, teachers: 150, seed: 22 }),
  generateCounty({ schools: 12, teachers: 90, seed: 23 }),
];
/** Of each county: plans with another figure, sealed again or not, and lawful plans that are worse than they say. */
const FIGURES = 30;
const WORSE = 37;

type Random = (count: number) => number;
type Step = string | number;

/** Every number of a document by the steps that lead to it, those left out that follow only from solving again. */
function numbersIn(value: unknown, steps: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value === 'number') return [steps];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    numbersIn(item, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
}

const notRecomputed =
  /^\.(goals\[\]\.(bound|groups\..*)|pay\.prices.*|timetable\.posts\[\]\.visits\[\]\.day|rotation\.proof\[\].*|findings.*)$/;

function withAnotherFigure(plan: Plan, below: Random): Plan {
  const pattern = (steps: readonly Step[]): string =>
    steps.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');
  const isSealed = below(2) === 0;
  const numbers = numbersIn(plan).filter((steps) => !(isSealed && notRecomputed.test(pattern(steps))));
  const steps = numbers[below(numbers.length)]!;
  const copy = structuredClone(plan);
  let at: Record<Step, unknown> = copy as never;
  for (const step of steps.slice(0, -1)) at = at[step] as never;
  at[steps.at(-1)!] = (at[steps.at(-1)!] as number) + 1 + below(9);
  return isSealed ? sealed(copy) : copy;
}

/** Somebody stays, goes elsewhere, or goes as well; one to three times over. */
function otherMoves(plan: Plan, { county, policy }: PlanningBasis, below: Random): readonly Move[] {
  const facts = factsOf(county, policy.values);
  const { ways } = rotatable(facts, postsInForce(facts, decisionsOf(plan)).rows);
  let moves: readonly Move[] = plan.rotation!.moves;
  for (let turn = below(3); turn >= 0; turn -= 1) {
    const taken = moves[below(moves.length)]!;
    const staying = moves.filter((move) => move !== taken);
    const kind = below(3);
    const others = ways.filter(({ person }) =>
      kind === 1 ? person.teacher.id === taken.teacher : !moves.some(({ teacher }) => teacher === person.teacher.id),
    );
    const way = others[below(Math.max(1, others.length))];
    const gone = way && {
      ...taken,
      teacher: way.person.teacher.id,
      from: way.person.school.code,
      to: way.to.school,
      stage: way.to.stage,
      subject: way.to.subject,
      room: way.room,
    };
    moves = kind === 0 || gone === undefined ? staying : kind === 1 ? [...staying, gone] : [...moves, gone];
  }
  return moves;
}

/** What is said of a proof that the moves no longer have. */
function withClaims(plan: Plan, below: Random): Plan {
  const { proof: _shown, ...unshown } = plan.rotation!;
  const proofs = ['dual', 'tree', 'solver'] as const;
  const proof = proofs[below(3)]!;
  const claimed = plan.goals.map((goal) => (goal.model === 'rotation' ? { ...goal, proof } : goal));
  return [
    plan,
    sealed({ ...plan, rotation: unshown }),
    sealed({ ...plan, rotation: unshown, goals: claimed }),
    sealed({ ...plan, goals: claimed }),
  ][below(4)]!;
}

async function plannedOf(county: PlanningBasis['county']): Promise<{ plan: Plan; basis: PlanningBasis }> {
  const basis = planningBasis({ county, findings: [] }, { policy: [], scenarios: [] });
  const { plan } = await planCounty({ ...basis, only: null, seed: 5, deadlineMs: 120_000 }, { optimiser });
  return { plan: Plan.parse(JSON.parse(JSON.stringify(plan))), basis };
}

/** Names of the alterations made by hand that some county had something for. */
const tried = new Set<string>();

it.each(counties.map((county, index) => [index, county] as const))(
  'county %i',
  async (index, county) => {
    const { plan, basis } = await plannedOf(county);
    const random = randomNumbers(100 + index);
    const below: Random = (count) => Math.floor(random() * count);
    const refused = (document: Plan): boolean =>
      !Plan.safeParse(document).success || !verifyPlan(document, basis).verified;
    expect(verifyPlan(plan, basis).sections.flatMap(({ differences }) => differences)).toEqual([]);
    expect(plan.goals.filter(({ model, status }) => model === 'rotation' && status === 'open')).toEqual([]);

    const figures = Array.from({ length: FIGURES }, () => withAnotherFigure(plan, below));
    expect(figures.filter((document) => !refused(document))).toEqual([]);

    const planted = Object.entries(plantedAlterations).flatMap(([name, alter]) => {
      const document = alter(plan);
      return document === null ? [] : [{ name, document: sealed(document) }];
    });
    for (const { name } of planted) tried.add(name);
    expect(planted.filter(({ document }) => !refused(document)).map(({ name }) => name)).toEqual([]);

    const worse: Plan[] = [];
    for (let tries = 0; worse.length < WORSE && tries < 4000; tries += 1) {
      const forged = forgedPlan(plan, basis, otherMoves(plan, basis, below));
      // Another plan as good is no fraud, and none is better.
      if (forged !== null && isWorse(plan, forged)) expect.fail('a plan is better than the best');
      if (forged !== null && isWorse(forged, plan)) worse.push(forged);
    }
    expect(worse.length).toBe(WORSE);
    expect(worse.map((document) => withClaims(document, below)).filter((document) => !refused(document))).toEqual([]);
    // Nothing but the proofs tells them from the best plan.
    const told = worse.slice(0, 8).map((document) =>
      verifyPlan(document, basis)
        .sections.filter(({ differences }) => differences.length > 0)
        .map(({ section }) => section),
    );
    expect(told).toEqual(told.map(() => ['proofs']));
  },
  300_000,
);

it('every alteration made by hand was tried in one of the counties', () => {
  expect(Object.keys(plantedAlterations).filter((name) => !tried.has(name))).toEqual([]);
});
