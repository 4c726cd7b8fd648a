// Journeys through the real binary in a real browser. From the top folder:
//
//   node e2e/run.mjs [PROGRAM] [PART OF A JOURNEY'S FILE NAME]
//
// PROGRAM is target/debug/zaedno. CHROMIUM may name the browser. Pictures go to e2e/out.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { Checks } from './lib/checks.mjs';
import { startServer } from './lib/server.mjs';
import { watch } from './lib/watch.mjs';
import { launchOptions, speak, withAxe, withBase } from './lib/page.mjs';

const here = new URL('.', import.meta.url);
const [program = 'target/debug/zaedno', only = ''] = process.argv.slice(2);

async function main() {
  const out = new URL('out/', here);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });

  const server = await startServer(program);
  const stop = () => server.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const checks = new Checks();
  try {
    const browser = await chromium.launch(launchOptions());
    try {
      for (const file of await journeys()) await journey(file, { browser, server, checks, out });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
  checks.sumUp();
  if (checks.failed > 0 || checks.passed === 0) {
    console.log(server.tail());
    process.exitCode = 1;
  }
}

async function journeys() {
  const files = await readdir(new URL('journeys/', here));
  return files.filter((file) => file.endsWith('.mjs') && file.includes(only)).sort();
}

// What a journey gets: its own checks under its name, and a browser whose pages are watched for errors.
async function journey(file, { browser, server, checks, out }) {
  const { name, run } = await import(new URL(`journeys/${file}`, here));
  console.log(`\n${name}`);
  const watched = watch(browser);
  const check = (what, fine, detail) => checks.add(name, what, fine, detail);
  const place = (title) => new URL(`${file.replace('.mjs', '')}-${title}.png`, out).pathname;
  const shot = (page, title) => page.screenshot({ path: place(title), fullPage: true });
  // A picture that is there already.
  const keep = (title, png) => writeFile(place(title), png);
  try {
    await run({
      browser: watched,
      base: server.base,
      people: server.people,
      door: server.door,
      check,
      shot,
      keep,
      speak,
      axe: withAxe(check),
      signIn: withBase(server.base),
    });
  } catch (error) {
    check('the journey reaches its end', false, error.stack ?? String(error));
    await watched.shots((page, number) => shot(page, `failed-${number}`));
  }
  check('no error in the console and nothing against the content security policy', watched.errors.length === 0,
    watched.errors.join('\n'));
  await watched.closeAll();
}

await main();
