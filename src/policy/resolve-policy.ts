/** Which value of every parameter holds for one county: national → province → city → county → scenario. */
import { type ParameterId, type Policy, parameterIds, parameters } from '../../models/parameters.ts';
import type { Source } from '../../models/words.ts';
import type { PolicyOverride } from '../county/county.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { canonicalHash } from './canonical.ts';
import { deepFreeze } from './deep-freeze.ts';
import { knownPacks, type PolicyPack, packNamed } from './packs.ts';
import { expectation, faultsOf, isParameterId } from './parameter-schema.ts';
import type { PolicyLayer, Provenance, ResolvedPolicy } from './resolved-policy.ts';

export interface PolicyQuestion {
  /** Ids of the packs that apply, or the names of province and city; null = none. */
  readonly province: string | null;
  readonly city: string | null;
  readonly county: { readonly code: string; readonly policy: readonly PolicyOverride[] };
  /** Values given with the order of this run; they count as the county's own and replace those of its table. */
  readonly ordered?: readonly PolicyOverride[];
  /** What-if values on top of everything else. */
  readonly scenario?: readonly PolicyOverride[];
}

export interface PolicyAnswer {
  /** Frozen. A value with an error finding is not in it: the layer below stays in force. */
  readonly policy: ResolvedPolicy;
  readonly findings: readonly Finding[];
}

interface Layered {
  readonly layer: PolicyLayer;
  /** The list it is written in; the same parameter twice in one list is worth a warning. */
  readonly list: object;
  readonly pack: string;
  readonly place: Place;
  readonly parameter: string;
  readonly value: unknown;
  readonly source: Source;
}

/** Faults of ordered and scenario values carry a JSON pointer into the order: `/policy/0/value`, `/scenario/policy/0/value`. */
export function resolvePolicy({ province, city, county, ordered = [], scenario = [] }: PolicyQuestion): PolicyAnswer {
  const findings: Finding[] = [];
  const chosen = [packOf('national', 'national'), packOf('province', province), packOf('city', city)];
  for (const { layer, id, pack } of chosen)
    if (id !== null && pack === undefined) findings.push(unknownPack(layer, id));

  const layers: readonly Layered[] = [
    ...chosen.flatMap(({ pack }) => (pack ? entriesOf(pack) : [])),
    ...overrides('county', county.code, county.policy, (i) => ({ table: '政策', row: i + 2 })),
    ...overrides('county', county.code, ordered, (i) => ({ pointer: `/policy/${i}` })),
    ...overrides('scenario', 'scenario', scenario, (i) => ({ pointer: `/scenario/policy/${i}` })),
  ];

  const values = new Map<string, unknown>();
  const provenance = new Map<string, Provenance>();
  const writtenIn = new Map<string, object>();
  for (const entry of layers) {
    const fault = faultOf(entry, writtenIn.get(entry.parameter));
    if (fault) findings.push(fault);
    if (fault?.level === 'error') continue;
    writtenIn.set(entry.parameter, entry.list);
    values.set(entry.parameter, entry.value);
    provenance.set(entry.parameter, { layer: entry.layer, pack: entry.pack, source: entry.source });
  }
  const missing = parameterIds.filter((id) => !values.has(id));
  if (missing.length > 0) throw new Error(`the national pack lacks ${missing.join(', ')}`);

  const inForce = inOrder(values) as Policy;
  return {
    policy: deepFreeze({
      values: inForce,
      provenance: inOrder(provenance) as ResolvedPolicy['provenance'],
      hash: canonicalHash(inForce),
    }),
    findings,
  };
}

function packOf(layer: PolicyPack['layer'], id: string | null) {
  return { layer, id, pack: id === null ? undefined : packNamed(layer, id) };
}

/** What cannot be found, and what could have been meant. */
function unknownPack(layer: PolicyPack['layer'], id: string): Finding {
  const known = knownPacks.filter((pack) => pack.layer === layer);
  return finding(
    'warning',
    'policy.unknownPack',
    { table: '县', column: layer === 'province' ? '省政策' : '市政策' },
    {
      layer,
      id,
      known: known.map(({ zh, id: code }) => `${zh}（${code}）`).join('、'),
      knownEn: known.map(({ en, id: code }) => `${en} (${code})`).join(', '),
    },
  );
}

function entriesOf(pack: PolicyPack): readonly Layered[] {
  return pack.parameters.map((entry) => ({
    layer: pack.layer,
    list: pack,
    pack: pack.id,
    place: {},
    ...entry,
  }));
}

function overrides(
  layer: PolicyLayer,
  pack: string,
  rows: readonly PolicyOverride[],
  placeOf: (index: number) => Place,
): readonly Layered[] {
  return rows.map(({ parameter, value, source, document, date }, index) => ({
    layer,
    list: rows,
    pack,
    place: placeOf(index),
    parameter,
    value,
    source: {
      text: source,
      document: document ?? (layer === 'county' ? '本县规定' : '情景设定'),
      ...(date !== null && { date }),
      // The county states its own rule first hand; a what-if is nobody's rule.
      certainty: layer === 'county' ? 'quoted' : 'unsure',
    },
  }));
}

function faultOf(entry: Layered, writtenIn: object | undefined): Finding | undefined {
  const { parameter, value, place, list } = entry;
  if (!isParameterId(parameter))
    return finding('error', 'policy.unknownParameter', inColumn(place, '参数', 'parameter'), { parameter });
  const faults = faultsOf(parameter, value);
  if (faults.length > 0)
    return finding('error', 'policy.badValue', inColumn(place, '取值', 'value'), {
      parameter,
      title: parameters[parameter].zh,
      titleEn: parameters[parameter].en,
      value: shortText(value),
      at: faults.find((path) => path !== '') ?? parameter,
      expected: expectation(parameter),
    });
  if (writtenIn === list) return finding('warning', 'policy.givenTwice', place, { parameter });
  return undefined;
}

const inColumn = (place: Place, column: string, member: string): Place =>
  place.pointer === undefined
    ? { ...place, ...(place.table !== undefined && { column }) }
    : { pointer: `${place.pointer}/${member}` };

const finding = (level: Finding['level'], code: string, place: Place, values: Finding['values']): Finding => ({
  level,
  code,
  place,
  values,
});

function shortText(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Keys in the order of the parameter list, whatever order the layers came in. */
function inOrder<T>(byId: ReadonlyMap<string, T>): { readonly [Id in ParameterId]?: T } {
  return Object.fromEntries(parameterIds.map((id) => [id, byId.get(id)]));
}
