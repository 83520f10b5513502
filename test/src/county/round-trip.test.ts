import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell, writeCell } from '../../../src/county/cells.ts';
import type { County, PolicyOverride, School, Teacher } from '../../../src/county/county.ts';
import { countyAsCsv } from '../../../src/county/export.ts';
import { type ReadResult, readCountyFromBytes, readCountyFromFiles } from '../../../src/county/read-county.ts';
import { subjects } from '../../../src/county/subjects.ts';
import * as words from '../../../src/county/vocabulary.ts';
import { countyAsWorkbook } from '../../../src/county/workbook.ts';
import { isMissing } from '../../../src/county/written.ts';
import { exemptions } from '../../../src/policy/exemptions.ts';
import { county, enrolment, pin, school, teacher } from '../../support/county-builder.ts';

/** Text as hostile as a cell can hold, formulas, quotes, separators and line breaks among it. */
const text = fc
  .array(
    fc.constantFrom(
      '王',
      '小',
      'a',
      '7',
      '0',
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      '、',
      ' ',
      '\n',
      '\uff0c',
      '\u{20000}',
      '&',
      '<',
      '_x000D_',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((written) => !isMissing(written) && !/^="[^"]*"$/.test(written));
// Words that mean missing (NA, NULL …) are no codes.
const code = fc
  .stringMatching(/^[A-Za-z0-9=+@'-]{1,6}[A-Z0-9]$/)
  .filter((text) => !/^(n\/?a|nan|null|none|nil)$/i.test(text));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const among = <T>(list: readonly T[]) => fc.constantFrom(...list);
const count = fc.nat(500);
const month = fc
  .tuple(fc.integer({ min: 2016, max: 2026 }), fc.integer({ min: 1, max: 8 }))
  .map(([year, of]) => `${year}-0${of}`);
const coordinates = fc.record({
  longitude: fc.integer({ min: 112_000_000, max: 112_900_000 }).map((micro) => micro / 1e6),
  latitude: fc.integer({ min: 24_000_000, max: 24_900_000 }).map((micro) => micro / 1e6),
  datum: among(words.datums),
});
const subject = among(subjects.map(({ id }) => id));

/** Values of every form JSON has, each of a parameter that takes it. */
const parameterValue: fc.Arbitrary<{ readonly parameter: string; readonly value: PolicyOverride['value'] }> = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((value) => ({ parameter: 'quota.pointFloor', value })),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => ({ parameter: 'rotation.maxTurnover', value })),
  fc.boolean().map((value) => ({ parameter: 'rotation.overTermHard', value })),
  among(['county', 'sending', 'both']).map((value) => ({ parameter: 'rotation.minShareScope', value })),
  fc.uniqueArray(subject).map((value) => ({ parameter: 'quota.itinerantSubjects', value })),
  fc
    .dictionary(subject, fc.integer({ min: 1, max: 30 }))
    .map((norms) => ({ parameter: 'load.primary', value: { ...norms, '*': 16 } })),
);
/** What a cell of the policy table may hold at all. */
const anyJson = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.integer()),
);

const schoolFacts = fc.record<Partial<School>>({
  name: text,
  policyLocation: orNull(among(words.policyLocations)),
  statisticalArea: orNull(among(words.statisticalAreas)),
  town: orNull(text),
  cluster: orNull(text),
  itinerantPool: orNull(text),
  group: orNull(text),
  rotationRole: orNull(among(words.rotationRoles)),
  remotenessTier: orNull(fc.nat(9)),
  boarding: orNull(fc.boolean()),
  freeRooms: orNull(count),
  seatsPrimary: orNull(count),
  guards: orNull(count),
  inUse: fc.boolean(),
  postsRatified: orNull(count),
  rankPosts: orNull(fc.record({ senior: count, middle: count, junior: count })),
  coordinates: orNull(coordinates),
});

const teacherFacts = fc.record<Partial<Teacher>>({
  name: text,
  sex: orNull(among(words.sexes)),
  status: among(words.statuses),
  statusUntil: orNull(month),
  employment: among(words.employments),
  certificates: orNull(
    fc.array(fc.record({ stage: among(words.stages), subject: orNull(subject) }), { minLength: 1, maxLength: 3 }),
  ),
  grade: orNull(fc.integer({ min: 1, max: 6 })),
  mainSubject: subject,
  otherSubjects: fc.array(subject, { maxLength: 3 }),
  allSubject: fc.boolean(),
  title: orNull(among(words.titles)),
  rankPost: orNull(fc.integer({ min: 1, max: 13 })),
  degree: orNull(among(words.degrees)),
  backbone: orNull(among(words.backboneLevels)),
  postClass: orNull(among(words.postClasses)),
  duty: among(words.duties),
  dutySince: orNull(month),
  atSchoolSince: orNull(month),
  serviceUntil: orNull(month),
  appraisals: fc.array(among(words.appraisals), { maxLength: 3 }),
  exemption: orNull(fc.record({ code: among(exemptions.map((one) => one.code)), until: orNull(month) })),
  crossStageConsent: orNull(fc.boolean()),
  residence: orNull(fc.record({ town: text, coordinates: orNull(coordinates) })),
  ruralServiceYears: orNull(fc.nat(120).map((halves) => halves / 2)),
  pay: orNull(fc.dictionary(among(['rankPay', 'gradePay', 'tierAllowance']), count, { minKeys: 1 })),
});

const anyCounty: fc.Arbitrary<County> = fc
  .record({
    codes: fc.uniqueArray(code, { minLength: 2, maxLength: 4 }),
    ids: fc.uniqueArray(code, { minLength: 1, maxLength: 4 }),
    notice: orNull(text),
    name: text,
    value: parameterValue,
  })
  .chain(({ codes, ids, notice, name, value }) =>
    fc
      .record({
        schools: fc.tuple(...codes.map((own) => schoolFacts.map((facts) => school(own, facts)))),
        teachers: fc.tuple(
          ...ids.map((id) =>
            fc
              .tuple(among(codes), teacherFacts, fc.subarray(codes), fc.subarray(ids))
              .map(([place, facts, wishes, relatives]) => teacher(id, place, 'music', { ...facts, wishes, relatives })),
          ),
        ),
        pupils: fc.array(count, { minLength: codes.length, maxLength: codes.length }),
        minutes: count,
      })
      .map(({ schools, teachers, pupils, minutes }) => {
        const [first = '', second = ''] = codes;
        return county({
          name,
          notice,
          schools,
          teachers,
          enrolment: codes.map((own, index) =>
            enrolment(own, 1 + (index % 6), pupils[index] ?? 0, { multigradeGroup: '=甲', migrantPupils: null }),
          ),
          posts: [{ school: first, stage: 'primary', subject: 'music', posts: 1 }],
          travel: [{ from: first, to: second, km: 1.5, minutes }],
          pairs: [{ from: first, to: second }],
          pay: [
            { item: 'townPerformance', key: 'countySeat', amount: 300 },
            { item: '特别津贴', key: null, amount: 5 },
          ],
          substitutions: [{ stage: 'junior', from: 'physics', to: 'science' }],
          pins: [
            pin(ids[0] ?? '', 'neverTo', { school: second, reason: '=HYPERLINK("x")', until: '2028-07' }),
            pin(ids[1] ?? ids[0] ?? '', 'goes', { form: 'transfer', procedure: 'crossSchool' }),
          ],
          history: [{ teacher: ids[0] ?? '', form: 'shadowing', start: '2020-09', until: null, reported: false }],
          policy: [{ ...value, source: '-1', document: null, date: '2026-03-01' }],
        });
      }),
  );

const errors = ({ findings }: ReadResult) => findings.filter(({ level }) => level === 'error');
/** JSON has one zero. */
const plain = (value: County): unknown => JSON.parse(JSON.stringify(value));

/** A few counties a test: the same work every time, and little of it within one time limit. */
const seedsOf = (tests: number): number[] => Array.from({ length: tests }, (_, index) => index + 1);

async function sameAfter(
  read: (given: County) => Promise<ReadResult>,
  { seed, numRuns }: { readonly seed: number; readonly numRuns: number },
): Promise<void> {
  const property = fc.asyncProperty(anyCounty, async (given) => {
    const result = await read(given);
    expect(errors(result)).toEqual([]);
    expect(result.county && plain(result.county)).toEqual(plain(given));
  });
  await fc.assert(property, { seed, numRuns });
}

describe('a county written out and read again is the same county', () => {
  test.each(seedsOf(20))('as CSV files, five counties drawn from seed %i', async (seed) => {
    const throughFiles = (given: County) =>
      readCountyFromFiles([...countyAsCsv(given)].map(([name, content]) => ({ name, bytes: Buffer.from(content) })));
    await sameAfter(throughFiles, { seed, numRuns: 5 });
  });

  test.each(seedsOf(5))('as a workbook, three counties drawn from seed %i', async (seed) => {
    const throughWorkbook = async (given: County) => readCountyFromBytes(await countyAsWorkbook(given), '县.xlsx');
    await sameAfter(throughWorkbook, { seed: 100 + seed, numRuns: 3 });
  });

  test('any value of JSON through one cell', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const written = String(writeCell({ type: 'json' }, value));
        const read = readCell({ type: 'json' }, written, { salt: '', subjectOf: new Map() });
        expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  test('no cell of either begins as a formula does', async () => {
    const hostile = county({
      notice: '=1+1',
      schools: [school('001', { name: '@SUM(1)', town: '+1', group: '-1', cluster: "'=1" })],
    });
    const csv = [...countyAsCsv(hostile).values()].join('\n');
    expect(csv).toContain("'=1+1");
    expect(csv).not.toMatch(/(?:^|[,"\n])[=+@-]/m);
    const { county: read } = await readCountyFromBytes(
      await countyAsWorkbook({
        ...hostile,
        enrolment: [enrolment('001', 1, 20)],
        teachers: [teacher('T1', '001', 'music')],
      }),
      '县.xlsx',
    );
    expect(read?.schools[0]).toMatchObject({ name: '@SUM(1)', town: '+1', group: '-1', cluster: "'=1" });
  });
});
