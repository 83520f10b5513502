/** The rule that asks for a goal, and the unit in which the goal is counted, by model and id. */
import type { GoalFigure } from './goal.ts';

export interface GoalName {
  readonly rule: string;
  readonly unit: string;
}

type Rows = Readonly<Record<string, readonly [rule: string, unit: string]>>;

const names: Readonly<Record<GoalFigure['model'], Rows>> = {
  quota: {
    untaughtProtected: ['Q21', 'half periods a week'],
    untaughtOther: ['Q22', 'half periods a week'],
    untaughtCore: ['Q27', 'half periods a week'],
    fillRate: ['Q23', 'share'],
    specialists: ['Q24', 'half periods a week'],
    change: ['Q25', 'posts'],
    travel: ['Q26', 'half periods × minutes'],
  },
  timetable: {
    notFitting: ['T21', 'half periods a week'],
    trips: ['T22', 'half-days a fortnight'],
    roads: ['T23', 'minutes a fortnight'],
    daysAway: ['T24', 'days a fortnight'],
  },
  rotation: {
    unfilledRural: ['R41', 'posts'],
    unfilled: ['R42', 'posts'],
    equity: ['R43', 'millionths of the squared coefficient'],
    overTerm: ['R44', 'people'],
    movesBeyondRules: ['R45', 'people'],
    wishes: ['R46', 'positions'],
    longCommutes: ['R47', 'people'],
    commute: ['R48', 'minutes'],
    midCycle: ['R49', 'people'],
    outsideCircle: ['R50', 'people'],
    earlierRounds: ['R54', 'rotations'],
  },
  heads: {
    headsUnplaced: ['R53', 'people'],
    headCommute: ['R53', 'minutes'],
  },
  pay: {
    leastSupplements: ['P23', 'yuan a year'],
    leastCost: ['P21', 'yuan a year'],
    // One for every tier; counted as what its allowance lacks to the cap.
    bestWorstTier: ['P22', 'yuan a month below the cap'],
  },
};

export function goalName(model: GoalFigure['model'], id: string): GoalName | null {
  const row = names[model][id.split('.')[0]!];
  return row === undefined ? null : { rule: row[0], unit: row[1] };
}
