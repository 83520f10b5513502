/** Orders with an identity number in them are refused before anything is kept, answered or queued. */
import type { FastifyInstance } from 'fastify';
import { identityNumbersGiven } from '../county/numbers-in-orders.ts';
import { ProblemError } from '../problems/problem.ts';

/** Headers that are kept with a run. */
const keptHeaders = ['idempotency-key', 'junheng-client'] as const;

/** @throws ProblemError `service.requestRefused` with a finding for every place that holds one */
export function refuseNumbers(document: unknown, pointer = ''): void {
  const findings = identityNumbersGiven(document, pointer);
  if (findings.length > 0) throw new ProblemError('service.requestRefused', { count: findings.length }, findings);
}

/** Looks at every JSON body, and at the headers that are kept. */
export function refuseNumbersInRequests(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    refuseNumbers(request.body);
    request.validationPart = 'headers';
    refuseNumbers(Object.fromEntries(keptHeaders.map((name) => [name, request.headers[name]])));
    delete request.validationPart;
  });
}
