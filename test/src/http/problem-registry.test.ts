/** Codes, their documentation and their statuses are one thing in three places; here they are held together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parameterIds } from '../../../models/parameters.ts';
import { problemsReadme } from '../../../src/docs/problems-readme.ts';
import { problems } from '../../../src/http/problem-responses.ts';
import { registry } from '../../../src/problems/registry.ts';
import { serviceProblems } from '../../../src/problems/service-problems.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const sources = ['src', 'models'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(root, folder, file), 'utf8') })),
);

/** Codes as they stand in the program: an area that the registry knows, a dot, a name; parameters and files look alike. */
const areas = [...new Set(Object.keys(registry).map((code) => code.split('.')[0]))].join('|');
const isParameter = (code: string) => parameterIds.some((id) => id === code || id.startsWith(`${code}.`));
// What `src/verify` names with a dot are places in the document of a plan.
const thrown = sources
  .filter(({ file }) => !file.startsWith('src/verify/'))
  .flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(`new ProblemError\\(\\s*'([^']+)'|'((?:${areas})\\.[a-zA-Z]+)'`, 'g'))]
      .map((match) => ({ file, code: match[1] ?? match[2] ?? '' }))
      .filter(({ code }) => !isParameter(code) && !code.endsWith('.json')),
  );

it('every code thrown or found in the program is registered', () => {
  expect(thrown.length).toBeGreaterThan(20);
  expect(thrown.filter(({ code }) => registry[code] === undefined)).toEqual([]);
});

it('every code is defined once, in whichever file', () => {
  const defined = sources
    .filter(({ file }) => file.startsWith(join('src', 'problems')))
    .flatMap(({ text }) => [...text.matchAll(/^ {2}'([a-z]+\.[a-zA-Z]+)': define\(/gm)].map(([, code = '']) => code));
  expect(defined.toSorted()).toEqual(Object.keys(registry).toSorted());
});

it('every service code is used somewhere in the program', () => {
  const program = sources.filter(({ file }) => !file.startsWith('src/problems/')).map(({ text }) => text);
  const used = (code: string): boolean => program.some((text) => text.includes(`'${code}'`));
  const unused = Object.keys(registry).filter((code) => code.startsWith('service.') && !used(code));
  expect(unused).toEqual([]);
});

it('every code says in both languages what is wrong and what to do', () => {
  for (const [code, { status, sentence, remedy }] of Object.entries(registry)) {
    for (const words of [sentence, remedy])
      expect([code, words.zh === '', words.en === '']).toEqual([code, false, false]);
    // 200: a finding that is listed inside an answer and never is one.
    expect([code, status === 200 || (status >= 400 && status < 600)]).toEqual([code, true]);
  }
});

it('service codes fill the same values in both languages, some with a word of each language', () => {
  const valuesIn = (text: string): Set<string> =>
    new Set([...text.matchAll(/\{([\w.]+)\}/g)].map((match) => match[1]?.replace(/(Zh|En)$/, '') ?? ''));
  for (const [code, { sentence, remedy }] of Object.entries(serviceProblems))
    expect([code, valuesIn(sentence.zh + remedy.zh)]).toEqual([code, valuesIn(sentence.en + remedy.en)]);
});

it('the generated page is the registry', () => {
  expect(readFileSync(join(root, 'src/problems/README.md'), 'utf8')).toBe(problemsReadme(registry));
});

it('declared answers carry the status of each code', () => {
  const declared = problems('service.runUnknown', 'service.countyUnknown', 'service.queueFull');
  expect(Object.keys(declared)).toEqual(['403', '404', '429', '500']);
  expect(declared[404]?.description).toBe('service.runUnknown, service.countyUnknown');
});
