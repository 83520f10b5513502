/** Strong validators for documents: equal bytes, equal tag. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wholeProgram } from '../planning/program.ts';

const etagOf = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;

/** RFC 9110 §13.1.2: weak comparison against a list or `*`. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

/** Sets the tag; true when the client already has these bytes and gets 304 with no body. */
export function isFresh(request: FastifyRequest, reply: FastifyReply, content: string | Uint8Array): boolean {
  const etag = etagOf(content);
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  return matches(request.headers['if-none-match'], etag);
}

const program = wholeProgram();

/** For what the program makes of a text when it is asked for: its tag changes with the text and with any of the sources. */
export const madeOf = (text: string, sources: string = program): string => `${sources} ${text}`;
