/** Which schools an operation speaks of: by code, town, cluster, location or kind; members given together narrow it. */
import { z } from 'zod';
import { locationOf } from '../../../models/demand/location.ts';
import type { Words } from '../../../models/words.ts';
import type { County, School } from '../../county/county.ts';
import { policyLocations, policyLocationWords, schoolKinds, schoolKindWords } from '../../county/vocabulary.ts';
import type { Names } from './names.ts';
import type { Desk } from './operation.ts';

const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(600).nullable().default(null);

export const Selector = z
  .strictObject({
    schools: some(z.string().min(1).max(64)),
    towns: some(z.string().min(1).max(64)),
    clusters: some(z.string().min(1).max(64)),
    locations: some(z.enum(policyLocations)),
    kinds: some(z.enum(schoolKinds)),
  })
  .describe('Schools in use that satisfy every member given; none given = all of the county');
export type Selector = z.output<typeof Selector>;

/** Schools in use that are meant. Names that no school has, and a selection of nothing, are reported under `at`. */
export function selected({ schools }: County, selector: Selector, at: string, desk: Desk): readonly School[] {
  const unknown = [
    ...missing(selector.schools, schools, ({ code }) => code, `${at}/schools`),
    ...missing(selector.towns, schools, ({ town }) => town, `${at}/towns`),
    ...missing(selector.clusters, schools, ({ cluster }) => cluster, `${at}/clusters`),
  ];
  for (const { written, pointer } of unknown) desk.error('scenario.unknownPlace', pointer, { written });
  const found = schools.filter((school) => school.inUse && matches(school, selector));
  if (found.length === 0 && unknown.length === 0) desk.error('scenario.nothingSelected', at);
  return unknown.length > 0 ? [] : found;
}

function missing(
  written: readonly string[] | null,
  schools: readonly School[],
  wordOf: (school: School) => string | null,
  at: string,
) {
  const known = new Set(schools.map(wordOf));
  return (written ?? []).flatMap((word, index) =>
    known.has(word) ? [] : [{ written: word, pointer: `${at}/${index}` }],
  );
}

function matches(school: School, { schools, towns, clusters, locations, kinds }: Selector): boolean {
  const within = <Value>(list: readonly Value[] | null, value: Value | null): boolean =>
    list === null || (value !== null && list.includes(value));
  return (
    within(schools, school.code) &&
    within(towns, school.town) &&
    within(clusters, school.cluster) &&
    within(locations, locationOf(school).location) &&
    within(kinds, school.kind)
  );
}

const locationEn = { countySeat: 'county seat', townSeat: 'town seats', village: 'villages' } as const;

/** 「阳城镇县城小学」, 「全县」. */
export function selectorWords({ schools, towns, clusters, locations, kinds }: Selector, names: Names): Words {
  const parts: Words[] = [
    ...(schools === null ? [] : [listed(schools.map(names.school))]),
    ...(towns === null ? [] : [listed(towns)]),
    ...(clusters === null ? [] : [listed(clusters)]),
    ...(locations === null
      ? []
      : [
          {
            zh: locations.map((location) => policyLocationWords[location][0]).join('、'),
            en: locations.map((location) => locationEn[location]).join(', '),
          },
        ]),
    ...(kinds === null ? [] : [{ zh: kinds.map((kind) => schoolKindWords[kind][0]).join('、'), en: kinds.join(', ') }]),
  ];
  if (parts.length === 0) return { zh: '全县', en: 'the whole county' };
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join('; ') };
}

const listed = (words: readonly string[]): Words => ({ zh: words.join('、'), en: words.join(', ') });
