/**
 * The ways in which code reaches other code or the process without an import that `architecture.cjs` can see. Each is
 * forbidden, or allowed in the one form that the arrows do see. Run as `node .ci/ways-round.ts FOLDER…`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

interface Breach {
  readonly rule: keyof typeof rules;
  readonly line: number;
}

const rules = {
  'import-names-its-module':
    'import(), require() and the URL of a file beside this one take a text, so that the arrow can be followed.',
  'require-is-seen':
    'createRequire is used as `const require = createRequire(import.meta.url)` and no other way: calls of require are arrows.',
  'no-builtin-by-name': 'getBuiltinModule and the module object load modules that no arrow shows.',
  'thread-beside-its-starter': 'A thread is started from a file of the same folder, so that its arrows begin there.',
  'core-does-not-ask-the-process':
    'Environment, arguments and global objects are read at the rim and handed in: a plan follows from its inputs alone.',
} as const;

/** As in `architecture.cjs`: whatever is not named as rim is core. */
const atTheRim = /^src\/(?:http|cli|web|store|queue|workbook|docs)\//;

/** Whoever has one of these has the process, directly or by way of text that becomes code. */
const globals = new Set(['process', 'globalThis', 'global', 'eval', 'Function']);
const moduleModule = /^(?:node:)?module$/;
const processModule = /^(?:node:)?process$/;

const isText = (node: ts.Node | undefined): boolean => node !== undefined && ts.isStringLiteralLike(node);

const isMetaUrl = (node: ts.Node | undefined): boolean => node?.getText() === 'import.meta.url';

/** Whether a name stands for a value, and is not merely the name of a member, a property or a declaration. */
function standsForValue(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  return !('name' in parent && parent.name === name) || ts.isShorthandPropertyAssignment(parent);
}

/** `const require = createRequire(import.meta.url)`. */
function isPlainRequire(call: ts.CallExpression): boolean {
  const { parent } = call;
  return isMetaUrl(call.arguments[0]) && ts.isVariableDeclaration(parent) && parent.name.getText() === 'require';
}

/** What is wrong with one node, whatever stands inside it. */
function ruleBroken(node: ts.Node, core: boolean): Breach['rule'] | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const module =
      node.moduleSpecifier !== undefined && isText(node.moduleSpecifier) ? textOf(node.moduleSpecifier) : '';
    if (core && processModule.test(module)) return 'core-does-not-ask-the-process';
    if (!moduleModule.test(module)) return null;
    const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
    const plain =
      ts.isImportDeclaration(node) &&
      node.importClause?.name === undefined &&
      names !== undefined &&
      ts.isNamedImports(names) &&
      names.elements.every((element) => element.getText() === 'createRequire');
    return plain ? null : 'no-builtin-by-name';
  }
  if (ts.isCallExpression(node)) {
    const called = node.expression;
    if (called.kind === ts.SyntaxKind.ImportKeyword || called.getText() === 'require') {
      const [given] = node.arguments;
      if (given === undefined || !isText(given)) return 'import-names-its-module';
      if (moduleModule.test(textOf(given))) return 'no-builtin-by-name';
      return core && processModule.test(textOf(given)) ? 'core-does-not-ask-the-process' : null;
    }
    if (called.getText() === 'createRequire') return isPlainRequire(node) ? null : 'require-is-seen';
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && isMetaUrl(node.arguments?.[1])) {
    const [path] = node.arguments ?? [];
    // A computed name begins with its folder, as in `static/${name}`.
    if (path !== undefined && ts.isTemplateExpression(path) && /^[a-z]+\//.test(path.head.text)) return null;
    if (path === undefined || !isText(path)) return 'import-names-its-module';
    return /\.[cm]?[jt]s$/.test(textOf(path)) && !/^(?:\.\/)?[^/]+$/.test(textOf(path))
      ? 'thread-beside-its-starter'
      : null;
  }
  if (isText(node) && textOf(node) === 'getBuiltinModule') return 'no-builtin-by-name';
  if (!ts.isIdentifier(node)) return null;
  if (node.text === 'getBuiltinModule') return 'no-builtin-by-name';
  if (!standsForValue(node)) return null;
  if (node.text === 'createRequire' && !ts.isImportSpecifier(node.parent) && !isCalled(node)) return 'require-is-seen';
  if (node.text === 'require' && !isCalled(node)) return 'require-is-seen';
  return core && globals.has(node.text) ? 'core-does-not-ask-the-process' : null;
}

const isCalled = (name: ts.Identifier): boolean => ts.isCallExpression(name.parent) && name.parent.expression === name;

const textOf = (node: ts.Node): string => (node as ts.StringLiteralLike).text;

/** Every breach of one source file; `path` says which folder's rules hold. */
function breachesOf(path: string, text: string): readonly Breach[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Breach[] = [];
  const visit = (node: ts.Node): void => {
    const rule = ruleBroken(node, !atTheRim.test(path));
    if (rule !== null) found.push({ rule, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Sources that node runs; what browsers run stands in `static`, and has neither modules nor a process of ours. */
const sourcesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?ts$/.test(name))
    .map((name) => join(folder, name).replaceAll(sep, '/'))
    .sort();

const breaches = process.argv
  .slice(2)
  .flatMap(sourcesUnder)
  .flatMap((path) => breachesOf(path, readFileSync(path, 'utf8')).map((breach) => ({ path, ...breach })));
for (const { path, line, rule } of breaches) console.error(`error ${rule}: ${path}:${line}\n  ${rules[rule]}`);
if (breaches.length > 0) process.exitCode = 1;
