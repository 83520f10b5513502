/** A tiny county for tests of rotation: one town school that sends, two rural ones that need people. */
import { deriveDemand } from '../../models/demand/demand.ts';
import { modelText } from '../../models/lp/text.ts';
import type { Policy } from '../../models/parameters.ts';
import { placeRules } from '../../models/rotation/arcs.ts';
import { buildRotation, type RotationModel } from '../../models/rotation/build.ts';
import { worded } from '../../models/rotation/explain.ts';
import type { PostRow } from '../../models/rotation/facts.ts';
import type { County, School, Teacher } from '../../src/county/county.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { county, enrolment, school, teacher } from './county-builder.ts';

const national = resolvePolicy({ province: null, city: null, county: { code: 'test', policy: [] } }).policy.values;

/** Published values, calm for tiny counties: no shares to keep, generous turnover, unless the test says otherwise. */
export function rotationPolicy(facts: Partial<Policy> = {}): Policy {
  return {
    ...national,
    'rotation.minShareEligible': 0,
    'rotation.minBackboneOfMoved': 0,
    'rotation.maxTurnover': 1,
    'rotation.maxNearRetirement': 1,
    'rotation.maxLowRated': 1,
    'rotation.noBackboneLoss': false,
    'rotation.minShareScope': 'county',
    'rotation.goals': national['rotation.goals'].filter((goal) => goal !== 'equity'),
    ...facts,
  };
}

export const townSchool = (code: string, facts: Partial<School> = {}): School =>
  school(code, { policyLocation: 'countySeat', remotenessTier: 0, cluster: '城区', ...facts });

export const post = (
  schoolCode: string,
  subject: string,
  posts: number,
  stage: PostRow['stage'] = 'primary',
): PostRow => ({
  school: schoolCode,
  stage,
  subject,
  posts,
});

/** A town (城), B and C rural, 20 and 30 minutes away; three town teachers, one rural, music lacking at B and C. */
export function rotationCounty(facts: Partial<County> = {}): County {
  return county({
    schools: [townSchool('A'), school('B'), school('C')],
    enrolment: ['A', 'B', 'C'].map((code) => enrolment(code, 1, 40)),
    teachers: townTeachers(),
    travel: [
      { from: 'A', to: 'B', km: 10, minutes: 20 },
      { from: 'A', to: 'C', km: 15, minutes: 30 },
      { from: 'B', to: 'C', km: 12, minutes: 25 },
    ],
    ...facts,
  });
}

const townTeachers = (): Teacher[] => [
  teacher('t1', 'A', 'music'),
  teacher('t2', 'A', 'music', { workStart: '2010-09' }),
  teacher('t3', 'A', 'chinese'),
  teacher('t4', 'B', 'chinese', { atSchoolSince: '2023-09' }),
];

const rotationPosts: readonly PostRow[] = [
  post('A', 'music', 1),
  post('A', 'chinese', 1),
  post('B', 'music', 1),
  post('B', 'chinese', 1),
  post('C', 'music', 1),
];

export function modelOf(
  facts: Partial<County> = {},
  policy: Partial<Policy> = {},
  posts: readonly PostRow[] = rotationPosts,
  seed = 7,
): RotationModel & { readonly policy: Policy; readonly county: County } {
  const given = rotationCounty(facts);
  const values = rotationPolicy(policy);
  const demand = deriveDemand(given, values);
  return { ...buildRotation({ county: given, policy: values, demand, posts, seed }), policy: values, county: given };
}

/** Moves the model allows, as `t1→B primary.music`. */
export const allowedMoves = ({ context }: RotationModel): string[] =>
  context.arcs.map(({ person, place, room }) => {
    const { school: to, stage, subject } = context.facts.places[place]!;
    return `${context.facts.people[person]!.teacher.id}→${to.code} ${stage}.${subject}${room ? ' (room)' : ''}`;
  });

const nameOf = ({ context }: RotationModel, person: number): string => context.facts.people[person]!.teacher.id;

/** Who a rule about people keeps out, each with the sentence: `t1: 现校任教 5 年,未满 6 年。` */
export function kept(model: RotationModel, rule: string): string[] {
  return model.context.eligibility
    .flatMap(({ person, reasons, kept: others }) =>
      [...reasons, ...others]
        .filter((reason) => reason.rule === rule)
        .map((reason) => `${nameOf(model, person)}: ${worded(reason).words.zh}`),
    )
    .sort();
}

/** Places of other schools that a rule closes to people who may move: `t1→B primary.music: …`. */
export function closed(model: RotationModel & { readonly policy: Policy }, rule: string): string[] {
  const { facts, eligibility } = model.context;
  const wanted = placeRules.find(({ id }) => id === rule)!;
  return facts.people
    .filter(({ index, place }) => place !== null && eligibility[index]!.reasons.length === 0)
    .flatMap((person) =>
      facts.places
        .filter(({ school: to }) => to.code !== person.school.code)
        .flatMap((place) => {
          const why = wanted.forbids({ person, ...place }, facts, model.policy);
          if (why === null) return [];
          return `${person.teacher.id}→${place.school.code} ${place.stage}.${place.subject}: ${wanted.violation(why).zh}`;
        }),
    );
}

/** Rows and goals of one rule, without the lines of the variables. */
export const rowsOf = ({ model }: RotationModel, rule: string): string[] =>
  modelText(model, rule)
    .split('\n')
    .filter((line) => line.startsWith(`${rule} `));

/** What a golden file holds: the whole model of one rule, or for a selection rule what it forbids and what is left. */
export const goldenOf = (model: RotationModel, rule: string, forbidden?: readonly string[]): string =>
  forbidden === undefined
    ? modelText(model.model, rule)
    : [`${rule} forbids`, ...forbidden.map((line) => `  ${line}`), 'allowed', ...allowedMoves(model), ''].join('\n');
