/** What every part of the timetable stage shares. */
import type { Policy } from '../../../models/parameters.ts';
import type { TimetableGroup } from '../../../models/timetable/facts.ts';
import type { AwayDay } from '../../../models/timetable/read.ts';
import type { GoalResult } from '../../solver/port.ts';
import type { StageOptions } from '../stage-result.ts';

export interface SolvedGroup {
  readonly group: TimetableGroup;
  readonly days: readonly AwayDay[];
  /** Empty when nothing was solved in time: then nobody of the group travels. */
  readonly goals: readonly GoalResult[];
  /** The clock ended the solve: what does not fit may yet have fitted. */
  readonly clockStopped: boolean;
}

export interface TimetableWorkshop {
  readonly policy: Policy;
  readonly options: StageOptions;
  readonly nodes: number;
  /** Wall milliseconds left. */
  readonly left: () => number;
}
