/** What the layout of schools is found to be against policy: sizes and seats. Findings of the plan; no rule holds them. */
import type { Demand } from '../../models/demand/demand.ts';
import { oversizedSchools, seatsPerThousand } from '../../models/demand/school-size.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County } from '../county/county.ts';
import { stageZh } from '../county/field-words.ts';
import type { Finding } from '../problems/problem.ts';

export function layoutFindings(county: County, demand: Demand, policy: Policy): Finding[] {
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  const tooLarge = oversizedSchools(demand, policy).map(
    ({ school, classes, most }): Finding => ({
      level: 'warning',
      code: 'planning.schoolTooLarge',
      place: {},
      values: { school: names.get(school) ?? school, classes, most, over: classes - most },
    }),
  );
  const seats = (seatsPerThousand(county, demand, policy) ?? [])
    .filter(({ missing }) => missing > 0)
    .map(
      ({ stage, seats: there, residents, perThousand, least, missing, unknown }): Finding => ({
        level: 'warning',
        code: unknown === 0 ? 'planning.seatsShort' : 'planning.seatsPerhapsShort',
        place: {},
        values: {
          stage: stageZh(stage),
          stageEn: stage,
          seats: there,
          residents,
          perThousand,
          least,
          missing,
          unknown,
        },
      }),
    );
  return [...tooLarge, ...seats];
}
