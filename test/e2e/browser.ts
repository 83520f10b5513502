/** A real browser from npm alone: unpacked once, with the libraries it brings where the system lacks them. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// Our own: those of the package switch off web security, which these tests are about.
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The browser's own network stack must find nothing but the service. */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

export async function openBrowser(): Promise<Browser> {
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const args = [...flags, ...offline];
  // A machine without any font set up still has the one that the browser brings.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  try {
    return await playwright.launch({ executablePath, args, headless: true, env: { ...process.env, ...fonts } });
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.includes('shared libraries')) throw cause;
    const env = { ...process.env, ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
    return playwright.launch({ executablePath, args, headless: true, env });
  }
}

/** Folder with the browser; made aside and moved into place, so that a broken-off unpacking is never used. */
async function unpacked(): Promise<string> {
  const packed = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));
  const folder = join(tmpdir(), 'junheng-test-browser');
  if (existsSync(folder)) return folder;
  mkdirSync(tmpdir(), { recursive: true });
  const aside = mkdtempSync(join(tmpdir(), 'junheng-unpacking-'));
  const before = process.env.TMPDIR;
  // The package unpacks into the folder for temporary files and has no option for another.
  process.env.TMPDIR = aside;
  try {
    await chromium.executablePath(packed);
    await inflate(join(packed, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(aside, folder);
  } catch {
    // Another test process was first; its copy is as good.
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}
