import { Command } from 'commander';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { assumptionFindings } from '../../planning/recorded-findings.ts';
import type { Level } from '../../problems/problem.ts';
import { findingWords } from '../../problems/registry.ts';
import { exitCodes, printFindings } from '../exit.ts';
import { say } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';
import { countyArgument, withCountyOptions } from './county-options.ts';

const rank: Readonly<Record<Level, number>> = { error: 0, warning: 1, assumption: 2 };

/** `junheng check`: everything that is wrong, doubtful or assumed, without planning anything. */
export function checkCommand(): Command {
  return withCountyOptions(new Command('check'))
    .description(say('核对县数据，一次列出全部问题', 'list everything that is wrong, doubtful or assumed'))
    .addArgument(countyArgument())
    .option('--json', say('以 JSON 输出', 'print as JSON'))
    .action(async (path: string, options: LoadOptions & { json?: true }) => {
      const { county, policy, findings: found } = await loadCounty(path, options);
      const assumed = assumptionFindings(deriveDemand(county, policy.values).assumptions);
      const findings = [...found, ...assumed].toSorted((a, b) => rank[a.level] - rank[b.level]);
      if (options.json) {
        const rows = findings.map((finding) => ({ ...finding, words: findingWords(finding) }));
        process.stdout.write(
          `${JSON.stringify({ county: county.name, schools: county.schools.length, teachers: county.teachers.length, findings: rows })}\n`,
        );
      } else {
        const suspended = county.schools.filter(({ inUse }) => !inUse).length;
        const number = (level: Level) => findings.filter((finding) => finding.level === level).length;
        process.stdout.write(
          `${say(
            `${county.name}：${county.schools.length} 所学校（含教学点${suspended === 0 ? '' : `和休止学校 ${suspended} 所`}），${county.teachers.length} 名人员。数据可用；需核对 ${number('warning')} 项，按缺省处理 ${number('assumption')} 项。`,
            `${county.name}: ${county.schools.length} schools and points${suspended === 0 ? '' : ` (${suspended} suspended)`}, ${county.teachers.length} people. The data can be used; ${number('warning')} to check, ${number('assumption')} assumed.`,
          )}\n`,
        );
        printFindings(findings, process.stdout);
      }
      process.exitCode = exitCodes.done;
    });
}
