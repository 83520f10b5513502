/** All rules of policy, in the order of their ids: what the audit must cover and the documentation lists. */

import { horizonRules } from '../../models/horizon/catalogue.ts';
import type { ParameterId, Policy } from '../../models/parameters.ts';
import { payRules } from '../../models/pay/catalogue.ts';
import { quotaRules } from '../../models/quota/catalogue.ts';
import { rotationRules } from '../../models/rotation/catalogue.ts';
import type { Domain, RuleId } from '../../models/rule.ts';
import { timetableRules } from '../../models/timetable/catalogue.ts';
import type { Source, Words } from '../../models/words.ts';
import { valueWords } from '../policy/option-words.ts';
import { fill } from '../problems/problem.ts';

/** What every rule says of itself, whatever its model. */
export interface CataloguedRule {
  readonly id: RuleId;
  readonly domain: Domain;
  readonly slug: string;
  readonly strength: 'hard' | 'goal' | 'selection';
  readonly title: Words;
  readonly sentence: Words;
  readonly maths: string;
  readonly unit: Words;
  readonly sources: readonly [Source, ...Source[]];
  readonly parameters: readonly ParameterId[];
  readonly gives?: 'largest';
  readonly firm?: Words;
}

export const ruleCatalogue: readonly CataloguedRule[] = [
  ...quotaRules,
  ...timetableRules,
  ...rotationRules,
  ...payRules,
  ...horizonRules,
].toSorted((a, b) => (a.domain === b.domain ? (a.id < b.id ? -1 : 1) : 0));

const byId: ReadonlyMap<string, CataloguedRule> = new Map(ruleCatalogue.map((rule) => [rule.id, rule]));

/** The rule of an id that a model used; an unknown id is a defect of ours. */
export function ruleOf(id: string): CataloguedRule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`rule ${id} is not in the catalogue`);
  return rule;
}

/** What a rule demands, with the values in force filled in. Tables are named, not printed. */
export function sentenceOf({ sentence, parameters }: CataloguedRule, policy: Policy): Words {
  const values = parameters.map((id) => [id, valueWords(id, policy[id])] as const);
  const inWords = (language: keyof Words) => Object.fromEntries(values.map(([id, words]) => [id, words[language]]));
  return { zh: fill(sentence.zh, inWords('zh')), en: fill(sentence.en, inWords('en')) };
}
