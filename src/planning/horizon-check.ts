/** A question about several years checked against its county: every fault at once, with its JSON pointer. */
import { isConcerned } from '../../models/horizon/enrolment.ts';
import type { County } from '../county/county.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import type { HorizonRequest } from './horizon-plan.ts';

/**
 * `at` is where the question stands in what the user wrote, e.g. `/horizon`.
 * @throws ProblemError `horizon.notRead`
 */
export function checkHorizon({ county: meant, futures }: HorizonRequest, county: County, at: string): void {
  const { schools, code, name } = county;
  const another: readonly Finding[] =
    meant === undefined || meant === code || meant === name
      ? []
      : [
          {
            level: 'error',
            code: 'horizon.anotherCounty',
            place: { pointer: `${at}/county` },
            values: { meant, county: name, code },
          },
        ];
  const towns = new Set<string | null>([null, ...schools.map(({ town }) => town)]);
  const wrong = futures.flatMap(({ id, births, drifts }, position): Finding[] => {
    const place = `${at}/futures/${position}`;
    const fault = (problem: string, pointer: string, values: Finding['values']): Finding => ({
      level: 'error',
      code: problem,
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
      ...births.flatMap(({ town, year, children }, row) => {
        const ofTowns = townsIn(births, year);
        return town === null && ofTowns > children
          ? [fault('horizon.townsExceedCounty', `/births/${row}/children`, { year, children, ofTowns })]
          : [];
      }),
      ...unknown('drifts', drifts),
    ];
  });
  const findings = [...another, ...wrong];
  if (findings.length > 0) throw new ProblemError('horizon.notRead', { count: findings.length }, findings);
}

/** Children of all towns that stand by themselves, of one year of birth. */
const townsIn = (births: Births, year: number): number =>
  births.reduce((sum, row) => sum + (row.town !== null && row.year === year ? row.children : 0), 0);

type Births = HorizonRequest['futures'][number]['births'];

/** Births this many times the first grade of today, or this small a part of it, are hardly this county's. */
const hardly = { times: 3, children: 30 } as const;

/** What of the futures has no effect, or can hardly be meant of this county. Nothing of it stops the forecast. */
export function horizonDoubts({ futures, years }: HorizonRequest, county: County): readonly Finding[] {
  const first = Number(county.planningMonth.slice(0, 4));
  // Who enters grade 1 from the second year on was born seven or six years before.
  const needed = { from: first - 6, to: first + years - 7 };
  const towns = townsOfFirstGrade(county);
  return futures.flatMap(({ title, births, drifts }): Finding[] => {
    const doubt = (code: string, values: Finding['values']): Finding => ({
      level: 'warning',
      code,
      place: {},
      values: { future: title.zh, futureEn: title.en, ...values },
    });
    const used = births.filter(({ year }) => year >= needed.from && year <= needed.to);
    const unused = [...new Set(births.filter((row) => !used.includes(row)).map(({ year }) => year))].toSorted();
    return [
      ...(unused.length === 0
        ? []
        : [doubt('horizon.birthsUnused', { ...needed, years: unused.join('、'), yearsEn: unused.join(', ') })]),
      ...[...Map.groupBy(used, ({ town }) => town)].flatMap(([town, rows]) => {
        const today = firstGrade(county, town);
        const values = { town: town ?? '全县', townEn: town ?? 'the county', today };
        const most = Math.max(...rows.map(({ children }) => children));
        // Where the county's are given as well, they enter among its others.
        const alone = rows.some(({ year }) => !births.some((row) => row.town === null && row.year === year));
        if (today === 0) return most === 0 || !alone ? [] : [doubt('horizon.birthsWithoutSchool', values)];
        const odd = rows.find(({ children }) => isFar(children, today));
        return odd === undefined
          ? []
          : [doubt('horizon.birthsFar', { ...values, year: odd.year, children: odd.children })];
      }),
      ...used.flatMap(({ town, year, children }) => {
        const left = children - townsIn(births, year);
        return town === null &&
          left > 0 &&
          towns.every((name) => births.some((row) => row.town === name && row.year === year))
          ? [doubt('horizon.birthsLeftOver', { year, children, left })]
          : [];
      }),
      ...drifts.flatMap((drift, position) =>
        county.schools.some((school) => school.inUse && isConcerned(school, drift))
          ? []
          : [doubt('horizon.driftNowhere', { position: position + 1 })],
      ),
    ];
  });
}

const isFar = (children: number, today: number): boolean =>
  Math.abs(children - today) >= hardly.children && (children > hardly.times * today || hardly.times * children < today);

/** Towns where children enter school today; null where a school names none. */
function townsOfFirstGrade({ schools, enrolment }: County): readonly (string | null)[] {
  const entered = new Set(
    enrolment.filter(({ grade, pupils }) => grade === 1 && pupils > 0).map(({ school }) => school),
  );
  const ordinary = schools.filter(({ inUse, kind, code }) => inUse && kind !== 'special' && entered.has(code));
  return [...new Set(ordinary.map(({ town }) => town))];
}

/** Pupils of grade 1 today at the schools of a town, or of the county. */
function firstGrade({ schools, enrolment }: County, town: string | null): number {
  const there = new Set(
    schools.filter((school) => school.inUse && (town === null || school.town === town)).map(({ code }) => code),
  );
  return enrolment.reduce((sum, row) => sum + (row.grade === 1 && there.has(row.school) ? row.pupils : 0), 0);
}
