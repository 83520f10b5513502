/** Level two of validation: the county's own policy values, and the codes its people carry because of policy. */
import { exemptions } from '../../policy/exemptions.ts';
import { isParameterId, valueFault } from '../../policy/parameter-schema.ts';
import type { Findings } from '../findings.ts';
import type { ShapedTable } from '../shape.ts';
import { columnOf } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';

/** Every row that names a parameter and a value, also one that lacks its basis: all that is wrong is told at once. */
export function checkPolicyRows({ name, rows }: ShapedTable, findings: Findings): void {
  for (const { row, values } of rows) {
    const [parameter, value] = [values.get('parameter'), values.get('value')];
    if (typeof parameter !== 'string') continue;
    const fault = isParameterId(parameter) && value === undefined ? null : valueFault(parameter, value);
    if (fault === null) continue;
    const column = columnOf('policy', fault.member).header.zh;
    findings.error(fault.code, { table: name, row, column }, fault.values);
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
