/** A county kept by an earlier version of the program, without the identity numbers that it did not see. */
import { hiddenCode, personCode } from '../county/identity-number.ts';
import { isIdentityByDigits, withoutLastDigits } from '../county/numbers-in-orders.ts';
import { identityNumbersIn, isNoCode, masked } from '../privacy/personal-numbers.ts';
import type { Json } from './json.ts';

type Members = { readonly [key: string]: Json };

/** As it is kept: the schema of that time may not be today's. */
export interface KeptCounty extends Members {
  readonly code: string;
  readonly name: string;
  readonly notice: string | null;
}

/** The county as an import of today would have kept it, or null where it holds no identity number. */
export function cleanedCounty(county: KeptCounty): KeptCounty | null {
  const codes = codesIn(county);
  const cleaned = withTexts(county, (text) => codes.get(text) ?? masked(text));
  return JSON.stringify(cleaned) === JSON.stringify(county) ? null : (cleaned as KeptCounty);
}

/** What was found in it, likewise. */
export const cleanedFindings = (findings: Json): Json => withTexts(findings, masked);

/** Every code of a school or a person with what it becomes; most stay. */
function codesIn(county: KeptCounty): ReadonlyMap<string, string> {
  const people = textsOf(county.teachers, 'id').map((id) => [id, personAfter(id, county.code)] as const);
  const schools = textsOf(county.schools, 'code').map((code) => [code, schoolAfter(code, county.code)] as const);
  return new Map([...schools, ...people]);
}

function personAfter(id: string, salt: string): string {
  const person = personCode(id, salt);
  if (person.kind === 'staffNumber' || person.kind === 'perhapsIdentity') return id;
  return person.kind === 'identity' ? person.code : hiddenCode(id, salt);
}

const schoolAfter = (code: string, salt: string): string =>
  identityNumbersIn(code).some(isNoCode) ? hiddenCode(code, salt) : code;

function textsOf(rows: Json | undefined, field: string): readonly string[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: Json) => {
    const value = isMembers(row) ? row[field] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

const isMembers = (value: Json): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text and every name of a member put through `change`; a number that is one of a person is cut. */
function withTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'number') return isIdentityByDigits(value) ? withoutLastDigits(value) : value;
  if (Array.isArray(value)) return value.map((item: Json) => withTexts(item, change));
  if (!isMembers(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), withTexts(item, change)]));
}
