/** The rows and goals of pay, rebuilt from the county's data and from who works where, by the audit's own arithmetic. */
import type { Facts } from '../facts/facts.ts';
import { dutyItem, type Paid, paidPeople, paidToday, payFact, ranksOnBothSides } from '../facts/pay.ts';
import type { Decisions, SupplementDecision } from '../twin.ts';
import { type ProofGoal, type ProofModel, type ProofRow, rounded } from './check.ts';

type Duty = SupplementDecision['id'];

const duties: readonly Duty[] = ['classHead', 'backbone', 'headExcellent', 'headOther'];
const dutyNames: Readonly<Record<Duty, string>> = {
  classHead: '班主任',
  backbone: '骨干教师',
  headExcellent: '考核优秀的校长',
  headOther: '其他校长',
};

/** One allowance to be decided: a tier, or one rank post of it. */
interface Cell {
  readonly tier: number;
  readonly rankPost: number | null;
  readonly variable: string;
  readonly name: string;
  readonly people: number;
}

interface Decided {
  readonly duty: Duty;
  readonly variable: string;
  readonly people: number;
}

type Term = readonly [string, number];

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

const ofDuty = (duty: Duty): string => `steps[${duty}]`;

function cellsOf(people: readonly Paid[], byRank: boolean): readonly Cell[] {
  const lowest = Number.MAX_SAFE_INTEGER;
  return [
    ...Map.groupBy(people, (person) => `${person.tier} ${byRank ? (person.teacher.rankPost ?? '') : ''}`).values(),
  ]
    .map((members) => {
      const [first] = members;
      const tier = first!.tier;
      const rankPost = byRank ? first!.teacher.rankPost : null;
      return {
        tier,
        rankPost,
        variable: rankPost === null ? `steps[${tier}]` : `steps[${tier},${rankPost}]`,
        name: rankPost === null ? `第 ${tier} 档` : `第 ${tier} 档,${rankPost} 级岗位`,
        people: members.length,
      };
    })
    .toSorted((a, b) => a.tier - b.tier || (b.rankPost ?? lowest) - (a.rankPost ?? lowest));
}

/** Amounts are counted in steps of the county; every row is in yuan a month, or a year where it says so. */
export function payProof(facts: Facts, decisions: Decisions): ProofModel {
  const { policy } = facts;
  const people = paidPeople(facts, decisions);
  const step = policy['pay.allowanceStep'];
  const byRank = policy['pay.allowanceByRank'];
  const cells = cellsOf(people, byRank);
  const asked = (duty: Duty): boolean =>
    policy['pay.supplements'].includes(duty.startsWith('head') ? 'head' : (duty as 'classHead' | 'backbone'));
  const decided: readonly Decided[] = duties.filter(asked).flatMap((duty) => {
    const holders = people.filter((person) => person.duties.includes(duty)).length;
    return holders === 0 ? [] : [{ duty, variable: ofDuty(duty), people: holders }];
  });
  const cellOf = (person: Paid): string =>
    cells.find(({ tier, rankPost }) => tier === person.tier && (!byRank || rankPost === person.teacher.rankPost))!
      .variable;
  const paidCells = cells.filter(({ tier }) => tier > 0);
  const rows = [
    ...parityRows(facts, people, cellOf),
    ...averageRow(facts, people, decided, cellOf),
    ...orderRows(cells),
    ...floorRow(facts, paidCells, step),
    ...performanceRow(facts, people, decided, step),
    ...[...paidCells, ...decided.map(({ duty, variable }) => ({ name: dutyNames[duty], variable }))].map(
      ({ name, variable }) => rounded(`P06 ${name}`, [[variable, step]], { upper: policy['pay.allowanceMax'] }),
    ),
    ...budgetRow(facts, paidCells, decided, step),
    ...dutyRows(facts, people, decided, step),
    ...todayRows(facts, paidCells, decided, step),
  ];
  const most = Math.floor(policy['pay.allowanceMax'] / step);
  return {
    limits: new Map([...cells, ...decided].map(({ variable }) => [variable, { lower: 0, upper: most }])),
    rows,
    goals: goalsOf(facts, paidCells, decided, step),
  };
}

/** What a person has besides what is decided. */
const fixedComparable = ({ policy }: Facts, { comparable, allowance }: Paid): number =>
  comparable - (policy['pay.comparableItems'].includes('tierAllowance') ? allowance : 0);

function parityRows(facts: Facts, people: readonly Paid[], cellOf: (person: Paid) => string): ProofRow[] {
  const { policy } = facts;
  const step = policy['pay.allowanceStep'];
  const counted = policy['pay.comparableItems'].includes('tierAllowance');
  const groups = ranksOnBothSides(people).flatMap(({ rank, rural, town }) => {
    const name = `${rank} 级岗位`;
    if (!policy['pay.parityBySchool']) return [{ name, rural, town }];
    return [...Map.groupBy(rural, ({ school }) => school)].map(([school, those]) => ({
      name: `${name},${school}`,
      rural: those,
      town,
    }));
  });
  return groups.map(({ name, rural, town }) => {
    const terms = counted
      ? [
          ...rural.map((person): Term => [cellOf(person), town.length * step]),
          ...town.map((person): Term => [cellOf(person), -rural.length * step]),
        ]
      : [];
    const sum = (those: readonly Paid[]): number => total(those.map((person) => fixedComparable(facts, person)));
    return rounded(`P01 ${name}`, terms, { lower: rural.length * sum(town) - town.length * sum(rural) });
  });
}

function averageRow(
  facts: Facts,
  people: readonly Paid[],
  decided: readonly Decided[],
  cellOf: (person: Paid) => string,
): ProofRow[] {
  const step = facts.policy['pay.allowanceStep'];
  const civilServants = payFact(facts, 'civilServantAverage');
  const known = people.filter(({ full }) => full !== null);
  if (civilServants === null || known.length === 0) return [];
  const isDecided = (duty: Duty): boolean => decided.some((each) => each.duty === duty);
  const fixed = known.map(
    ({ full, allowance, supplements }) =>
      full! - allowance - total(supplements.filter(({ duty }) => isDecided(duty)).map(({ amount }) => amount)),
  );
  const terms = [
    ...known.map((person): Term => [cellOf(person), step]),
    ...known.flatMap((person) => person.duties.filter(isDecided).map((duty): Term => [ofDuty(duty), step])),
  ];
  return [rounded('P02 全县', terms, { lower: known.length * civilServants - total(fixed) })];
}

/** Never less with remoteness; nothing in the county seat; within a tier never less for a higher post. */
function orderRows(cells: readonly Cell[]): ProofRow[] {
  const chains = [...Map.groupBy(cells, ({ rankPost }) => rankPost).values()];
  const tiers = [
    ...Map.groupBy(
      cells.filter(({ tier }) => tier > 0),
      ({ tier }) => tier,
    ).values(),
  ];
  return [
    ...cells
      .filter(({ tier }) => tier === 0)
      .map(({ name, variable }) => rounded(`P03 ${name}`, [[variable, 1]], { upper: 0 })),
    ...chains.flatMap((chain) =>
      chain.slice(1).map((cell, index) =>
        rounded(
          `P03 ${cell.name}`,
          [
            [cell.variable, 1],
            [chain[index]!.variable, -1],
          ],
          { lower: 0 },
        ),
      ),
    ),
    ...tiers.flatMap((posts) =>
      posts.slice(1).map((cell, index) =>
        rounded(
          `P12 ${cell.name}`,
          [
            [cell.variable, 1],
            [posts[index]!.variable, -1],
          ],
          { lower: 0 },
        ),
      ),
    ),
  ];
}

function floorRow({ policy }: Facts, cells: readonly Cell[], step: number): ProofRow[] {
  const floor = policy['pay.allowanceFloor'];
  if (floor === 0 || cells.length === 0) return [];
  const terms = cells.map(({ variable, people }): Term => [variable, people * step]);
  return [rounded('P04 全县', terms, { lower: floor * total(cells.map(({ people }) => people)) })];
}

function performanceRow(facts: Facts, people: readonly Paid[], decided: readonly Decided[], step: number): ProofRow[] {
  const approved = payFact(facts, 'performanceTotal');
  if (approved === null) return [];
  const inTotal = facts.policy['pay.supplementsInTotal'];
  const isDecided = (duty: Duty): boolean => decided.some((each) => each.duty === duty);
  const fixed = people.flatMap(({ basePerformance, supplements }) =>
    basePerformance === null
      ? []
      : [
          basePerformance +
            (inTotal ? total(supplements.filter(({ duty }) => !isDecided(duty)).map(({ amount }) => amount)) : 0),
        ],
  );
  const today = paidToday(facts, []).flatMap(({ performance }) => (performance === null ? [] : [performance]));
  const terms = (inTotal ? decided : []).map((each): Term => [each.variable, 12 * each.people * step]);
  return [rounded('P05 全县', terms, { upper: Math.max(approved, 12 * total(today)) - 12 * total(fixed) })];
}

function budgetRow({ policy }: Facts, cells: readonly Cell[], decided: readonly Decided[], step: number): ProofRow[] {
  if (policy['pay.goal'] !== 'bestWorstTier') return [];
  return [rounded('P07 全县', yearly([...cells, ...decided], step), { upper: policy['pay.yearlyBudget'] })];
}

const yearly = (each: readonly { readonly variable: string; readonly people: number }[], step: number): Term[] =>
  each.map(({ variable, people }) => [variable, 12 * people * step]);

function dutyRows(facts: Facts, people: readonly Paid[], decided: readonly Decided[], step: number): ProofRow[] {
  const { policy } = facts;
  const of = (duty: Duty): Decided | undefined => decided.find((each) => each.duty === duty);
  const least = (rule: string, duty: Duty, amount: number): ProofRow[] =>
    of(duty) === undefined ? [] : [rounded(`${rule} ${dutyNames[duty]}`, [[ofDuty(duty), step]], { lower: amount })];
  const atLeast = (name: string, more: Duty, less: Duty): ProofRow[] =>
    of(more) === undefined || of(less) === undefined
      ? []
      : [
          rounded(
            name,
            [
              [ofDuty(more), 1],
              [ofDuty(less), -1],
            ],
            { lower: 0 },
          ),
        ];
  return [
    ...least('P09', 'classHead', policy['pay.classHeadLeast']),
    ...atLeast('P09 班主任与骨干教师', 'classHead', 'backbone'),
    ...least('P10', 'backbone', policy['pay.backboneLeast']),
    ...least('P11', 'headExcellent', policy['pay.headLeast']),
    ...least('P11', 'headOther', policy['pay.headLeast']),
    ...atLeast('P11 考核次序', 'headExcellent', 'headOther'),
    ...headRoom(facts, people, decided, step),
  ];
}

function headRoom(facts: Facts, people: readonly Paid[], decided: readonly Decided[], step: number): ProofRow[] {
  const leads = ({ duties: those }: Paid): boolean => those.some((duty) => duty.startsWith('head'));
  const known = people.filter(({ basePerformance }) => basePerformance !== null);
  const [heads, others] = [known.filter(leads), known.filter((person) => !leads(person))];
  const paid = decided.filter(({ duty }) => duty.startsWith('head'));
  if (paid.length === 0 || heads.length === 0 || others.length === 0) return [];
  const base = (those: readonly Paid[]): number => total(those.map(({ basePerformance }) => basePerformance ?? 0));
  const table = payFact(facts, 'headSupplement') ?? 0;
  const today = total(people.filter(leads).map(({ teacher }) => teacher.pay?.headSupplement ?? table));
  const room = (facts.policy['pay.headRatio'] * heads.length * base(others)) / others.length - base(heads);
  const terms = paid.map(({ variable, people: count }): Term => [variable, count * step]);
  return [rounded('P11 校长与教师平均', terms, { upper: Math.max(today, Math.floor(room + 1e-6)) })];
}

function todayRows(facts: Facts, cells: readonly Cell[], decided: readonly Decided[], step: number): ProofRow[] {
  if (!facts.policy['pay.keepToday']) return [];
  const ofTier = (tier: number): number =>
    facts.county.pay.find(({ item, key }) => item === 'tierAllowance' && key === String(tier))?.amount ?? 0;
  return [
    ...cells.map(({ name, variable, tier }) => ({ name, variable, standard: ofTier(tier) })),
    ...decided.map(({ duty, variable }) => ({
      name: dutyNames[duty],
      variable,
      standard: payFact(facts, dutyItem[duty]) ?? 0,
    })),
  ]
    .filter(({ standard }) => standard > 0)
    .map(({ name, variable, standard }) => rounded(`P13 ${name}`, [[variable, step]], { lower: standard }));
}

function goalsOf({ policy }: Facts, cells: readonly Cell[], decided: readonly Decided[], step: number): ProofGoal[] {
  const goal = (id: string, terms: readonly Term[], constant = 0): ProofGoal => ({
    id,
    terms: new Map(terms),
    constant,
    resolution: 1,
  });
  const supplements = decided.length === 0 ? [] : [goal('leastSupplements', yearly(decided, step))];
  const cost = goal('leastCost', yearly([...cells, ...decided], step));
  const tiers = cells.map(({ tier, rankPost, variable }) =>
    goal(
      rankPost === null ? `bestWorstTier.${tier}` : `bestWorstTier.${tier}.${rankPost}`,
      [[variable, -step]],
      policy['pay.allowanceMax'],
    ),
  );
  return policy['pay.goal'] === 'leastCost' ? [...supplements, cost, ...tiers] : [...tiers, ...supplements, cost];
}
