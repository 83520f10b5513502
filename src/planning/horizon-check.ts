/** A question about several years checked against its county: every fault at once, with its JSON pointer. */
import type { County } from '../county/county.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import type { HorizonRequest } from './horizon-plan.ts';

/**
 * `at` is where the question stands in what the user wrote, e.g. `/horizon`.
 * @throws ProblemError `horizon.notRead`
 */
export function checkHorizon({ futures }: HorizonRequest, { schools }: County, at: string): void {
  const towns = new Set<string | null>([null, ...schools.map(({ town }) => town)]);
  const findings = futures.flatMap(({ id, births, drifts }, position): Finding[] => {
    const place = `${at}/futures/${position}`;
    const fault = (code: string, pointer: string, values: Finding['values']): Finding => ({
      level: 'error',
      code,
      place: { pointer: `${place}${pointer}` },
      values,
    });
    const unknown = (list: 'births' | 'drifts', rows: readonly { readonly town: string | null }[]) =>
      rows.flatMap(({ town }, row) =>
        towns.has(town) ? [] : [fault('horizon.unknownTown', `/${list}/${row}/town`, { town: town ?? '' })],
      );
    return [
      ...(futures.findIndex((other) => other.id === id) < position
        ? [fault('horizon.futureTwice', '/id', { future: id })]
        : []),
      ...unknown('births', births),
      ...births.flatMap(({ town, year }, row) =>
        births.findIndex((other) => other.town === town && other.year === year) < row
          ? [
              fault('horizon.birthsTwice', `/births/${row}`, {
                town: town ?? '全县',
                townEn: town ?? 'the county',
                year,
              }),
            ]
          : [],
      ),
      ...unknown('drifts', drifts),
    ];
  });
  if (findings.length > 0) throw new ProblemError('horizon.notRead', { count: findings.length }, findings);
}
