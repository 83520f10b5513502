/** Findings as the plan records them: import, policy and planning together, each with its sentence. */
import type { Assumption } from '../../models/demand/assumption.ts';
import type { StatusesInForce } from '../../models/demand/status-in-force.ts';
import type { Finding } from '../problems/problem.ts';
import { findingWords } from '../problems/registry.ts';
import type { Plan } from './plan.ts';

/** What the arithmetic of demand had to assume, as findings with their place; what is hardly so is to be checked. */
export const assumptionFindings = (assumptions: readonly Assumption[]): Finding[] =>
  assumptions.map(({ code, values }) =>
    code === 'planning.multigradeTooLarge'
      ? { level: 'warning', code, place: { table: '班级', column: '班级数' }, values }
      : { level: 'assumption', code, place: {}, values },
  );

/** Whose recorded absence does not reach into the month planned: counted, never one line a person. */
export const statusFindings = ({ ended, notBegun }: StatusesInForce): Finding[] =>
  (
    [
      ['planning.absenceEnded', ended],
      ['planning.absenceNotBegun', notBegun],
    ] as const
  )
    .filter(([, people]) => people > 0)
    .map(([code, people]) => ({
      level: 'assumption',
      code,
      place: { table: '教师', column: '在岗状态' },
      values: { people },
    }));

export const recordedFindings = (findings: readonly Finding[]): Plan['findings'] =>
  findings.map((finding) => ({
    level: finding.level,
    code: finding.code,
    place: { ...finding.place },
    values: { ...finding.values },
    words: findingWords(finding),
  }));
