/** Imports point inwards: models ← src/planning, src/solver ← http, cli, web, store at the rim (see README). */
const models = '^models/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'models-import-only-models-and-county',
      severity: 'error',
      comment: 'The mathematics is pure: no I/O, no solver, no planning.',
      from: { path: models },
      to: { pathNot: [models, '^src/county/(county|vocabulary|subjects)\\.ts$', '^node_modules/zod/'] },
    },
    {
      name: 'audit-shares-no-arithmetic',
      severity: 'error',
      comment: 'The audit is independent: only types, words and county facts.',
      from: { path: '^models/audit/' },
      to: { path: models, pathNot: ['^models/audit/', '^models/(words|parameters)\\.ts$'] },
    },
    {
      name: 'models-never-use-the-audit',
      severity: 'error',
      from: { path: models, pathNot: '^models/audit/' },
      to: { path: '^models/audit/' },
    },
    {
      name: 'core-does-not-know-the-rim',
      severity: 'error',
      comment: 'Whatever is not named as rim is core, so that a new folder is held to it.',
      from: { path: '^src/', pathNot: '^src/(http|cli|web|store|queue|workbook|docs)/' },
      to: { path: '^src/(http|cli|web|store|queue|workbook)/' },
    },
    {
      name: 'county-and-policy-do-not-plan',
      severity: 'error',
      from: { path: '^src/(county|policy|problems)/' },
      to: { path: '^src/(planning|solver)/' },
    },
    {
      name: 'solver-knows-no-domain',
      severity: 'error',
      from: { path: '^src/solver/' },
      comment: 'Of the models it knows linear models alone, whichever models there will be.',
      to: { path: ['^src/', models], pathNot: ['^src/solver/', '^models/lp/'] },
    },
    {
      name: 'verify-asks-neither-solver-nor-models',
      severity: 'error',
      comment: 'A plan is verified by the arithmetic of the audit alone.',
      from: { path: '^src/verify/' },
      to: { path: ['^src/solver/', models], pathNot: ['^models/audit/', '^models/(words|parameters)\\.ts$'] },
    },
    { name: 'product-does-not-import-tests', severity: 'error', from: { path: '^(src|models)/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
