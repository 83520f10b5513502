/** The county's own material — a folder of CSV files, or one workbook — read into a county, with everything found. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { maskedEntries } from '../privacy/personal-numbers.ts';
import type { Finding } from '../problems/problem.ts';
import type { County } from './county.ts';
import { readCsv } from './csv.ts';
import { emptyMapping, Mapping, mapped, mappingFileName, mergeMappings, tableNamed } from './mapping.ts';
import { mappingFaults } from './mapping-check.ts';
import { identityNumbersGiven } from './numbers-in-orders.ts';
import { type RawTable, RefusedFile } from './raw-table.ts';
import { readTables } from './read-tables.ts';
import type { TableId } from './tables.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

export interface ReadOptions {
  /** What headers of their own mean; wins over the mapping kept beside the data. Both must fit the data. */
  readonly mapping?: Mapping;
  /** What headers meant in other data; the weakest, and nobody minds what of it does not occur here. */
  readonly learnt?: Mapping;
  /** Where the mapping is kept; otherwise `列名对照.json` in the folder or `<workbook>.列名对照.json` beside it. */
  readonly mappingFile?: string;
  /** First month of the school year planned, used when the county's own table names none. */
  readonly planningMonth?: string;
}

export interface ReadResult {
  /** Null when anything is an error: nothing is half imported. */
  readonly county: County | null;
  readonly findings: readonly Finding[];
  /** The mapping that was used. */
  readonly mapping: Mapping;
}

/** One file of an upload. */
export interface CountyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const stem = (name: string) => basename(name, extname(name));
const isWorkbook = (name: string) => ['.xlsx', '.xlsm'].includes(extname(name).toLowerCase());
const isCsv = (name: string) => ['.csv', '.txt', '.tsv'].includes(extname(name).toLowerCase());

interface RefusedTable {
  readonly finding: Finding;
  /** Which of our tables the file would have been; undefined for a workbook, which may hold any. */
  readonly table: TableId | undefined;
}

function refusedTable({ refusal }: RefusedFile, file: string, mapping: Mapping): RefusedTable {
  const name = stem(file);
  const table = isWorkbook(file) ? undefined : tableNamed(mapped(mapping.tables, name) ?? name)?.id;
  const place = table === undefined ? {} : { table: name };
  return {
    finding: {
      level: 'error',
      code: refusal.code,
      place: maskedEntries(place),
      values: maskedEntries({ file, ...refusal.values }),
    },
    table,
  };
}

/** Tables of one file, or why it was refused: the other files are looked at all the same. */
async function tablesOf({ name, bytes }: CountyFile): Promise<readonly RawTable[] | RefusedFile> {
  try {
    if (isWorkbook(name)) return await readWorkbook(bytes);
    if (isCsv(name)) return [readCsv(bytes, stem(name))];
    throw new RefusedFile(
      extname(name).toLowerCase() === '.xls' ? 'county.oldOrLockedWorkbook' : 'county.unsupportedFile',
    );
  } catch (failure) {
    if (!(failure instanceof RefusedFile)) throw failure;
    return failure;
  }
}

interface Meaning {
  /** Written for these files. */
  readonly own: Mapping;
  readonly learnt: Mapping;
}

async function readFiles(
  files: readonly CountyFile[],
  sourceName: string,
  { own, learnt }: Meaning,
  planningMonth: string | undefined,
): Promise<ReadResult> {
  const mapping = mergeMappings(learnt, own);
  const refused: RefusedTable[] = [];
  const raw: RawTable[] = [];
  for (const file of files) {
    const read = await tablesOf(file);
    if (read instanceof RefusedFile) refused.push(refusedTable(read, file.name, mapping));
    else raw.push(...read);
  }
  const refusals = refused.map(({ finding }) => finding);
  if (raw.length === 0 && refused.length > 0) return { county: null, findings: refusals, mapping };
  const { county, findings } = readTables(raw, {
    mapping,
    mustFit: own,
    sourceName,
    unread: new Set(refused.flatMap(({ table }) => table ?? [])),
    ...(planningMonth !== undefined && { planningMonth }),
  });
  return { county: refused.length === 0 ? county : null, findings: [...refusals, ...findings], mapping };
}

const meaning = (kept: Mapping, { mapping, learnt = emptyMapping }: ReadOptions): Meaning => ({
  own: mergeMappings(kept, mapping ?? emptyMapping),
  learnt,
});

/**
 * Reads what somebody uploads: one workbook, or several CSV files. A `列名对照.json` among the files is used as the
 * mapping. Never throws for what a file holds.
 */
export async function readCountyFromFiles(
  files: readonly CountyFile[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  const kept = files.find(({ name }) => name.endsWith(mappingFileName));
  const read = kept === undefined ? emptyMapping : parseMapping(Buffer.from(kept.bytes).toString('utf8'));
  if (read === null) return brokenMapping(kept?.name ?? mappingFileName);
  const numbers = identityNumbersGiven(read);
  if (numbers.length > 0) return refusedMapping(numbers);
  const data = files.filter((file) => file !== kept);
  const source = data[0] === undefined ? '' : stem(data[0].name);
  return readFiles(data, source, meaning(read, options), options.planningMonth);
}

/** Reads one uploaded file; its name says what it is. */
export async function readCountyFromBytes(
  bytes: Uint8Array,
  filename: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  return readCountyFromFiles([{ name: filename, bytes }], options);
}

function parseMapping(text: string): Mapping | null {
  try {
    return Mapping.parse(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return null;
  }
}

const refusal = (code: string, file: string): ReadResult => ({
  county: null,
  findings: [{ level: 'error', code, place: {}, values: maskedEntries({ file }) }],
  mapping: emptyMapping,
});
const brokenMapping = (file: string): ReadResult => refusal('county.brokenMapping', basename(file));
/** It is kept beside the data and written again: what holds an identity number is not taken. */
const refusedMapping = (numbers: readonly Finding[]): ReadResult => ({
  county: null,
  findings: numbers.map((finding) => ({
    ...finding,
    place: maskedEntries({ pointer: `${mappingFileName}${finding.place.pointer}` }),
  })),
  mapping: emptyMapping,
});

async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null;
    throw failure;
  }
}

async function filesAt(path: string, folder: boolean): Promise<readonly CountyFile[]> {
  if (!folder) return [{ name: basename(path), bytes: await readFile(path) }];
  const names = (await readdir(path))
    .filter((name) => isCsv(name) && !name.startsWith('.') && !name.startsWith('~'))
    .sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) })));
}

/**
 * Reads a county from a folder of CSV files (`学校.csv`, `schools.csv` …) or one workbook. Everything wrong in the
 * material is a finding; only a failing disk throws. A mapping given in `options` is kept for the next time.
 */
export async function readCounty(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const found = await stat(path).catch(() => null);
  if (found === null) return refusal('county.unreadablePath', path);
  const folder = found.isDirectory();
  const mappingPath =
    options.mappingFile ?? (folder ? join(path, mappingFileName) : path.replace(/\.[^./\\]*$/, `.${mappingFileName}`));
  const text = await textOrNull(mappingPath);
  const kept = text === null ? emptyMapping : parseMapping(text);
  if (kept === null) return brokenMapping(mappingPath);
  const numbers = identityNumbersGiven(kept);
  if (numbers.length > 0) return refusedMapping(numbers);
  const meant = meaning(kept, options);
  const files = await filesAt(path, folder);
  if (files.length === 0) return refusal('county.emptyFolder', path);
  const source = folder ? basename(path.replace(/[/\\]+$/, '')) : stem(path);
  const result = await readFiles(files, source, meant, options.planningMonth);
  // One that does not fit would be in the way for ever.
  const fits = result.findings.every(({ code }) => !mappingFaults.has(code));
  if (options.mapping !== undefined && fits) await writeFile(mappingPath, `${JSON.stringify(meant.own, null, 2)}\n`);
  return result;
}
