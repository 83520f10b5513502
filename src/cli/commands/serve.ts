import { Command } from 'commander';

/** `junheng serve`, also `npm start`: HOST, PORT and JUNHENG_DATA come from the environment. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('启动服务 / start the service (HOST, PORT, JUNHENG_DATA)')
    .action(async () => {
      // Loaded only here: the other commands never need the database or the web server.
      const { serve } = await import('../../http/server.ts');
      await serve();
    });
}
