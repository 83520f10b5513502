import type { Words } from '../words.ts';

/** Why a school's figure is what it is: rule, numbers, and the sentence made of both. */
export interface BoundReason {
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly words: Words;
}
