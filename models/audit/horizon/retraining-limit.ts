/** H05: retrained people come from the primary post of the same cluster and subject, within the yearly share, nobody twice. */
import type { AuditTwin, Violation } from '../twin.ts';
import { noHorizon, verdict, violation } from '../verdict.ts';
import { cellName } from './cell-name.ts';
import { forecastOf, rowsOf } from './forecast.ts';
import { cellKey } from './staff.ts';

export const retrainingLimit: AuditTwin = {
  id: 'H05',
  check(county, policy, { horizon }) {
    if (horizon == null) return noHorizon;
    const { months, staff } = forecastOf(county, policy, horizon);
    const row = rowsOf(horizon);
    const violations: Violation[] = [];
    let checked = 0;
    const cells = new Set(horizon.posts.map(({ cluster, subject }) => `${cluster}\n${subject}`));
    for (const { id: future } of horizon.futures) {
      for (const pair of cells) {
        const [cluster = '', subject = ''] = pair.split('\n');
        const from = cellKey(cluster, 'primary', subject);
        const to = cellKey(cluster, 'junior', subject);
        let sofar = 0;
        for (const [year, month] of months.entries()) {
          checked += 1;
          const [source, target] = [row(future, month, from), row(future, month, to)];
          const going = source.retrainedOut;
          const name = cellName(horizon, future, month, from);
          if (going !== target.retrainedIn || source.retrainedIn > 0 || target.retrainedOut > 0)
            violations.push(
              violation(name, 1, '转出与转入初中的人数不符。', 'who leaves is not who starts at junior.'),
            );
          const qualified = year === 0 ? 0 : (staff[year - 1]!.qualified.get(from) ?? 0);
          const most = Math.floor(policy['horizon.retrainingShare'] * qualified + 1e-9);
          sofar += going;
          const above = Math.max(going - most, going > 0 ? sofar - qualified : 0);
          if (above > 0)
            violations.push(
              violation(
                name,
                above,
                `转岗 ${going} 人，当年限额 ${most} 人。`,
                `${going} retrained, the limit is ${most}.`,
              ),
            );
        }
      }
    }
    return verdict(checked, violations);
  },
};
