/** A whole service on a temporary folder with a planning that the test steers; nothing else is pretended. */
import { emptyMapping } from '../../src/county/mapping.ts';
import { compareRuns } from '../../src/http/compare-runs.ts';
import type { ReadCounty } from '../../src/http/documents.ts';
import { openService, type Service, type ServiceOptions } from '../../src/http/service.ts';
import {
  instantForetelling,
  instantPlanning,
  instantVarying,
  smallCounty,
  temporaryFolder,
} from './planning-fixture.ts';

const readSmallCounty: ReadCounty = async () => ({ county: smallCounty(), findings: [], mapping: emptyMapping });

/** Documents without threads and without Excel, and several years foretold at once. */
export const testDocuments: Pick<
  ServiceOptions,
  'planWorkbook' | 'compare' | 'comparisonWorkbook' | 'horizonWorkbook' | 'alternativesWorkbook' | 'foretell' | 'vary'
> = {
  planWorkbook: async () => new TextEncoder().encode('PK workbook'),
  compare: async (given) => compareRuns(given),
  comparisonWorkbook: async () => new TextEncoder().encode('PK comparison'),
  horizonWorkbook: async () => new TextEncoder().encode('PK horizon'),
  alternativesWorkbook: async () => new TextEncoder().encode('PK alternatives'),
  foretell: instantForetelling,
  vary: instantVarying,
};

export interface TestService extends Service {
  readonly folder: string;
  /** Closes the service and removes its folder. */
  end(): Promise<void>;
}

export async function testService(options: Partial<ServiceOptions> = {}): Promise<TestService> {
  const temporary = temporaryFolder();
  const service = await openService({
    folder: temporary.path,
    plan: instantPlanning,
    readCounty: readSmallCounty,
    ...testDocuments,
    demoFolder: null,
    ...options,
  });
  return {
    ...service,
    folder: temporary.path,
    end: async () => {
      await service.close();
      temporary.remove();
    },
  };
}
