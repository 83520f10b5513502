/** Documents of runs: the text that a run left, and how a document is sent as JSON or as a workbook. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import type { Store } from '../store/open-store.ts';
import { type DocumentKind, kindOf, type Run } from '../store/run.ts';
import { stateValues } from './orders.ts';
import { answer } from './problem-responses.ts';
import { noBody } from './schemas/common.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const fresh = noBody.describe('The client’s copy is current');
export const workbookAnswer = answer(
  'Excel workbook',
  z.string().meta({ contentMediaType: workbookType }),
  workbookType,
);

/**
 * One year, several years and lists near a plan are documents of three kinds, each under an address of its own.
 * @throws ProblemError `service.runUnknown`, `service.planNotThere`
 */
export async function documentText(store: Store, run: Run, kind: DocumentKind): Promise<string> {
  if (kindOf(run.order) !== kind) throw new ProblemError('service.runUnknown', { run: run.id });
  const text = await store.runs.planText(run.id);
  if (text === null) throw new ProblemError('service.planNotThere', stateValues(run.state));
  return text;
}

/** Bytes pass unchanged; serialising again would need the same key order and spacing for ever. */
export const sendJson = (reply: FastifyReply, text: string): FastifyReply =>
  reply.header('content-type', 'application/json; charset=utf-8').send(Buffer.from(text));

/** RFC 6266: a plain name for old clients, the Chinese one for the rest. */
export const sendWorkbook = (
  reply: FastifyReply,
  { plain, name }: { readonly plain: string; readonly name: string },
  workbook: Uint8Array,
): FastifyReply =>
  reply
    .header('content-type', workbookType)
    .header(
      'content-disposition',
      `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
    )
    .send(Buffer.from(workbook));
