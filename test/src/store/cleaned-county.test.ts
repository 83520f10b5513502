import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { County } from '../../../src/county/county.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { countyHash } from '../../../src/planning/identity.ts';
import { cleanedCounty, type KeptCounty } from '../../../src/store/cleaned-county.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { smallCounty, temporaryFolder } from '../../support/planning-fixture.ts';
import { newRun, roomy } from './new-run.ts';

const person = '440182198001010023';
const asKept = (county: County): KeptCounty => JSON.parse(JSON.stringify(county));

function withNumbers(): County {
  const county = smallCounty();
  const [teacher] = county.teachers;
  if (teacher === undefined) throw new Error('nobody there');
  const id = '440182 19800101 0023';
  return {
    ...county,
    notice: '联系440182,19800101,0023',
    teachers: [{ ...teacher, id, name: `${teacher.name}（440182）19800101（0023）` }],
    pins: [
      {
        teacher: id,
        kind: 'stays',
        school: null,
        reason: '见440182198013010023',
        until: null,
        form: null,
        procedure: null,
      },
    ],
  };
}

test('texts are masked, a number that is somebody’s code becomes one code everywhere', () => {
  const cleaned = cleanedCounty(asKept(withNumbers()));
  const { teachers, pins, notice } = County.parse(cleaned);
  expect(notice).toBe('联系4401＊');
  expect(teachers[0]?.id).toMatch(/^sha256:[0-9a-f]{32}$/);
  expect(pins[0]?.teacher).toBe(teachers[0]?.id);
  expect(pins[0]?.reason).toBe('见4401＊');
  expect(JSON.stringify(cleaned).replaceAll(/[^0-9]/g, '')).not.toContain(person);
});

test('so are those that a spreadsheet made numbers, also where they were kept as a number', () => {
  const county = smallCounty();
  const kept = asKept({ ...county, name: '4.41823198503121E+17', notice: '441823198503121000' });
  const cleaned = cleanedCounty({ ...kept, policy: [{ value: 4.418_231_985_031_21e17 }, { value: 173_000_000 }] });
  expect(cleaned).toMatchObject({
    name: '4418＊',
    notice: '4418＊',
    policy: [{ value: 4418 }, { value: 173_000_000 }],
  });
});

test('data that were cleaned before are cleaned of those as well when they are opened', async () => {
  const temporary = temporaryFolder();
  try {
    const before = await openStore({ folder: temporary.path });
    const { version } = await before.counties.add({ ...smallCounty(), notice: '4.41823198503121E+17' }, [], 'request');
    await before.close();
    const file = new Sqlite(join(temporary.path, 'junheng.sqlite'));
    file.prepare('delete from kysely_migration where name = ?').run('0006-numbers-of-spreadsheets');
    file.close();
    const store = await openStore({ folder: temporary.path });
    const [cleaned, ...others] = await store.counties.list();
    expect([cleaned?.notice, others]).toEqual(['4418＊', []]);
    expect(cleaned?.id).not.toBe(version.id);
    await store.close();
    for (const name of readdirSync(temporary.path))
      expect(readFileSync(join(temporary.path, name)).includes('198503121')).toBe(false);
  } finally {
    temporary.remove();
  }
});

test('a county without such numbers stays what it is, byte for byte', () => {
  expect(cleanedCounty(asKept(smallCounty()))).toBeNull();
  expect(cleanedCounty(asKept(generateCounty({ schools: 12, teachers: 150, seed: 3 })))).toBeNull();
});

test('what an earlier version kept is cleaned when the data are opened; its plans go and their runs say so', async () => {
  const temporary = temporaryFolder();
  try {
    const before = await openStore({ folder: temporary.path });
    const { version } = await before.counties.add(withNumbers(), [], 'request');
    const clean = (await before.counties.add({ ...smallCounty(), name: '另一县' }, [], 'request')).version.id;
    const { run } = await before.runs.submit(newRun(version.id), roomy);
    const kept = (await before.runs.submit(newRun(clean), roomy)).run.id;
    await before.close();
    const file = new Sqlite(join(temporary.path, 'junheng.sqlite'));
    file.prepare('delete from kysely_migration where name >= ?').run('0004-identity-numbers');
    file.prepare('insert into plan (run_id, text) values (?, ?)').run(run.id, `{"name":"${person}"}`);
    file.close();

    const store = await openStore({ folder: temporary.path });
    const counties = await store.counties.list();
    expect(counties.map(({ id }) => id)).not.toContain(version.id);
    const [cleaned] = counties.filter(({ id }) => id !== clean);
    const loaded = await store.counties.load(cleaned?.id ?? '');
    expect(countyHash(loaded!.county)).toBe(cleaned?.id);
    expect(cleaned?.notice).toBe('联系4401＊');
    const ended = await store.runs.find(run.id);
    expect([ended?.state, ended?.problem?.code, ended?.order.county]).toEqual([
      'failed',
      'service.countyCleaned',
      cleaned?.id,
    ]);
    expect(await store.runs.planText(run.id)).toBeNull();
    expect((await store.runs.find(kept))?.state).toBe('queued');
    await store.close();
    const written = readdirSync(temporary.path)
      .map((name) => readFileSync(join(temporary.path, name)).toString('latin1'))
      .join('')
      .replaceAll(/[^0-9]/g, '');
    expect(written).not.toContain(person);
  } finally {
    temporary.remove();
  }
});
