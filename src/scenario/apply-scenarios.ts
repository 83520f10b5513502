/** Scenarios put on a county, one after the other: the county as it would be, and everything found, at once. */
import type { Policy } from '../../models/parameters.ts';
import type { County } from '../county/county.ts';
import type { PlacedOverride } from '../policy/resolve-policy.ts';
import type { Finding, Level } from '../problems/problem.ts';
import { bound } from './operation.ts';
import type { Desk } from './operations/operation.ts';
import type { Scenario } from './scenario.ts';

interface Placed {
  readonly scenario: Scenario;
  readonly operation: Scenario['operations'][number];
  /** JSON pointer into the order that carries the scenarios: `/scenarios/0/operations/3`. */
  readonly pointer: string;
  readonly serial: string;
}

const placed = (scenarios: readonly Scenario[]): readonly Placed[] =>
  scenarios.flatMap((scenario, first) =>
    scenario.operations.map((operation, second) => ({
      scenario,
      operation,
      pointer: `/scenarios/${first}/operations/${second}`,
      serial: `${first + 1}-${second + 1}`,
    })),
  );

/** Policy values that the scenarios set; each sees what is `below` it, the county's own and the earlier ones. */
export function scenarioValues(scenarios: readonly Scenario[], below: Policy): readonly PlacedOverride[] {
  const inForce: Record<string, unknown> = { ...below };
  return placed(scenarios).flatMap(({ scenario, operation, pointer }) =>
    bound(operation)
      .values(inForce as Policy)
      .map(({ parameter, value, source, document, date, at }) => {
        inForce[parameter] = value;
        return {
          override: { parameter, value, source: source ?? scenario.title.zh, document, date },
          pointers: { parameter: `${pointer}${at.parameter}`, value: `${pointer}${at.value}` },
        };
      }),
  );
}

/** A scenario that names its county is for that one alone, by code or name. */
const ofAnotherCounty = ({ code, name }: County, scenarios: readonly Scenario[]): readonly Finding[] =>
  scenarios.flatMap(({ county: meant }, position): Finding[] =>
    meant === undefined || meant === code || meant === name
      ? []
      : [
          {
            level: 'error',
            code: 'scenario.anotherCounty',
            place: { pointer: `/scenarios/${position}/county` },
            values: { meant, county: name, code },
          },
        ],
  );

/** `policy` is what is in force under the scenarios. An operation with errors leaves the county as it found it. */
export function applyScenarios(
  county: County,
  scenarios: readonly Scenario[],
  policy: Policy,
): { readonly county: County; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...ofAnotherCounty(county, scenarios)];
  const after = placed(scenarios).reduce((now, { operation, pointer, serial }) => {
    const report =
      (level: Level): Desk['error'] =>
      (code, at, values = {}) => {
        findings.push({ level, code, place: { pointer: `${pointer}${at}` }, values });
      };
    const desk = { policy, serial, error: report('error'), warn: report('warning'), assume: report('assumption') };
    return bound(operation).apply(now, desk);
  }, county);
  return { county: after, findings };
}
