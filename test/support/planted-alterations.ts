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

type Timetable = NonNullable<Plan['timetable']>;
type TravellingPost = Timetable['posts'][number];

const withPost =
  (change: (post: TravellingPost, plan: Plan) => TravellingPost | null): Alteration =>
  (plan) => {
    const posts = withFirst(plan.timetable?.posts ?? [], (post) => change(post, plan));
    return posts && { ...plan, timetable: { ...plan.timetable!, posts } };
  };

type Frontier = NonNullable<NonNullable<Plan['pay']>['frontier']>;
type Point = Frontier[number];

const withFrontier =
  (change: (frontier: Frontier) => Frontier | null | undefined): Alteration =>
  (plan) => {
    if (plan.pay?.frontier == null || plan.pay.frontier.length === 0) return null;
    const frontier = change(plan.pay.frontier);
    return frontier === undefined ? null : { ...plan, pay: { ...plan.pay, frontier } };
  };

/** The tier gets more at one point, and everything that the point says of itself agrees. */
const dearer = (point: Point, tier: number, more: number): Point => {
  const tiers = point.tiers.map((row) => (row.tier >= tier ? { ...row, allowance: row.allowance + more } : row));
  const added = tiers.reduce(
    (sum, row, at) => sum + 12 * row.recipients * (row.allowance - point.tiers[at]!.allowance),
    0,
  );
  const { province, city, county } = point.shares;
  return {
    ...point,
    tiers,
    yearlyCost: point.yearlyCost + added,
    lowestAllowance: Math.min(...tiers.filter((row) => row.recipients > 0).map(({ allowance }) => allowance)),
    shares: { province, city, county: county + added },
  };
};

/** Posts and timetable said to be proven, as far as the alteration goes. */
const proven = ({ boundGiven: _given, ...goal }: Plan['goals'][number]): Plan['goals'][number] => ({
  ...goal,
  bound: goal.value,
  gap: 0,
  status: 'proven',
  proof: 'dual',
});

const ofGroups = ({ model }: Plan['goals'][number]): boolean => model === 'quota' || model === 'timetable';

const claimed = (
  wanted: (goal: Plan['goals'][number]) => boolean,
  claim: (goal: Plan['goals'][number]) => Plan['goals'][number],
): Alteration => {
  return (plan) => {
    const goals = withFirst(plan.goals, (goal) =>
      ofGroups(goal) && goal.status === 'open' && wanted(goal) ? claim(goal) : null,
    );
    return goals && { ...plan, goals };
  };
};

const allDual = (goal: Plan['goals'][number]): Plan['goals'][number] => {
  const { dual, tree, solver, open } = goal.groups!;
  return { ...goal, groups: { dual: dual + tree + solver + open, tree: 0, solver: 0, open: 0 } };
};

type Told = Rotation['moves'][number]['reasons'][number];

/** The first reason that has what is asked, changed wherever the plan tells it: of a school, or of a person in both lists. */
const withReason = (change: (reason: Told) => Told | null): Alteration => {
  return (plan) => {
    const told = [
      ...(plan.quota?.schools ?? []).flatMap(({ reasons }) => reasons),
      ...(plan.rotation?.eligible ?? []).flatMap(({ reasons }) => reasons),
      ...(plan.rotation?.principals ?? []).flatMap(({ reasons }) => reasons),
    ];
    const found = told.find((reason) => change(reason) !== null);
    if (found === undefined) return null;
    const text = JSON.stringify(found);
    return JSON.parse(JSON.stringify(plan).replaceAll(text, () => JSON.stringify(change(found)))) as Plan;
  };
};

const ofRule = (rule: string, change: (reason: Told) => Told | null): Alteration =>
  withReason((reason) => (reason.rule === rule ? change(reason) : null));

/** Another number in the values of a reason than in its words. */
const otherValue = (rule: string, name: string): Alteration =>
  ofRule(rule, (reason) => {
    const value = reason.values[name];
    return typeof value === 'number' ? { ...reason, values: { ...reason.values, [name]: value + 3 } } : null;
  });

/** Another number in the words of a reason than in its values; null where the words do not hold it. */
const otherWords = (rule: string, name: string, languages: readonly ('zh' | 'en')[]): Alteration =>
  ofRule(rule, ({ values, words, ...reason }) => {
    const value = values[name];
    if (typeof value !== 'number') return null;
    const told = { ...words };
    for (const language of languages)
      told[language] = words[language].replace(new RegExp(`(?<![\\d.])${value}(?![\\d.])`), String(value + 3));
    return languages.every((language) => told[language] !== words[language])
      ? { ...reason, values, words: told }
      : null;
  });

const inBoth = (reason: Told, was: string, now: string, name: string): Told | null => {
  const value = reason.values[name];
  if (typeof value !== 'string' || !value.includes(was) || !reason.words.zh.includes(value)) return null;
  const other = value.replace(was, now);
  return {
    ...reason,
    values: { ...reason.values, [name]: other },
    words: { ...reason.words, zh: reason.words.zh.replace(value, other) },
  };
};

const reasonNumbers: Readonly<Record<string, Alteration>> = Object.fromEntries(
  (
    [
      ['R45', 'places'],
      ['R48', 'candidates'],
      ['R48', 'rank'],
      ['R51', 'years'],
      ['R53', 'minutes'],
      ['R17', 'months'],
      ['R12', 'minutes'],
      ['Q11', 'entitlement'],
      ['Q11', 'pupilRatio'],
      ['Q01', 'short'],
    ] as const
  ).flatMap(([rule, name]) => [
    [`another number in the values of a reason: ${rule} ${name}`, otherValue(rule, name)],
    [`another number in the Chinese words of a reason: ${rule} ${name}`, otherWords(rule, name, ['zh'])],
    [`another number in the words of a reason: ${rule} ${name}`, otherWords(rule, name, ['zh', 'en'])],
  ]),
);

export const plantedAlterations: Readonly<Record<string, Alteration>> = {
  ...goalNames,
  ...reasonNumbers,
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

  'somebody of another school in a post of the timetable': withPost((post, plan) => {
    const other = plan.rotation?.eligible.find(({ school }) => school !== post.home);
    return other === undefined ? null : { ...post, teacher: other.teacher };
  }),
  'nobody in a post that one person holds': withPost((post) =>
    post.teacher === null ? null : { ...post, teacher: null },
  ),
  'somebody else of the school in a post that one person holds': withPost((post, plan) => {
    const other = plan.rotation?.eligible.find(
      ({ school, teacher }) => school === post.home && teacher !== post.teacher,
    );
    return post.teacher === null || other === undefined ? null : { ...post, teacher: other.teacher };
  }),

  'no frontier': withFrontier(() => []),
  'a frontier said to be unfinished though no clock stopped the run': (plan) =>
    plan.identity.clockStopped ? null : withFrontier(() => null)(plan),
  'a frontier without its first point': withFrontier((frontier) => frontier.slice(1)),
  'a frontier without its last point': withFrontier((frontier) => frontier.slice(0, -1)),
  'a frontier without a point between': withFrontier((frontier) =>
    frontier.length < 3 ? undefined : frontier.toSpliced(1, 1),
  ),
  'a frontier of its ends alone': withFrontier((frontier) =>
    frontier.length < 3 ? undefined : [frontier[0]!, frontier.at(-1)!],
  ),
  'a frontier with a point beyond its end': withFrontier((frontier) => [...frontier, dearer(frontier.at(-1)!, 1, 30)]),
  'a frontier whose first point is dearer than the plan': withFrontier((frontier) => [
    dearer(frontier[0]!, 3, 10),
    ...frontier.slice(1),
  ]),
  'a frontier whose last point is dearer than it must be': withFrontier((frontier) =>
    frontier.with(-1, dearer(frontier.at(-1)!, 3, 10)),
  ),
  'a frontier whose last point is cheaper than its tiers': withFrontier((frontier) => {
    const last = frontier.at(-1)!;
    const { province, city, county } = last.shares;
    const less = { ...last, yearlyCost: last.yearlyCost - 12, shares: { province, city, county: county - 12 } };
    return frontier.with(-1, less);
  }),

  'an open goal called proven though groups are open': claimed(({ groups }) => (groups?.open ?? 0) > 0, proven),
  'a goal called proven after an open one': (plan) => {
    const at = plan.goals.findLastIndex(({ model, status }) => model === 'quota' && status === 'open');
    const first = plan.goals.findIndex(({ model, status }) => model === 'quota' && status === 'open');
    return at === first ? null : { ...plan, goals: plan.goals.with(at, allDual(proven(plan.goals[at]!))) };
  },
  'a goal called proven by a condition': claimed(
    ({ boundGiven }) => boundGiven !== undefined,
    (goal) => allDual({ ...proven(goal), ...(goal.boundGiven === undefined ? {} : { boundGiven: goal.boundGiven }) }),
  ),
  'a stronger proof than that of the weakest group': (plan) => {
    const goals = withFirst(plan.goals, (goal) =>
      ofGroups(goal) && goal.status === 'proven' && goal.proof !== 'dual' ? { ...goal, proof: 'dual' as const } : null,
    );
    return goals && { ...plan, goals };
  },

  'a word put into a reason': ofRule('R45', (reason) => ({
    ...reason,
    words: { ...reason.words, zh: reason.words.zh.replace('符合', '不符合') },
  })),
  'English words of a reason that say something else': ofRule('R45', (reason) => ({
    ...reason,
    words: { ...reason.words, en: 'Is moved next year (rule R45).' },
  })),
  'a reason of a rule that gives none': ofRule('R45', (reason) => ({ ...reason, rule: 'R24' })),
  'numbers of a reason in each other’s place': ofRule('R48', ({ values, words, ...reason }) => {
    const [all, rank] = [String(values.candidates), String(values.rank)];
    const zh = words.zh.replace(`${all} 位`, `${rank} 位`).replace(`第 ${rank} 短`, `第 ${all} 短`);
    return all === rank || zh === words.zh ? null : { ...reason, values, words: { ...words, zh } };
  }),
  'a place in a reason that the move does not go to': withReason((reason) => inBoth(reason, '小学', '中学', 'place')),
  'papers that go along by a reason': ofRule('R17', (reason) => inBoth(reason, '保留在原学校', '转入新学校', 'ledger')),
  'a number in the words of a school’s posts that is none of its own': ofRule('Q11', (reason) => ({
    ...reason,
    words: { zh: `${reason.words.zh}另核 77 名。`, en: `${reason.words.en} And 77 more.` },
  })),
};
