/** What clerks read is punctuated as a bureau writes: no half-width comma, colon, semicolon or bracket beside a Chinese word. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parameters } from '../../models/parameters.ts';
import { tables } from '../../src/county/tables.ts';
import { ruleCatalogue } from '../../src/planning/catalogue.ts';
import { exemptions } from '../../src/policy/exemptions.ts';
import { knownPacks } from '../../src/policy/packs.ts';
import { registry } from '../../src/problems/registry.ts';

const halfWidth = /[\p{Script=Han}\u3001-\u3002\uff08-\uff1f][,;:()!?]|[,;:()!?][\p{Script=Han}\uff08]/u;
const faulty = (texts: readonly string[]) => texts.filter((text) => halfWidth.test(text));

test.each([
  ['problems', Object.values(registry).flatMap(({ sentence, remedy }) => [sentence.zh, remedy.zh])],
  ['rules', ruleCatalogue.flatMap(({ title, sentence, unit }) => [title.zh, sentence.zh, unit.zh])],
  ['parameters', Object.values(parameters).map(({ zh }) => zh)],
  ['policy packs', knownPacks.flatMap((pack) => pack.parameters.map(({ source }) => source.text))],
  ['exemptions', exemptions.map(({ zh }) => zh)],
  [
    'columns',
    tables.flatMap(({ meaning, columns }) => [
      meaning.zh,
      ...columns.flatMap((column) => [column.header.zh, column.meaning.zh, column.blank?.zh ?? '']),
    ]),
  ],
  ['the demo county', readFileSync('scenarios/yangshan/README.md', 'utf8').split('\n').slice(0, 3)],
  [
    'README.zh.md',
    readFileSync('README.zh.md', 'utf8')
      .replaceAll(/`[^`\n]*`|\]\([^)\n]*\)/g, '')
      .split('\n'),
  ],
])('%s', (_, texts) => {
  expect(texts.length).toBeGreaterThan(2);
  expect(faulty(texts)).toEqual([]);
});
