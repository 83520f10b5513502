/** One line of progress on stderr, only when it is a terminal. */
import type { PlanProgress } from '../planning/plan-county.ts';
import { progressWords } from '../planning/progress-words.ts';
import { pick } from './language.ts';

export interface ProgressLine {
  readonly show: (progress: PlanProgress) => void;
  readonly clear: () => void;
}

export function progressLine(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr): ProgressLine {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  const erase = () => stream.write('\r\u001b[2K');
  return {
    show: (progress) => {
      erase();
      const { value, bound } = progress;
      const numbers = [value === null ? null : ` = ${value}`, bound === null ? null : ` ≥ ${bound}`];
      stream.write(`${pick(progressWords(progress))}${numbers.filter(Boolean).join('')}`);
    },
    clear: erase,
  };
}
