/** /v1/problems: what every code means; problem details point here by their `type`. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import { registry } from '../problems/registry.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { Words } from './schemas/common.ts';

const tags = ['problems'];
const CodeView = z.strictObject({ code: z.string(), status: z.int(), sentence: Words, remedy: Words });

export const problemCodeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/v1/problems',
    {
      schema: {
        operationId: 'listProblems',
        summary: '问题代码列表 / All problem codes',
        tags,
        response: { 200: answer('By code', z.strictObject({ problems: z.array(CodeView) })), ...problems() },
      },
    },
    async () => ({
      problems: Object.entries(registry)
        .map(([code, definition]) => ({ code, ...definition }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    }),
  );

  app.get(
    '/v1/problems/:code',
    {
      schema: {
        operationId: 'getProblem',
        summary: '问题代码说明 / What one code means',
        tags,
        params: z.strictObject({ code: z.string().min(1).max(100) }),
        response: { 200: answer('The code', CodeView), ...problems(badRequest, 'service.codeUnknown') },
      },
    },
    async ({ params: { code } }) => {
      const definition = Object.hasOwn(registry, code) ? registry[code] : undefined;
      if (definition === undefined) throw new ProblemError('service.codeUnknown', { code });
      return { code, ...definition };
    },
  );
};
