/** Which value of every parameter holds for one county: national → province → city → county → scenario. */
import { type ParameterId, type Policy, parameterIds, parameters } from '../../models/parameters.ts';
import type { Source } from '../../models/words.ts';
import type { PolicyOverride } from '../county/county.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { canonicalHash } from './canonical.ts';
import { deepFreeze } from './deep-freeze.ts';
import { knownPacks, type PolicyPack, packNamed } from './packs.ts';
import { isParameterId, valueFault } from './parameter-schema.ts';
import type { PolicyLayer, Provenance, ResolvedPolicy } from './resolved-policy.ts';

export interface PolicyQuestion {
  /** Ids of the packs that apply, or the names of province and city; null = none. */
  readonly province: string | null;
  readonly city: string | null;
  readonly county: { readonly code: string; readonly policy: readonly PolicyOverride[] };
  /** Values given with the order of this run; they count as the county's own and replace those of its table. */
  readonly ordered?: readonly PolicyOverride[];
  /** What-if values on top of everything else. */
  readonly scenario?: readonly PlacedOverride[];
}

/** A value that says itself where its parts are written, as JSON pointers into the order. */
export interface PlacedOverride {
  readonly override: PolicyOverride;
  readonly pointers: { readonly parameter: string; readonly value: string };
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
  readonly places: { readonly entry: Place; readonly parameter: Place; readonly value: Place };
  readonly parameter: string;
  readonly value: unknown;
  readonly source: Source;
}

/** Faults of ordered and scenario values carry a JSON pointer into the order: `/policy/0/value`, `/scenarios/0/operations/1/value`. */
export function resolvePolicy({ province, city, county, ordered = [], scenario = [] }: PolicyQuestion): PolicyAnswer {
  const findings: Finding[] = [];
  const chosen = [packOf('national', 'national'), packOf('province', province), packOf('city', city)];
  for (const { layer, id, pack } of chosen)
    if (id !== null && pack === undefined) findings.push(unknownPack(layer, id));

  const layers: readonly Layered[] = [
    ...chosen.flatMap(({ pack }) => (pack ? entriesOf(pack) : [])),
    ...county.policy.map((row, i) => layered('county', county.code, county.policy, row, inTable(i + 2))),
    ...ordered.map((row, i) => layered('county', county.code, ordered, row, atPointer(`/policy/${i}`))),
    ...scenario.map(({ override, pointers }) =>
      layered('scenario', 'scenario', override, override, {
        entry: { pointer: pointers.parameter },
        parameter: { pointer: pointers.parameter },
        value: { pointer: pointers.value },
      }),
    ),
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
    places: { entry: {}, parameter: {}, value: {} },
    ...entry,
  }));
}

function layered(
  layer: PolicyLayer,
  pack: string,
  list: object,
  { parameter, value, source, document, date }: PolicyOverride,
  places: Layered['places'],
): Layered {
  return {
    layer,
    list,
    pack,
    places,
    parameter,
    value,
    source: {
      text: source,
      document: document ?? (layer === 'county' ? '本县规定' : '情景设定'),
      ...(date !== null && { date }),
      // The county states its own rule first hand; a what-if is nobody's rule.
      certainty: layer === 'county' ? 'quoted' : 'unsure',
    },
  };
}

const inTable = (row: number): Layered['places'] => ({
  entry: { table: '政策', row },
  parameter: { table: '政策', row, column: '参数' },
  value: { table: '政策', row, column: '取值' },
});

const atPointer = (pointer: string): Layered['places'] => ({
  entry: { pointer },
  parameter: { pointer: `${pointer}/parameter` },
  value: { pointer: `${pointer}/value` },
});

function faultOf(entry: Layered, writtenIn: object | undefined): Finding | undefined {
  const { parameter, value, places, list } = entry;
  const fault = valueFault(parameter, value);
  if (fault !== null) return finding('error', fault.code, places[fault.member], fault.values);
  if (writtenIn === list)
    return finding('warning', 'policy.givenTwice', places.entry, { parameter, title: titleOf(parameter) });
  return undefined;
}

const titleOf = (id: string): string => (isParameterId(id) ? parameters[id].zh : id);

const finding = (level: Finding['level'], code: string, place: Place, values: Finding['values']): Finding => ({
  level,
  code,
  place,
  values,
});

/** Keys in the order of the parameter list, whatever order the layers came in. */
function inOrder<T>(byId: ReadonlyMap<string, T>): { readonly [Id in ParameterId]?: T } {
  return Object.fromEntries(parameterIds.map((id) => [id, byId.get(id)]));
}
