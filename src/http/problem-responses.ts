/**
 * The answers a route declares. Problems are declared by their codes, so that the statuses in the OpenAPI document
 * follow from the registry and cannot drift from it.
 */
import type { z } from 'zod';
import { definitionOf } from '../problems/registry.ts';
import { Problem } from './schemas/problem.ts';

export const problemType = 'application/problem+json';

interface Declared {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>;
}

/** One successful answer. */
export const answer = (description: string, schema: z.ZodType, type = 'application/json'): Declared => ({
  description,
  content: { [type]: { schema } },
});

/** Problem answers by status, from codes; those that can happen anywhere are always among them. */
export function problems(...codes: readonly string[]): Record<number, Declared> {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...codes, 'service.foreignPage', 'service.fault'])) {
    const { status } = definitionOf(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      { description: list.join(', '), content: { [problemType]: { schema: Problem } } },
    ]),
  );
}

/** What any request with parameters or a body can meet before its handler runs. */
export const badRequest = 'service.requestRefused';
