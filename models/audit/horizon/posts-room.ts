/** H03: teachers of a year stay within what the county total leaves, or within those there without any hiring. */
import type { AuditTwin } from '../twin.ts';
import { noHorizon, verdict, violation } from '../verdict.ts';
import { yearName } from './cell-name.ts';
import { forecastOf } from './forecast.ts';

export const postsRoom: AuditTwin = {
  id: 'H03',
  check(county, policy, { horizon }) {
    if (horizon == null) return noHorizon;
    const { months, staff, needs } = forecastOf(county, policy, horizon);
    const years = horizon.futures.flatMap(({ id }) => months.map((month, year) => ({ id, month, year })));
    return verdict(
      years.length,
      years.flatMap(({ id, month, year }) => {
        const rows = horizon.posts.filter(({ future, schoolYear }) => future === id && schoolYear === month);
        const people = rows.reduce((sum, row) => sum + row.people, 0);
        const without = [...staff[year]!.people.values()].reduce((sum, count) => sum + count, 0);
        const most = Math.max(needs.get(id)![year]!.room, without);
        if (people <= most) return [];
        return violation(
          yearName(horizon, id, month),
          people - most,
          `专任教师 ${people} 人，编制总量至多容纳 ${most} 人。`,
          `${people} teachers, the county total leaves room for ${most}.`,
        );
      }),
    );
  },
};
