/**
 * Logs without personal data: method, route pattern, status, times and the request's number. Never a body, a query, a
 * raw path or the text of an unexpected error, any of which may carry a name or a number of a person.
 */
import type { FastifyRequest } from 'fastify';
import type { LoggerOptions } from 'pino';

export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? 'unknown' }),
    res: (reply: { statusCode?: number }) => ({ statusCode: reply.statusCode }),
    err: describeFault,
  },
});

/** Type, code and the places in the program; not the message, which may quote data. */
export function describeFault(cause: unknown): { type: string; code?: string; stack: string } {
  if (!(cause instanceof Error)) return { type: typeof cause, stack: '' };
  const places = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: cause.name,
    ...('code' in cause && { code: String(cause.code) }),
    stack: places.join('\n'),
  };
}
