/**
 * A what-if as data: named, small, typed operations on a county version, applied in the order written. Scenarios compose:
 * an order names several, and the later ones work on what the earlier ones left.
 */
import { z } from 'zod';
import type { Words } from '../../models/words.ts';
import { PolicyOverride } from '../county/county.ts';
import { canonicalHash } from '../policy/canonical.ts';
import { bound, Operation } from './operation.ts';
import type { Names } from './operations/names.ts';

/** A policy value as people write it: what they leave out is not given. */
export const GivenOverride = PolicyOverride.extend({
  document: PolicyOverride.shape.document.default(null),
  date: PolicyOverride.shape.date.default(null),
});

/** Content hash of a scenario. */
export const ScenarioId = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Most operations of one scenario: a way out may have one for every school of a large county, or every decision on a person. */
export const mostOperations = 2000;

const TitleText = z.string().min(1).max(200);

/** A county writes Chinese; whoever reads English then reads the Chinese title, and both ways of writing have the same id. */
const Title = z.codec(
  z.strictObject({
    zh: TitleText,
    en: TitleText.optional().describe('Left out: the Chinese title is shown in English as well'),
  }),
  z.strictObject({ zh: TitleText, en: TitleText }),
  { decode: ({ zh, en = zh }) => ({ zh, en }), encode: (title) => title },
);

export const Scenario = z
  .strictObject({
    format: z.literal('junheng-scenario/2'),
    title: Title,
    county: z.string().min(1).max(100).optional().describe('Code or name of the county it is written for'),
    derivedFrom: z.array(ScenarioId).max(12).default([]).describe('Lineage: hashes of the scenarios it grew out of'),
    operations: z.array(Operation).min(1).max(mostOperations),
  })
  .describe('情景 / A what-if: operations on a county version');
export type Scenario = z.output<typeof Scenario>;

/** Most scenarios that one order may put on top of each other. */
export const mostScenarios = 12;

/** The same words and operations have the same id, whoever wrote them; defaults count as written. */
export const scenarioId = (scenario: Scenario): string => canonicalHash(scenario);

/** Each operation in a sentence. */
export const scenarioWords = ({ operations }: Scenario, names: Names): readonly Words[] =>
  operations.map((operation) => bound(operation).words(names));
