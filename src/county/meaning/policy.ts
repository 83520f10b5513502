/** Level two of validation: the county's own policy values, and the codes its people carry because of policy. */
import { exemptions } from '../../policy/exemptions.ts';
import { valueFault } from '../../policy/parameter-schema.ts';
import type { Findings } from '../findings.ts';
import { columnOf } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';

export function checkPolicyRows({ policy, nameOf }: PlacedCounty, findings: Findings): void {
  for (const { row, item } of policy) {
    const fault = valueFault(item.parameter, item.value);
    if (fault === null) continue;
    const column = columnOf('policy', fault.member).header.zh;
    findings.error(fault.code, { table: nameOf('policy'), row, column }, fault.values);
  }
}

/** A code that no list holds would exempt nobody, and nobody would know. */
export function checkExemptions({ teachers, nameOf }: PlacedCounty, findings: Findings): void {
  const known = new Set(exemptions.map(({ code }) => code));
  for (const { row, item } of teachers) {
    if (item.exemption === null || known.has(item.exemption.code)) continue;
    findings.error(
      'county.unknownExemption',
      { table: nameOf('teachers'), row, column: columnOf('teachers', 'exemption.code').header.zh },
      {
        known: exemptions.map(({ code, zh }) => `${code} ${zh}`).join('、'),
        knownEn: exemptions.map(({ code, en }) => `${code} ${en}`).join(', '),
      },
    );
  }
}
