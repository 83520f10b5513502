/** Receives an upload into a private folder that is gone when the import has ended, however it ended. */
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Month } from '../county/county.ts';
import { emptyMapping, Mapping } from '../county/mapping.ts';
import { ProblemError } from '../problems/problem.ts';
import { refuseNumbers } from './refuse-numbers.ts';

export const uploadLimits = { megabytes: 64, files: 24, fieldKilobytes: 256 } as const;

export interface Upload {
  /** The workbook, or the folder that holds the CSV files. */
  readonly path: string;
  /** What the client says its headers mean, and where the meaning in use is written. */
  readonly mapping: Mapping;
  readonly mappingFile: string;
  readonly planningMonth: string | null;
}

interface Received {
  readonly files: string[];
  mapping: string | null;
  month: string | null;
}

/**
 * Hands the received files to `work` and removes them afterwards.
 * @throws ProblemError `service.uploadEmpty`, `service.uploadMixed`, `service.uploadTwice`, `service.uploadTooLarge`, `service.mappingUnreadable`, …
 */
export async function withUpload<Result>(
  request: FastifyRequest,
  work: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  if (!request.isMultipart()) throw new ProblemError('service.mediaTypeUnknown');
  const folder = await mkdtemp(join(tmpdir(), 'junheng-upload-'));
  try {
    // The folder's name becomes the county's where the data do not name one.
    const tables = join(folder, '上传数据');
    const received = await receive(request, tables);
    const mapping = received.mapping === null ? emptyMapping : checkedMapping(received.mapping);
    const mappingFile = join(folder, 'mapping.json');
    return await work({ path: pathOf(received.files, tables), mapping, mappingFile, planningMonth: received.month });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, tables: string): Promise<Received> {
  await mkdir(tables, { mode: 0o700 });
  const received: Received = { files: [], mapping: null, month: null };
  try {
    for await (const part of request.parts()) await take(part, tables, received);
  } catch (cause) {
    throw translated(cause);
  }
  return received;
}

async function take(part: Multipart, tables: string, received: Received): Promise<void> {
  if (part.type === 'file') {
    const name = plainName(part.filename);
    if (received.files.includes(name)) throw new ProblemError('service.uploadTwice', { file: name });
    await pipeline(part.file, createWriteStream(join(tables, name), { flags: 'wx', mode: 0o600 }));
    received.files.push(name);
  } else if (part.fieldname === 'mapping') received.mapping = String(part.value);
  else if (part.fieldname === 'planningMonth') received.month = checkedMonth(String(part.value));
  else throw refusedField('service.unknownField', part.fieldname, {});
}

/** The last part of the name only: a name is never a path. */
function plainName(given: string): string {
  const name = given.split(/[/\\]/).at(-1)?.replaceAll('\0', '') ?? '';
  if (name === '' || name === '.' || name === '..') throw new ProblemError('service.uploadEmpty');
  return name;
}

function pathOf(files: readonly string[], tables: string): string {
  const [first] = files;
  if (first === undefined) throw new ProblemError('service.uploadEmpty');
  const kinds = new Set(files.map((file) => extname(file).toLowerCase()));
  if (files.length === 1 && kinds.has('.xlsx')) return join(tables, first);
  if (kinds.size === 1 && kinds.has('.csv')) return tables;
  throw new ProblemError('service.uploadMixed', { files: files.join('、') });
}

function checkedMapping(text: string): Mapping {
  const mapping = parsedMapping(text);
  refuseNumbers(mapping, '/mapping');
  return mapping;
}

function parsedMapping(text: string): Mapping {
  try {
    return Mapping.parse(JSON.parse(text));
  } catch {
    // The same for text that is no JSON and for JSON that is no mapping.
    throw new ProblemError('service.mappingUnreadable');
  }
}

function checkedMonth(text: string): string {
  if (Month.safeParse(text).success) return text;
  throw refusedField('service.wrongValue', 'planningMonth', {
    expected: '须为年-月，如 2026-09',
    expectedEn: 'must be year-month, e.g. 2026-09',
  });
}

const refusedField = (code: string, field: string, values: Record<string, string>): ProblemError =>
  new ProblemError('service.requestRefused', { count: 1 }, [
    { level: 'error', code, place: { pointer: `/${field}` }, values: { field, ...values } },
  ]);

const tooLarge = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT']);

function translated(cause: unknown): unknown {
  if (cause instanceof ProblemError || !(cause instanceof Error)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  if (tooLarge.has(code))
    return new ProblemError('service.uploadTooLarge', { megabytes: uploadLimits.megabytes, files: uploadLimits.files });
  // The reader of forms throws plain errors: only their words tell a broken form from a fault of ours.
  if (code.startsWith('FST_') || /end of|Boundary not found/.test(cause.message))
    return new ProblemError('service.bodyUnreadable');
  return cause;
}
