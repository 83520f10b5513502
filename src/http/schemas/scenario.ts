import { z } from 'zod';
import { Operation } from '../../scenario/operation.ts';
import { ScenarioId } from '../../scenario/scenario.ts';
import { FindingView, Words } from './common.ts';

export const ScenarioParams = z.strictObject({ id: ScenarioId.describe('Content hash of a scenario') });

export const InCounty = z.strictObject({
  county: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe('Id of a county version: the scenario is checked against it and worded with its names'),
});

export const ScenarioPage = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional().describe('nextCursor of the page before'),
});

const LightScenario = z.strictObject({
  id: ScenarioId.describe('Content hash: the same title and operations always get the same id'),
  title: Words,
  derivedFrom: z.array(ScenarioId).describe('Lineage'),
  summary: z
    .array(Words)
    .describe('Each operation in a sentence, in a list the first of them; people are counted, not named'),
  createdAt: z.iso.datetime(),
  links: z.strictObject({ self: z.string() }),
});

export const ScenarioList = z.strictObject({
  scenarios: z.array(LightScenario),
  nextCursor: z.string().nullable(),
});

export const ScenarioView = LightScenario.extend({
  operations: z.array(Operation),
  findings: z.array(FindingView).describe('What it makes of the county named; empty without one'),
}).describe('One scenario, immutable');
