/** Everything an order changes, and one scenario more, as one scenario that gives the same plan by itself. */

import type { OrderedChanges } from './planning-basis.ts';
import { mostOperations, Scenario, scenarioId } from './scenario.ts';

/** Operations that the order and one scenario more come to. */
export const operationsOf = ({ policy, scenarios }: OrderedChanges, last: Scenario): number =>
  [...scenarios, last].reduce((sum, { operations }) => sum + operations.length, policy.length);

/** null where one scenario may not hold so many operations. */
export function wholeScenario({ policy, scenarios }: OrderedChanges, last: Scenario): Scenario | null {
  if (operationsOf({ policy, scenarios }, last) > mostOperations) return null;
  const before = scenarios.map(({ title }) => title);
  const operations = [
    ...policy.map(({ parameter, value, source, document, date }) => ({
      op: 'setPolicy' as const,
      parameter,
      value,
      source,
      document,
      date,
    })),
    ...scenarios.flatMap((scenario) => scenario.operations),
    ...last.operations,
  ];
  const { county } = scenarios.find((scenario) => scenario.county !== undefined) ?? {};
  return Scenario.parse({
    format: last.format,
    title: {
      zh: [last.title.zh, ...before.map(({ zh }) => zh)].join('＋').slice(0, 200),
      en: [last.title.en, ...before.map(({ en }) => en)].join(' + ').slice(0, 200),
    },
    ...(county !== undefined && { county }),
    derivedFrom: [...last.derivedFrom, ...scenarios.map(scenarioId)].slice(0, 12),
    operations,
  });
}
