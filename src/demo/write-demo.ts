/** Writes a made-up county as the folder of CSV files a county bureau would hand in, with a note on what it is. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCounty } from '../county/export.ts';
import { type DemoOptions, generateCounty } from './generate-county.ts';
import { yangshan } from './places.ts';

/** The same options write the same bytes. The folder is created; files of the same names are replaced. */
export async function writeDemo(folder: string, options: DemoOptions): Promise<void> {
  await writeCounty(generateCounty(options), folder);
  await writeFile(join(folder, 'README.md'), demoReadme(options));
}

/** What stands beside the tables: label, command that makes them again, attribution. */
export function demoReadme({ schools, teachers, seed, places = yangshan }: DemoOptions): string {
  return `# ${places.name}（合成数据）

本文件夹的学校、学生、教师、工资全部由程序生成，不对应任何真实的学校和个人；只有乡镇、村的名称和坐标真实。
Everything here is synthetic except the names and coordinates of towns and villages.

重新生成 To make it again, byte for byte:

    npx junheng demo --schools ${schools} --teachers ${teachers} --seed ${seed} --out <文件夹>

地名与坐标 Places: ${places.attribution}, https://github.com/Vonng/adcode (GCJ-02, snapshot of 2016; changes are listed in
src/demo/data/SOURCE.md).
`;
}
