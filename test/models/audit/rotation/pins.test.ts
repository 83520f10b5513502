import { expect, test } from 'vitest';
import type { Pin } from '../../../../src/county/county.ts';
import { pin } from '../../../support/county-builder.ts';
import { brokenRules, lawfulCounty, verdictOf } from '../lawful.ts';

const pinned = (kind: Pin['kind'], school: string | null, facts: Partial<Pin> = {}) => {
  return { county: { ...lawfulCounty, pins: [pin('s6', kind, { school, ...facts })] } };
};

test.each([
  ['stays', pinned('stays', null), '孙六（县一小）已锁定留任，方案却安排交流，请撤销该项安排。'],
  ['never to this school', pinned('neverTo', 'C'), '孙六（县一小）已锁定不得安排到镇中心小学，方案却作此安排。'],
  ['goes elsewhere', pinned('goes', 'P'), '孙六（县一小）已锁定交流到大岭教学点，方案安排到其他学校。'],
  ['goes, not moved', pinned('goes', null, { teacher: 's5' }), '钱五（县一小）已锁定必须交流，方案未作安排。'],
])('a decision not kept is found: %s', (_name, changed, sentence) => {
  expect(brokenRules(changed)).toEqual(['R08']);
  expect(verdictOf('R08', changed).violations).toMatchObject([
    { subject: { zh: sentence.slice(0, 7) }, amount: 1, words: { zh: sentence } },
  ]);
});

test('decisions that the plan keeps pass', () => {
  const kept = [
    pinned('goes', 'C'),
    pinned('goes', null),
    pinned('neverTo', 'P'),
    pinned('stays', null, { teacher: 's5' }),
  ];
  for (const changed of kept) expect(verdictOf('R08', changed)).toEqual({ applies: true, checked: 1, violations: [] });
});

test('the heads run counts as a move: a head pinned to stay did not', () => {
  expect(verdictOf('R08', pinned('stays', null, { teacher: 's0' })).violations).toMatchObject([
    { subject: { zh: '赵一（县一小）' }, amount: 1 },
  ]);
});

test('no pin in force leaves the rule silent: none at all, expired, or of somebody not in the roster', () => {
  const idle = {
    applies: { zh: '本县没有有效的锁定事项，本条不适用。', en: 'No pins are in force.' },
    checked: 0,
    violations: [],
  };
  expect(verdictOf('R08')).toEqual(idle);
  expect(verdictOf('R08', pinned('stays', null, { until: '2026-08' }))).toEqual(idle);
  expect(verdictOf('R08', pinned('stays', null, { teacher: 'x9' }))).toEqual(idle);
  expect(brokenRules(pinned('stays', null, { until: '2026-09' }))).toEqual(['R08']);
});
