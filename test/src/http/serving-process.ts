/** The service as a process of its own, exactly as it is started for people. */
import { serve } from '../../../src/http/server.ts';

await serve();
