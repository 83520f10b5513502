/** Every failed request ends here and leaves as problem details; nothing about people or the program leaves with it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { masked } from '../privacy/personal-numbers.ts';
import { type Finding, fill, ProblemError } from '../problems/problem.ts';
import { definitionOf, findingWords } from '../problems/registry.ts';
import { type Language, languageOf, say } from './language.ts';
import { problemType } from './problem-responses.ts';
import { requestFindings } from './request-findings.ts';
import type { Problem, ProblemPart } from './schemas/problem.ts';

/** Faults that the framework finds before a handler runs, as our own codes. */
const frameworkCodes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'service.bodyUnreadable',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'service.bodyUnreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'service.bodyUnreadable',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'service.mediaTypeUnknown',
  FST_ERR_CTP_BODY_TOO_LARGE: 'service.bodyTooLarge',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'service.mediaTypeUnknown',
  FST_ERR_BAD_URL: 'service.pathUnknown',
  FST_ERR_MAX_PARAM_LENGTH: 'service.pathUnknown',
};

/** Installs the answers for faults and unknown paths on the whole application. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((cause, request, reply) => {
    const problem = problemOf(cause, request);
    if (problem.code === 'service.fault') request.log.error({ err: cause }, 'fault');
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      new ProblemError('service.pathUnknown', { method: request.method, path: pathOf(request) }),
    ),
  );
}

/** For what the router refuses: neither the error handler nor any hook sees such a request. */
export function answerRouterFault(cause: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(request, reply.header('x-request-id', request.id), problemOf(cause, request));
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const body = problemBody(problem, language, pathOf(request), request.validationPart ?? null);
  if (body.status === 429) reply.header('retry-after', String(problem.values.seconds ?? 30));
  // Bytes, not an object: the answer is the same whether or not the route declared this status.
  return reply
    .code(body.status)
    .header('content-language', language)
    .header('vary', 'Accept-Language')
    .header('content-type', `${problemType}; charset=utf-8`)
    .send(Buffer.from(JSON.stringify(body)));
}

/** The path without its query, which may hold anything, and without anybody's number. */
const pathOf = (request: FastifyRequest): string => masked(request.url.split('?')[0] ?? '/');

type ValidationPart = 'body' | 'params' | 'querystring' | 'headers';
declare module 'fastify' {
  interface FastifyRequest {
    validationPart?: ValidationPart;
  }
}

function problemOf(cause: unknown, request: FastifyRequest): ProblemError {
  if (cause instanceof ProblemError) return cause;
  if (hasZodFastifySchemaValidationErrors(cause)) {
    const part = 'validationContext' in cause ? cause.validationContext : undefined;
    if (part === 'params' || part === 'querystring' || part === 'headers' || part === 'body')
      request.validationPart = part;
    const findings = requestFindings(cause.validation, sentIn(request, request.validationPart ?? 'body'));
    return new ProblemError('service.requestRefused', { count: findings.length }, findings);
  }
  const code = cause instanceof Error && 'code' in cause ? frameworkCodes[String(cause.code)] : undefined;
  if (code === 'service.pathUnknown') return new ProblemError(code, { method: request.method, path: pathOf(request) });
  return new ProblemError(code ?? 'service.fault');
}

const sentIn = (request: FastifyRequest, part: ValidationPart): unknown =>
  ({ body: request.body, params: request.params, querystring: request.query, headers: request.headers })[part];

/** The document of one problem. `part` says where schema findings point: into the body or at a parameter. */
function problemBody(
  { code, values, findings }: ProblemError,
  language: Language,
  instance: string,
  part: ValidationPart | null = null,
): Problem {
  const { status, sentence, remedy } = definitionOf(code);
  const title = fill(say(sentence, language), values);
  const gap = language === 'en' ? ' ' : '';
  return {
    type: `/v1/problems/${code}`,
    title,
    status,
    detail: `${title}${gap}${fill(say(remedy, language), values)}`,
    code,
    instance,
    ...(Object.keys(values).length > 0 && { values: { ...values } }),
    ...(findings.length > 0 && { errors: findings.map((finding) => problemPart(finding, language, part)) }),
  };
}

function problemPart(finding: Finding, language: Language, part: ValidationPart | null): ProblemPart {
  const { pointer, ...place } = finding.place;
  const inParameter = part !== null && part !== 'body' && pointer !== undefined;
  return {
    code: finding.code,
    level: finding.level,
    detail: say(findingWords(inParameter ? { ...finding, place } : finding), language),
    ...place,
    ...(inParameter ? { parameter: pointer.slice(1) } : pointer !== undefined && { pointer }),
    values: { ...finding.values },
  };
}
