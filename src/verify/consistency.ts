/** What must agree inside the document itself, whatever the county's data say. */
import type { Plan } from '../planning/plan.ts';
import { ofChains } from './chains.ts';
import { type Compared, compared, together } from './differences.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

export const consistency = (plan: Plan): Compared =>
  together([...ofModels(plan), ...ofPosts(plan), ...ofTimetable(plan), ...ofMoves(plan), ...ofShares(plan)]);

/** Everything asked for is there, unless a clock stopped the run, which the identity then says. */
const ofModels = ({ identity: { only, clockStopped }, quota, rotation }: Plan): Compared[] =>
  clockStopped
    ? []
    : [
        compared(quota !== null, only === null || only === 'quota', 'quota'),
        compared(rotation !== null, only === null || only === 'rotation', 'rotation'),
      ];

/** Rotation is planned against the posts of this plan, where there are any. */
function ofPosts({ quota, posts }: Plan): Compared[] {
  if (quota === null) return [];
  const remote = new Map<string, number>();
  const add = (school: string, stage: string, amount: number) =>
    remote.set(`${school} ${stage}`, (remote.get(`${school} ${stage}`) ?? 0) + amount);
  for (const { school, subjects } of quota.schools)
    for (const { stage, taughtRemotely } of subjects) add(school, stage, taughtRemotely);
  for (const { school, stage, halfPeriods } of quota.supervision) add(school, stage, -halfPeriods);
  const decided = quota.schools.flatMap(({ school, subjects }) =>
    subjects.filter((row) => row.posts > 0).map((row) => [`${school} ${row.stage} ${row.subject}`, row.posts] as const),
  );
  const against = (posts?.rows ?? [])
    .filter((row) => row.posts > 0)
    .map((row) => [`${row.school} ${row.stage} ${row.subject}`, row.posts] as const);
  return [
    // Remote lessons have an adult in the room, half period for half period.
    ...[...remote].map(([place, left]) => compared(left, 0, `quota.supervision(${place})`)),
    ...(posts?.source === 'quota'
      ? [compared(Object.fromEntries(against), Object.fromEntries(decided), 'posts.rows')]
      : []),
  ];
}

/** Posts of one home, stage and subject are numbered from 1. */
function ofTimetable({ timetable }: Plan): Compared[] {
  const posts = timetable?.posts ?? [];
  const groups = Map.groupBy(posts, ({ home, stage, subject }) => `${home} ${stage} ${subject}`);
  return [...groups].map(([place, members]) =>
    compared(
      members.map(({ post }) => post).toSorted((a, b) => a - b),
      members.map((_, index) => index + 1),
      `timetable.posts(${place})`,
    ),
  );
}

/**
 * The lot is drawn from the seed of the run; every move stands in one chain of its kind; what a move changes of a person's pay is
 * what others pay more for it.
 */
function ofMoves({ identity, rotation }: Plan): Compared[] {
  if (rotation === null) return [];
  const paid = [
    ...rotation.moves.map((move, index) => ({ path: `rotation.moves[${index}].pay`, pay: move.pay })),
    ...(rotation.principals ?? []).map((head, index) => ({ path: `rotation.principals[${index}].pay`, pay: head.pay })),
  ];
  return [
    compared(rotation.lot.seed, String(identity.seed), 'rotation.lot.seed'),
    ...ofChains(rotation),
    compared(
      rotation.chains.flatMap(({ moves }) => moves).toSorted((a, b) => a - b),
      rotation.moves.map((_, index) => index),
      'rotation.chains',
    ),
    ...paid.flatMap(({ path, pay }) =>
      pay === undefined
        ? []
        : [
            compared(
              pay.shares.province + pay.shares.city + pay.shares.county,
              12 * sum(pay.parts.map(({ amount }) => amount)),
              `${path}.shares`,
            ),
          ],
    ),
    ...rotation.moves.flatMap((move, index) => ofReasons(move, `rotation.moves[${index}]`)),
  ];
}

type Move = NonNullable<Plan['rotation']>['moves'][number];

/** A reason that speaks of the way speaks of this way. */
function ofReasons({ reasons, commuteMinutes }: Move, path: string): Compared[] {
  return reasons.flatMap(({ values }, index) =>
    typeof values.minutes === 'number' && commuteMinutes !== null
      ? [compared(values.minutes, commuteMinutes, `${path}.reasons[${index}].values.minutes`)]
      : [],
  );
}

/** What province, city and the county pay together is what it costs. */
const ofShares = ({ pay }: Plan): Compared[] =>
  pay === null
    ? []
    : [compared(pay.shares.province + pay.shares.city + pay.shares.county, pay.yearlyCost, 'pay.shares')];
