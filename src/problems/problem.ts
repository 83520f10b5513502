/**
 * Everything that can be wrong, in one shape: a registered code, the values, and from those the sentence in two
 * languages and what to do. Codes are registered once, in `src/problems/registry.ts`; a test holds code, docs and
 * HTTP status together.
 */
import type { Words } from '../../models/words.ts';
import { maskedEntries } from '../privacy/personal-numbers.ts';

export interface ProblemDefinition {
  /** HTTP status when the problem is the answer to a request. */
  readonly status: number;
  /** `{value}` placeholders are filled from the problem's values. */
  readonly sentence: Words;
  /** What to do. English remedies that guess begin with "Maybe". */
  readonly remedy: Words;
}

/** Where in the user's own material. Rows count as the user sees them: the header of a sheet is row 1. */
export interface Place {
  readonly table?: string;
  readonly row?: number;
  readonly column?: string;
  /** JSON pointer, for API bodies. */
  readonly pointer?: string;
}

export type Level = 'error' | 'warning' | 'assumption';

/** One thing found in what a user gave. Errors stop the import; warnings and assumptions are listed with the result. */
export interface Finding {
  readonly level: Level;
  readonly code: string;
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Thrown when a request or a command cannot go on; holds every finding at once, and nobody's identity number. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly findings: readonly Finding[];

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}, findings: readonly Finding[] = []) {
    super(code);
    this.code = code;
    this.values = maskedEntries(values);
    this.findings = findings.map((finding) => ({
      ...finding,
      place: maskedEntries(finding.place),
      values: maskedEntries(finding.values),
    }));
  }
}

/** Fills `{name}` placeholders; a placeholder without a value is a defect and stays visible. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{([\w.]+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

const sentence = (zh: string, en: string): Words => ({ zh, en });

/** Shorthand for the tables of definitions beside this file. */
export const define = (
  status: number,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
): ProblemDefinition => ({ status, sentence: sentence(zh, en), remedy: sentence(remedyZh, remedyEn) });
