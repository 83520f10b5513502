import { readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyMapping } from '../../../src/county/mapping.ts';
import type { ReadCounty } from '../../../src/http/documents.ts';
import { smallCounty } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
/** What the reading was given: file names below the path, mapping, what was learnt before, month. */
let received: { path: string; files: string[]; mapping: string | null; learnt: unknown; month: string | null }[];
let answerOfReading: Awaited<ReturnType<ReadCounty>>;

const reading: ReadCounty = async (path, { mappingFile, learnt, planningMonth }) => {
  const files = path.endsWith('.xlsx') ? ['the workbook'] : await readdir(path);
  const mapping = mappingFile === undefined ? null : await readFile(mappingFile, 'utf8');
  received.push({ path, files: files.sort(), mapping, learnt, month: planningMonth });
  return answerOfReading;
};

beforeEach(async () => {
  received = [];
  answerOfReading = { county: smallCounty(), findings: [], mapping: emptyMapping };
  service = await testService({ readCounty: reading, now: () => new Date('2026-03-01T00:00:00Z') });
});
afterEach(() => service.end());

type Part = readonly [name: string, content: string, file?: string];

async function upload(parts: readonly Part[]): Promise<LightMyRequestResponse> {
  const form = new FormData();
  for (const [name, content, file] of parts)
    if (file === undefined) form.append(name, content);
    else form.append(name, new Blob([content]), file);
  const encoded = new Response(form);
  return service.app.inject({
    method: 'POST',
    url: '/v1/counties',
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

const workbook: Part = ['file', 'PK', '阳山.xlsx'];

describe('importing a county', () => {
  it('answers 201 with the version, and 200 when it is there already', async () => {
    const first = await upload([workbook]);
    const again = await upload([workbook]);
    const { id } = first.json();
    expect([first.statusCode, first.headers.location, again.statusCode, again.json().id]).toEqual([
      201,
      `/v1/counties/${id}`,
      200,
      id,
    ]);
    expect(received[0]).toMatchObject({ files: ['the workbook'], month: '2026-09' });
  });

  it('takes several CSV files, a mapping and the month', async () => {
    const mapping = '{"tables":{},"columns":{"教师":{"姓 名":"name"}}}';
    const answer = await upload([
      ['files', 'a', '学校.csv'],
      ['files', 'b', '教师.csv'],
      ['mapping', mapping],
      ['planningMonth', '2027-09'],
    ]);
    expect(answer.statusCode).toBe(201);
    expect(received[0]).toMatchObject({ files: ['学校.csv', '教师.csv'].sort(), mapping, month: '2027-09' });
  });

  it('remembers what headers mean, apart from what the client says, which alone must fit the file', async () => {
    const meaning = (header: string, field: string) => ({ tables: {}, columns: { 教师: { [header]: field } } });
    answerOfReading = { ...answerOfReading, mapping: meaning('姓 名', 'name') };
    await upload([workbook]);
    await upload([workbook, ['mapping', JSON.stringify(meaning('科', 'mainSubject'))]]);
    expect(received[1]?.learnt).toEqual(meaning('姓 名', 'name'));
    expect(JSON.parse(received[1]?.mapping ?? '')).toEqual(meaning('科', 'mainSubject'));
  });

  it('with errors gives all findings and keeps nothing', async () => {
    answerOfReading = {
      county: null,
      mapping: emptyMapping,
      findings: [
        { level: 'error', code: 'service.fault', place: { table: '教师', row: 37, column: '任教学科' }, values: {} },
        { level: 'warning', code: 'service.fault', place: { table: '学校', row: 2 }, values: {} },
      ],
    };
    const answer = await upload([workbook]);
    expect([answer.statusCode, answer.json().code, answer.json().values]).toEqual([
      422,
      'service.countyRefused',
      { errors: 1 },
    ]);
    expect(answer.json().errors).toMatchObject([
      { level: 'error', table: '教师', row: 37, column: '任教学科' },
      { level: 'warning', table: '学校', row: 2 },
    ]);
    expect(answer.json().errors[0].detail).toContain('「教师」表第 37 行「任教学科」');
    expect(await service.store.counties.list()).toEqual([]);
  });

  it.each<[string, Part[], number, string]>([
    ['no file', [['mapping', '{}']], 422, 'service.uploadEmpty'],
    ['two workbooks', [workbook, ['file', 'PK', 'b.xlsx']], 422, 'service.uploadMixed'],
    ['a workbook with CSV', [workbook, ['file', 'a', '学校.csv']], 422, 'service.uploadMixed'],
    ['another kind of file', [['file', '%PDF', 'scan.pdf']], 422, 'service.uploadMixed'],
    [
      'the same name twice',
      [
        ['f', 'a', 'a.csv'],
        ['g', 'b', 'a.csv'],
      ],
      422,
      'service.uploadTwice',
    ],
    ['a mapping of another form', [workbook, ['mapping', '{"rows":3}']], 422, 'service.mappingUnreadable'],
    ['a mapping that is no JSON', [workbook, ['mapping', '{']], 422, 'service.mappingUnreadable'],
    ['a month that is none', [workbook, ['planningMonth', '2026-13']], 400, 'service.requestRefused'],
    ['an unknown field', [workbook, ['colour', 'red']], 400, 'service.requestRefused'],
    [
      'too many files',
      Array.from({ length: 25 }, (_, n): Part => ['f', 'a', `${n}.csv`]),
      413,
      'service.uploadTooLarge',
    ],
  ])('refuses %s', async (_case, parts, status, code) => {
    const answer = await upload(parts);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(await service.store.counties.list()).toEqual([]);
  });

  it('refuses a body that is no upload, and one that breaks off', async () => {
    const json = await service.app.inject({ method: 'POST', url: '/v1/counties', payload: {} });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const payload = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\nhalf';
    const broken = await service.app.inject({ method: 'POST', url: '/v1/counties', headers, payload });
    expect([json.json().code, broken.json().code]).toEqual(['service.mediaTypeUnknown', 'service.bodyUnreadable']);
    const unbounded = { 'content-type': 'multipart/form-data' };
    const odd = await service.app.inject({ method: 'POST', url: '/v1/counties', headers: unbounded, payload });
    expect([odd.statusCode, odd.json().code]).toEqual([400, 'service.bodyUnreadable']);
  });

  it('never writes outside its own folder, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('junheng-upload-'));
    await upload([['f', 'a', '../../escape.csv']]);
    expect(received[0]?.files).toEqual(['escape.csv']);
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('junheng-upload-'));
    expect(after).toEqual(before);
    expect(received[0]?.path.startsWith(join(tmpdir(), 'junheng-upload-'))).toBe(true);
  });
});

describe('county versions', () => {
  it('are shown without any row about a person', async () => {
    const { id } = (await upload([workbook])).json();
    for (const url of ['/v1/counties', `/v1/counties/${id}`, `/v1/counties/${id}/findings`]) {
      const answer = await service.app.inject({ url });
      expect([answer.statusCode, answer.body.includes('张三丰'), answer.body.includes('T1')]).toEqual([
        200,
        false,
        false,
      ]);
    }
  });

  it('are not sent again to a client that has them', async () => {
    const { id } = (await upload([workbook])).json();
    const { etag } = (await service.app.inject({ url: `/v1/counties/${id}` })).headers;
    const again = await service.app.inject({ url: `/v1/counties/${id}`, headers: { 'if-none-match': String(etag) } });
    expect(again.statusCode).toBe(304);
  });

  it('that are not there are 404', async () => {
    for (const url of ['/v1/counties/x', '/v1/counties/x/findings'])
      expect((await service.app.inject({ url })).json().code).toBe('service.countyUnknown');
  });
});
