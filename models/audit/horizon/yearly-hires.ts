/** H04: nobody is hired above the yearly limit. */
import type { AuditTwin } from '../twin.ts';
import { noHorizon, verdict, violation } from '../verdict.ts';
import { yearName } from './cell-name.ts';

export const yearlyHires: AuditTwin = {
  id: 'H04',
  check(_county, policy, { horizon }) {
    if (horizon == null) return noHorizon;
    const most = policy['horizon.maxHiresAYear'];
    const years = [...Map.groupBy(horizon.posts, ({ future, schoolYear }) => `${future}\n${schoolYear}`).values()];
    return verdict(
      years.length,
      years.flatMap((rows) => {
        const hired = rows.reduce((sum, row) => sum + row.hired, 0);
        if (hired <= most) return [];
        const { future, schoolYear } = rows[0]!;
        return violation(
          yearName(horizon, future, schoolYear),
          hired - most,
          `招聘 ${hired} 人，上限 ${most} 人。`,
          `${hired} hired, the limit is ${most}.`,
        );
      }),
    );
  },
};
