import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { comparePlans } from '../../comparison/compare-plans.ts';
import { comparisonText } from '../../comparison/comparison-text.ts';
import { type ComparedNames, labelOf, type NamedPlan, noNames, toldApart } from '../../comparison/given-plan.ts';
import { makeFolder } from '../../county/make-folder.ts';
import { readCounty } from '../../county/read-county.ts';
import { Plan } from '../../planning/plan.ts';
import { ProblemError } from '../../problems/problem.ts';
import { comparisonWorkbook } from '../../workbook/comparison-workbook.ts';
import { pick, say } from '../language.ts';
import { readJson } from '../read-json.ts';

interface CompareOptions {
  readonly county?: string;
  readonly out?: string;
  readonly differences?: true;
  readonly json?: true;
}

const rowsOnTerminal = 10;

/** `junheng compare`: plans side by side, the first the one the others are measured against. */
export function compareCommand(): Command {
  return new Command('compare')
    .description(
      say('比较 2 至 20 个方案：指标、经费、规则，以及结果不同的学校和人员', 'two to twenty plans side by side'),
    )
    .addArgument(
      new Argument(
        say('<方案...>', '<plans...>'),
        say('plan.json 或其所在文件夹；第一个为比较基准', 'plan.json files or their folders; the first is the base'),
      ),
    )
    .option('--county <path>', say('县数据，用于显示学校和人员名称', 'county data, for names of schools and people'))
    .option('--differences', say('只列不同之处', 'only what differs'))
    .option('--out <dir>', say('另存工作簿和 JSON 到此文件夹', 'also write workbook and JSON into this folder'))
    .option('--json', say('以 JSON 输出', 'print as JSON'))
    .action(runCompare);
}

async function runCompare(paths: readonly string[], options: CompareOptions): Promise<void> {
  const given = toldApart(await Promise.all(paths.map(givenPlan)));
  const names = options.county === undefined ? noNames : await namesIn(options.county);
  const comparison = comparePlans(given, { onlyDifferences: options.differences === true, names });
  const text = `${JSON.stringify(comparison, null, 2)}\n`;
  process.stdout.write(options.json ? text : comparisonText(comparison, { pick, rows: rowsOnTerminal }));
  if (options.out === undefined) return;
  makeFolder(options.out);
  const workbook = join(options.out, '方案比较.xlsx');
  await writeFile(join(options.out, 'comparison.json'), text);
  await writeFile(workbook, await comparisonWorkbook(comparison));
  process.stderr.write(`${say(`已写出：${workbook}`, `Written: ${workbook}`)}\n`);
}

async function givenPlan(path: string): Promise<NamedPlan> {
  const isNamed = path.endsWith('.json') && !(await stat(path).catch(() => null))?.isDirectory();
  const file = isNamed ? path : join(path, 'plan.json');
  if ((await stat(file).catch(() => null)) === null) throw new ProblemError('planning.planNotFound', { file });
  const plan = await readJson(file, Plan);
  return { label: labelOf(plan), run: null, plan, apart: [basename(dirname(resolve(file))), file] };
}

async function namesIn(path: string): Promise<ComparedNames> {
  const { county, findings } = await readCounty(path);
  if (county === null) throw new ProblemError('planning.countyNotRead', { path, count: findings.length }, findings);
  const schools = new Map(county.schools.map(({ code, name }) => [code, name]));
  const teachers = new Map(county.teachers.map(({ id, name }) => [id, name]));
  return { school: (code) => schools.get(code) ?? null, teacher: (id) => teachers.get(id) ?? null };
}
