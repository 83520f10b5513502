/** The rules of the forecast of several years, in the order of their ids. */
import type { GoalRule, HardRule, Rule } from '../rule.ts';
import type { HorizonContext } from './context.ts';
import { moves } from './moves.ts';
import { movesBalance } from './moves-balance.ts';
import { postsRoom } from './posts-room.ts';
import { retrained } from './retrained.ts';
import { retrainingLimit } from './retraining-limit.ts';
import { smoothHiring } from './smooth-hiring.ts';
import { stockBalance } from './stock-balance.ts';
import { surplus } from './surplus.ts';
import { unfilled } from './unfilled.ts';
import { yearlyHires } from './yearly-hires.ts';

export const horizonHardRules: readonly HardRule<HorizonContext>[] = [
  stockBalance,
  movesBalance,
  postsRoom,
  yearlyHires,
  retrainingLimit,
];

/** What is wanted; the county orders them. */
export const horizonGoalRules: readonly GoalRule<HorizonContext>[] = [
  unfilled,
  smoothHiring,
  surplus,
  moves,
  retrained,
];

export const horizonRules: readonly Rule<HorizonContext>[] = [...horizonHardRules, ...horizonGoalRules];
