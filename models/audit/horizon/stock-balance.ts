/** H01: every cell carries over from the year before, meets its need, and the first year is one for all futures. */
import type { AuditTwin, Violation } from '../twin.ts';
import { noHorizon, verdict, violation } from '../verdict.ts';
import { cellName } from './cell-name.ts';
import { forecastOf, rowsOf } from './forecast.ts';

export const stockBalance: AuditTwin = {
  id: 'H01',
  check(county, policy, { horizon }) {
    if (horizon == null) return noHorizon;
    const { months, staff, needs } = forecastOf(county, policy, horizon);
    const row = rowsOf(horizon);
    const first = horizon.futures[0]!.id;
    const cells = new Set([
      ...staff.flatMap(({ people }) => [...people.keys()]),
      ...[...needs.values()].flat().flatMap(({ posts }) => [...posts.keys()]),
      ...horizon.posts.map(({ cluster, stage, subject }) => `${cluster}\n${stage}\n${subject}`),
    ]);
    const violations: Violation[] = [];
    let checked = 0;
    for (const { id: future } of horizon.futures) {
      for (const [year, month] of months.entries()) {
        for (const cell of cells) {
          checked += 1;
          const now = row(future, month, cell);
          const base = staff[year]!.people.get(cell) ?? 0;
          const carried =
            year === 0
              ? base
              : row(future, months[year - 1]!, cell).people + base - (staff[year - 1]!.people.get(cell) ?? 0);
          const expected = carried + now.hired + now.arrived - now.departed + now.retrainedIn - now.retrainedOut;
          const needed = needs.get(future)![year]!.posts.get(cell) ?? 0;
          const name = cellName(horizon, future, month, cell);
          if (now.people !== expected)
            violations.push(
              violation(
                name,
                Math.abs(now.people - expected),
                `应有 ${expected} 人，方案为 ${now.people} 人。`,
                `${expected} people expected, the plan has ${now.people}.`,
              ),
            );
          if (now.people - now.surplus + now.unfilled !== needed)
            violations.push(
              violation(
                name,
                Math.abs(now.people - now.surplus + now.unfilled - needed),
                `需 ${needed} 个岗位，方案按 ${now.people - now.surplus + now.unfilled} 个计。`,
                `${needed} posts are needed, the plan counts ${now.people - now.surplus + now.unfilled}.`,
              ),
            );
          const shared = row(first, month, cell);
          const apart =
            year === 0
              ? now.hired !== shared.hired || now.arrived !== shared.arrived || now.departed !== shared.departed
              : year === 1 && (now.retrainedIn !== shared.retrainedIn || now.retrainedOut !== shared.retrainedOut);
          if (apart)
            violations.push(
              violation(
                name,
                1,
                '首年的决定与其他预测不同。',
                'decisions of the first year differ from another future.',
              ),
            );
          if (
            Object.values(now).some((amount) => typeof amount === 'number' && (amount < 0 || !Number.isInteger(amount)))
          )
            violations.push(violation(name, 1, '出现负数或小数。', 'an amount is negative or not whole.'));
        }
      }
    }
    return verdict(checked, violations);
  },
};
