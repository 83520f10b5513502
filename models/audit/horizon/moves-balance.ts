/** H02: arrivals and departures of a year, stage and subject are as many. */
import type { AuditTwin } from '../twin.ts';
import { noHorizon, verdict, violation } from '../verdict.ts';
import { cellName } from './cell-name.ts';

export const movesBalance: AuditTwin = {
  id: 'H02',
  check(_county, _policy, { horizon }) {
    if (horizon == null) return noHorizon;
    const groups = Map.groupBy(
      horizon.posts,
      ({ future, schoolYear, stage, subject }) => `${future}\n${schoolYear}\n${stage}\n${subject}`,
    );
    return verdict(
      groups.size,
      [...groups.values()].flatMap((rows) => {
        const arrived = rows.reduce((sum, row) => sum + row.arrived, 0);
        const departed = rows.reduce((sum, row) => sum + row.departed, 0);
        if (arrived === departed) return [];
        const { future, schoolYear, stage, subject } = rows[0]!;
        const name = cellName(horizon, future, schoolYear, `全县\n${stage}\n${subject}`);
        return violation(
          name,
          Math.abs(arrived - departed),
          `调入 ${arrived} 人，调出 ${departed} 人。`,
          `${arrived} arrive, ${departed} leave.`,
        );
      }),
    );
  },
};
