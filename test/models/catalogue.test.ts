/** The rule files are the table of contents of the policy: this fails when a rule lacks any of its parts. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { twins } from '../../models/audit/audit.ts';
import { parameterIds } from '../../models/parameters.ts';
import { payRules } from '../../models/pay/catalogue.ts';
import { quotaRules } from '../../models/quota/catalogue.ts';
import { rotationRules } from '../../models/rotation/catalogue.ts';
import type { HardRule } from '../../models/rule.ts';
import { modelsReadme } from '../../src/docs/models-readme.ts';
import { ruleCatalogue } from '../../src/planning/catalogue.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const chinese = /[\u4e00-\u9fff]/;

test('ids and slugs are unique', () => {
  expect(new Set(ruleCatalogue.map(({ id }) => id)).size).toBe(ruleCatalogue.length);
  expect(new Set(ruleCatalogue.map(({ domain, slug }) => `${domain}/${slug}`)).size).toBe(ruleCatalogue.length);
});

/** Exact, so that a rule taken out whole, with its files, tests and twin, is missed here. A new rule is counted here too. */
test.each([
  ['quota', { hard: 14, selection: 0, goal: 7 }],
  ['timetable', { hard: 8, selection: 0, goal: 4 }],
  ['rotation', { hard: 19, selection: 22, goal: 12 }],
  ['pay', { hard: 12, selection: 1, goal: 3 }],
  ['horizon', { hard: 5, selection: 0, goal: 5 }],
])('the catalogue holds every rule of %s', (domain, numbers) => {
  const strengths = ruleCatalogue.filter((rule) => rule.domain === domain).map(({ strength }) => strength);
  expect({
    hard: strengths.filter((strength) => strength === 'hard').length,
    selection: strengths.filter((strength) => strength === 'selection').length,
    goal: strengths.filter((strength) => strength === 'goal').length,
  }).toEqual(numbers);
});

test('there are 112 rules in five models', () => {
  expect(ruleCatalogue).toHaveLength(112);
});

test('every audit twin belongs to a rule', () => {
  const ids = new Set<string>(ruleCatalogue.filter(({ strength }) => strength !== 'goal').map(({ id }) => id));
  expect(twins.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
  test('has its file, golden model and exact-number test', () => {
    expect(existsSync(path(`models/${rule.domain}/${rule.slug}.ts`)), 'file').toBe(true);
    const golden = path(`test/models/${rule.domain}/golden/${rule.slug}.txt`);
    expect(existsSync(golden), `golden ${golden}`).toBe(true);
    expect(readFileSync(golden, 'utf8').trim()).not.toBe('');
    const exact = path(`test/models/${rule.domain}/${rule.slug}.test.ts`);
    expect(existsSync(exact), `test ${exact}`).toBe(true);
    expect(readFileSync(exact, 'utf8')).toMatch(/expect\(/);
  });

  test('has its audit twin with a planted violation, when it is hard', () => {
    if (rule.strength === 'goal') {
      expect(twins.some(({ id }) => id === rule.id)).toBe(false);
      return;
    }
    expect(twins.filter(({ id }) => id === rule.id)).toHaveLength(1);
    expect(existsSync(path(`models/audit/${rule.domain}/${rule.slug}.ts`)), 'twin').toBe(true);
    expect(existsSync(path(`test/models/audit/${rule.domain}/${rule.slug}.test.ts`)), 'planted violation').toBe(true);
  });

  test('speaks two languages, names its sources and the parameters it reads', () => {
    for (const words of [rule.title, rule.sentence, rule.unit]) {
      expect(words.zh).toMatch(chinese);
      expect(words.en).not.toBe('');
      expect(words.en).not.toMatch(chinese);
    }
    expect(rule.maths.trim()).not.toBe('');
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(`${source.document}${source.text}`).toMatch(chinese);
    const named = [...`${rule.sentence.zh}${rule.sentence.en}`.matchAll(/\{([\w.]+)\}/g)].map(([, id]) => id);
    expect(named.filter((id) => !(rule.parameters as readonly (string | undefined)[]).includes(id))).toEqual([]);
    expect(rule.parameters.filter((id) => !parameterIds.includes(id))).toEqual([]);
  });
});

test('a rule that may conflict with others has a way out, or says why it has none', () => {
  const rules = [...quotaRules, ...rotationRules, ...payRules].filter(
    ({ strength }) => strength === 'hard',
  ) as readonly HardRule<never>[];
  const relaxed = rules.filter(({ domain, slug }) =>
    readFileSync(path(`test/models/${domain}/golden/${slug}.txt`), 'utf8').includes('(relax '),
  );
  expect(relaxed.length).toBeGreaterThanOrEqual(35);
  expect(relaxed.filter(({ relief, firm }) => (relief === undefined) === (firm === undefined))).toEqual([]);
  for (const { firm } of relaxed) if (firm !== undefined) expect(firm.zh).toMatch(chinese);
});

test('models/README.md is what the rules say', () => {
  expect(readFileSync(path('models/README.md'), 'utf8')).toBe(
    modelsReadme(readFileSync(path('src/docs/mathematics.md'), 'utf8')),
  );
});
