/** /v1/policies: the packs that ship with the program, every value with its source. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { parameterIds, parameters } from '../../models/parameters.ts';
import { knownPacks, type PolicyPack, PolicySource } from '../policy/packs.ts';
import { ProblemError } from '../problems/problem.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { Words } from './schemas/common.ts';

const tags = ['policies'];

const PackView = z.strictObject({
  id: z.string(),
  layer: z.enum(['national', 'province', 'city']),
  title: Words,
  values: z.int().min(0).describe('How many values it sets'),
  links: z.strictObject({ self: z.string() }),
});
const PackList = z.strictObject({ packs: z.array(PackView) });

const ParameterView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  unit: z.string(),
  title: Words,
  /** Where each layer gives it a value, national first. */
  values: z.array(z.strictObject({ pack: z.string(), layer: z.string(), value: z.json(), source: PolicySource })),
});
const ParameterList = z.strictObject({ parameters: z.array(ParameterView) });

const PackValues = PackView.extend({
  parameters: z.array(
    z.strictObject({
      id: z.string(),
      title: Words,
      kind: z.string(),
      unit: z.string(),
      value: z.json(),
      source: PolicySource,
    }),
  ),
});

export const policyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/v1/policies/packs',
    {
      schema: {
        operationId: 'listPolicyPacks',
        summary: '政策包列表 / Policy packs',
        tags,
        response: { 200: answer('National first', PackList), ...problems() },
      },
    },
    async () => ({ packs: knownPacks.map(packView) }),
  );

  app.get(
    '/v1/policies/packs/:id',
    {
      schema: {
        operationId: 'getPolicyPack',
        summary: '政策包内容 / The values of one pack, with sources',
        tags,
        params: z.strictObject({ id: z.string().min(1).max(64) }),
        response: { 200: answer('The pack', PackValues), ...problems(badRequest, 'service.packUnknown') },
      },
    },
    async ({ params: { id } }) => {
      const pack = knownPacks.find((known) => known.id === id);
      if (pack === undefined) throw new ProblemError('service.packUnknown', { pack: id });
      return { ...packView(pack), parameters: pack.parameters.flatMap(packValue) };
    },
  );

  app.get(
    '/v1/policies/parameters',
    {
      schema: {
        operationId: 'listPolicyParameters',
        summary: '政策参数及各级取值、出处 / Every parameter, its values by layer and their sources',
        tags,
        response: { 200: answer('In the order of the parameter list', ParameterList), ...problems() },
      },
    },
    async () => ({ parameters: parameterIds.map(parameterView) }),
  );
};

const packView = (pack: PolicyPack) => ({
  id: pack.id,
  layer: pack.layer,
  title: { zh: pack.zh, en: pack.en },
  values: pack.parameters.length,
  links: { self: `/v1/policies/packs/${pack.id}` },
});

function packValue({ parameter, value, source }: PolicyPack['parameters'][number]) {
  const id = parameterIds.find((known) => known === parameter);
  if (id === undefined) return [];
  const { kind, unit, zh, en } = parameters[id];
  return [{ id, title: { zh, en }, kind, unit, value, source }];
}

function parameterView(id: (typeof parameterIds)[number]) {
  const { kind, unit, zh, en } = parameters[id];
  return {
    id,
    kind,
    unit,
    title: { zh, en },
    values: knownPacks.flatMap((pack) =>
      pack.parameters
        .filter(({ parameter }) => parameter === id)
        .map(({ value, source }) => ({ pack: pack.id, layer: pack.layer, value, source })),
    ),
  };
}
