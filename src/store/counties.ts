/** County versions: immutable, named by their content. */
import type { Kysely } from 'kysely';
import { County } from '../county/county.ts';
import { countyHash } from '../planning/identity.ts';
import { deepFreeze } from '../policy/deep-freeze.ts';
import type { Finding } from '../problems/problem.ts';
import type { Database, Origin } from './schema.ts';

/** What may be listed: no row about a person. */
export interface CountyVersion {
  /** Hash of the whole content; also `identity.countyHash` of plans made from it. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly planningMonth: string;
  readonly notice: string | null;
  readonly schools: number;
  readonly teachers: number;
  readonly pupils: number;
  readonly warnings: number;
  readonly assumptions: number;
  readonly origin: Origin;
  readonly createdAt: string;
}

export interface CountyRepository {
  /** Keeps a version; the same content again gives the version that is there, with `created` false. */
  add(
    county: County,
    findings: readonly Finding[],
    origin: Origin,
  ): Promise<{ version: CountyVersion; created: boolean }>;
  list(): Promise<readonly CountyVersion[]>;
  find(id: string): Promise<CountyVersion | null>;
  findings(id: string): Promise<readonly Finding[] | null>;
  /** The whole county with its people; for planning only. */
  load(id: string): Promise<{ county: County; findings: readonly Finding[] } | null>;
}

type LoadedCounty = NonNullable<Awaited<ReturnType<CountyRepository['load']>>>;

/** How many whole counties stay in memory, checked and ready, the last used: one is some megabytes. */
const keptLoaded = 3;

const lightColumns = [
  'id',
  'code',
  'name',
  'planning_month',
  'notice',
  'schools',
  'teachers',
  'pupils',
  'warnings',
  'assumptions',
  'origin',
  'created_at',
] as const;

export function countyRepository(db: Kysely<Database>, now: () => Date): CountyRepository {
  const light = () => db.selectFrom('county').select(lightColumns);
  const find = async (id: string): Promise<CountyVersion | null> => {
    const row = await light().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : versionOf(row);
  };
  // A version never changes, so what was read and checked once stays true; checking blocks the service while it lasts.
  const loaded = new Map<string, LoadedCounty>();
  const keep = (id: string, version: LoadedCounty): LoadedCounty => {
    loaded.delete(id);
    loaded.set(id, version);
    for (const oldest of [...loaded.keys()].slice(0, -keptLoaded)) loaded.delete(oldest);
    return version;
  };
  return {
    find,
    add: async (county, findings, origin) => {
      const id = countyHash(county);
      const inserted = await db
        .insertInto('county')
        .values({
          id,
          code: county.code,
          name: county.name,
          planning_month: county.planningMonth,
          notice: county.notice,
          schools: county.schools.length,
          teachers: county.teachers.length,
          pupils: county.enrolment.reduce((sum, row) => sum + row.pupils, 0),
          warnings: countOf(findings, 'warning'),
          assumptions: countOf(findings, 'assumption'),
          county_json: JSON.stringify(county),
          findings_json: JSON.stringify(findings),
          origin,
          created_at: now().toISOString(),
        })
        .onConflict((row) => row.column('id').doNothing())
        .executeTakeFirst();
      const version = await find(id);
      if (version === null) throw new Error('a county version vanished after it was written');
      return { version, created: inserted.numInsertedOrUpdatedRows === 1n };
    },
    list: async () => (await light().orderBy('created_at', 'desc').orderBy('id').execute()).map(versionOf),
    findings: async (id) => {
      const row = await db.selectFrom('county').select('findings_json').where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : findingsOf(row.findings_json);
    },
    load: async (id) => {
      const known = loaded.get(id);
      if (known !== undefined) return keep(id, known);
      const row = await db
        .selectFrom('county')
        .select(['county_json', 'findings_json'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      const county = deepFreeze(County.parse(JSON.parse(row.county_json)));
      return keep(id, { county, findings: findingsOf(row.findings_json) });
    },
  };
}

const countOf = (findings: readonly Finding[], level: Finding['level']): number =>
  findings.filter((finding) => finding.level === level).length;

const findingsOf = (json: string): readonly Finding[] => JSON.parse(json);

interface LightRow {
  id: string;
  code: string;
  name: string;
  planning_month: string;
  notice: string | null;
  schools: number;
  teachers: number;
  pupils: number;
  warnings: number;
  assumptions: number;
  origin: Origin;
  created_at: string;
}

function versionOf(row: LightRow): CountyVersion {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    planningMonth: row.planning_month,
    notice: row.notice,
    schools: row.schools,
    teachers: row.teachers,
    pupils: row.pupils,
    warnings: row.warnings,
    assumptions: row.assumptions,
    origin: row.origin,
    createdAt: row.created_at,
  };
}
