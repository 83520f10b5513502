import { Argument, Command } from 'commander';
import { z } from 'zod';
import { Alternatives } from '../../alternatives/alternatives.ts';
import { Comparison } from '../../comparison/comparison.ts';
import { County } from '../../county/county.ts';
import { Mapping } from '../../county/mapping.ts';
import { HorizonPlan, HorizonRequest } from '../../planning/horizon-plan.ts';
import { Plan } from '../../planning/plan.ts';
import { PolicyPack } from '../../policy/packs.ts';
import { GivenOverride, Scenario } from '../../scenario/scenario.ts';
import { say } from '../language.ts';

/** Documents that have a JSON Schema. */
export const schemas = {
  plan: Plan,
  county: County,
  policy: PolicyPack,
  overrides: z.array(GivenOverride),
  scenario: Scenario,
  mapping: Mapping,
  alternatives: Alternatives,
  comparison: Comparison,
  horizon: HorizonPlan,
  futures: HorizonRequest,
} as const;
export type SchemaName = keyof typeof schemas;

/** JSON Schema (2020-12) of a document, as users write it. */
export const jsonSchemaOf = (name: SchemaName) =>
  z.toJSONSchema(schemas[name], { io: 'input', target: 'draft-2020-12' });

export function schemaCommand(): Command {
  return new Command('schema')
    .description(say('打印某种文件的 JSON Schema（格式说明，供程序员使用）', 'print the JSON Schema of a document'))
    .addArgument(
      new Argument(say('<文件种类>', '<document>'), say('文件种类', 'which document')).choices(Object.keys(schemas)),
    )
    .action((name: SchemaName) => {
      process.stdout.write(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
    });
}
