/**
 * What every operation of a scenario is made of: its written form, what it does to a county, and its sentence. An
 * operation never half happens: where anything is wrong with it, it reports all of it and returns the county as it came.
 */
import type { z } from 'zod';
import type { Policy } from '../../../models/parameters.ts';
import type { Words } from '../../../models/words.ts';
import type { County, PolicyOverride } from '../../county/county.ts';
import type { Finding } from '../../problems/problem.ts';
import type { Names } from './names.ts';

/** Reports what is found at a member of the operation, e.g. `/school` or `/boarders/0/grade`. */
export interface Desk {
  readonly policy: Policy;
  /** Number of the operation within the order; people hired get their ids from it. */
  readonly serial: string;
  readonly error: (code: string, at: string, values?: Finding['values']) => void;
  readonly warn: (code: string, at: string, values?: Finding['values']) => void;
  readonly assume: (code: string, at: string, values?: Finding['values']) => void;
}

export interface OperationKind<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** The county after it. Absent for operations that change policy values only. */
  readonly apply?: (county: County, written: z.output<Schema>, desk: Desk) => County;
  /** Policy values it sets; `below` are those in force without it. */
  readonly values?: (written: z.output<Schema>, below: Policy) => readonly SetValue[];
  /** One sentence; people are counted, never named. */
  readonly words: (written: z.output<Schema>, names: Names) => Words;
}

export interface SetValue {
  readonly parameter: string;
  readonly value: PolicyOverride['value'];
  /** Its ground; null = the title of the scenario. */
  readonly source: string | null;
  readonly document: string | null;
  readonly date: string | null;
  /** Members of the operation that hold the parameter's name and its value. */
  readonly at: { readonly parameter: string; readonly value: string };
}

/** Keeps the types of a kind together; nothing more. */
export const operationKind = <Schema extends z.ZodType>(kind: OperationKind<Schema>): OperationKind<Schema> => kind;
