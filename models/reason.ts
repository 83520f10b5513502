/**
 * Reasons: a typed record of the rule and of the numbers and names of the case, and the one place where a record becomes a
 * sentence in two languages. Terminal, interface, workbook and pages show these sentences and word nothing themselves.
 */
import type { RuleId } from './rule.ts';
import type { Words } from './words.ts';

export type ReasonValues = Readonly<Record<string, string | number>>;

/** Which rule, with the numbers and names of the case. */
export interface Reason {
  readonly rule: RuleId;
  readonly values: ReasonValues;
}

export interface WordedReason extends Reason {
  readonly words: Words;
}

/**
 * The record with its sentence. `{name}` stands for the value of that name, in English for that of `nameEn` where there is one,
 * `{rule}` for the rule. A sentence can say nothing that the record does not hold.
 */
export const said = (reason: Reason, zh: string, en: string): WordedReason => ({
  ...reason,
  words: { zh: filled(zh, reason, ''), en: filled(en, reason, 'En') },
});

const filled = (template: string, { rule, values }: Reason, suffix: string): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'rule' ? rule : (values[`${name}${suffix}`] ?? values[name]);
    if (value === undefined) throw new RangeError(`a reason of rule ${rule} has no value “${name}”`);
    return String(value);
  });
