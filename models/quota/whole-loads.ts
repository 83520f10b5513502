/**
 * What posts carry, in whole half periods. The model shares class heads among the posts of a stage, each a fraction, and travel
 * counts by thirds; with lessons whole, a kind of post that teaches W half periods away loses whole half periods to the road
 * (T ≥ credit · W), and the class heads of a stage fit exactly where its posts have so much room left together. With posts, W and T
 * whole, the lessons are a flow in a network: whole without being asked to be. A handful of whole variables a school stands
 * for hundreds, and bounds hold for whole lessons.
 */
import type { Term } from '../lp/builder.ts';
import { expression } from '../lp/builder.ts';
import type { Constraint, LinearModel, Variable } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { creditUnit, creditUnits } from './credited-work.ts';
import { awayFrom, placeOf, type QuotaContext, type StageVariables } from './variables.ts';

/** Sums of thirds and of tenths may be off by so much. */
const CRUMB = 1e-6;

/**
 * The model with the rows on capacity (Q06) and class heads (Q10) replaced by their like for whole lessons; variables keep their
 * places, further ones follow. Class heads are left at nothing: `assignHeads` gives them out where the loads leave room.
 */
export function withWholeLoads(model: LinearModel, context: QuotaContext, policy: Policy): LinearModel {
  const variables: Variable[] = [...model.variables];
  for (const { heads } of context.stages.flatMap(({ posts }) => posts))
    variables[heads] = { ...variables[heads]!, lower: 0, upper: 0 };
  const constraints = model.constraints.filter(({ rule }) => rule !== 'Q06' && rule !== 'Q10');
  for (const stage of context.stages) constraints.push(...loadsOf(stage, context, policy, variables));
  return { ...model, variables, constraints };
}

function loadsOf(stage: StageVariables, context: QuotaContext, policy: Policy, variables: Variable[]): Constraint[] {
  const credit = policy['quota.itinerantTravelCredit'] / policy['quota.itinerantPeriodsPerTrip'];
  const place = placeOf(stage);
  const rows: Constraint[] = [];
  const most = (terms: readonly Term[], upper: number, rule: string, label: string) =>
    rows.push({ rule, label, expression: expression(terms), lower: Number.NEGATIVE_INFINITY, upper });
  const whole = (label: string, upper: number): number => {
    variables.push({ index: variables.length, label, lower: 0, upper, integer: true });
    return variables.length - 1;
  };
  const norms = new Set(stage.posts.map(({ kind }) => kind.norm));
  const [norm = 1] = norms;
  // Loads of different norms are added up in loads, not in half periods.
  const share = ({ kind }: StageVariables['posts'][number]) => (norms.size === 1 ? 1 : 1 / kind.norm);
  const stageLoad: Term[] = [];
  const travelling: Term[] = [];
  let room = 0;
  for (const post of stage.posts) {
    const { kind, posts } = post;
    const athome = atHome(stage, post);
    const away = awayFrom(context, stage, kind.subject);
    const helped = kind.helpers * kind.norm;
    stageLoad.push(...athome.map(([variable, one]): Term => [variable, one * share(post)]));
    stageLoad.push([posts, -kind.norm * share(post)]);
    room += helped * share(post);
    if (away.length === 0) {
      most([...athome, [posts, -kind.norm]], helped, 'Q06', `${place},${kind.subject}`);
      continue;
    }
    const farthest = away.reduce((sum, { variable }) => sum + variables[variable]!.upper, 0);
    const lessons = whole(`away[${place},${kind.subject}]`, Math.floor(farthest + CRUMB));
    const road = whole(`road[${place},${kind.subject}]`, Math.ceil(credit * farthest - CRUMB));
    const leaving = away.map(({ variable }): Term => [variable, 1]);
    rows.push({
      rule: 'Q06',
      label: `${place},${kind.subject} away`,
      expression: expression([...leaving, [lessons, -1]]),
      lower: 0,
      upper: 0,
    });
    most(
      [
        [lessons, credit],
        [road, -1],
      ],
      0,
      'Q06',
      `${place},${kind.subject} on the road`,
    );
    most([...athome, [lessons, 1], [road, 1], [posts, -kind.norm]], helped, 'Q06', `${place},${kind.subject}`);
    stageLoad.push([lessons, share(post)]);
    travelling.push([lessons, credit * share(post)]);
  }
  const heads = creditUnits(stage.facts.classes, stage.facts.countedLoads, policy) * creditUnit(policy);
  if (norms.size > 1) {
    most([...stageLoad, ...travelling], room - heads, 'Q10', place);
    return rows;
  }
  const credited = heads * norm;
  if (travelling.length === 0) {
    most(stageLoad, Math.floor(room - credited + CRUMB), 'Q10', place);
    return rows;
  }
  const farthest = travelling.reduce((sum, [variable, one]) => sum + one * variables[variable]!.upper, credited);
  const carried = whole(`road and heads[${place}]`, Math.ceil(farthest));
  most([...travelling, [carried, -1]], CRUMB - credited, 'Q10', `${place} road and heads`);
  most([...stageLoad, [carried, 1]], Math.floor(room + CRUMB), 'Q10', place);
  return rows;
}

/** What a kind of post teaches or watches at its own school. */
function atHome(stage: StageVariables, { kind, substitutions, supervision }: StageVariables['posts'][number]): Term[] {
  const own = stage.lessons.find(({ subject }) => subject === kind.subject)?.own;
  return [
    ...(own === undefined ? [] : [[own, 1] as const]),
    ...substitutions.map(({ variable }): Term => [variable, 1]),
    ...(supervision === null ? [] : [[supervision, 1] as const]),
  ];
}
