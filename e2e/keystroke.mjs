// How long a key takes on a form of 500 questions with 200 formulas, in a real browser: from the event to the page that
// says what came of it, and to the picture on the screen.
//
//   node e2e/keystroke.mjs [PROGRAM]
//
// PROGRAM is target/debug/zaedno; the engine in the page is optimised in every build, the server is not asked.

import { chromium } from 'playwright-core';
import { engineReady, launchOptions, withBase } from './lib/page.mjs';
import { startServer } from './lib/server.mjs';

const [program = 'target/debug/zaedno'] = process.argv.slice(2);
const TURNS = 200;

// Groups of ten questions, each with a constraint; each formula adds an answer to the formula before it. A note shows
// every twentieth of them, so that there is something to see.
function form() {
  const lines = ['| survey | type | name | label::bg | relevant | constraint | calculation |'];
  for (let n = 0; n < 500; n += 1) {
    if (n % 10 === 0) lines.push(`| | begin group | g${n / 10} | Група | | | |`);
    const relevant = n % 10 === 9 ? `\${q${n - 1}} > 2` : '';
    lines.push(`| | integer | q${n} | Въпрос ${n} | ${relevant} | . >= 0 and . <= 10 | |`);
    if (n % 10 === 9) lines.push('| | end group | | | | | |');
  }
  for (let n = 0; n < 200; n += 1) {
    const before = n === 0 ? '0' : `\${c${n - 1}}`;
    lines.push(`| | calculate | c${n} | | | | coalesce(\${q${n * 2}}, 0) + ${before} |`);
    if (n % 20 === 19) lines.push(`| | note | n${n} | Дотук: \${c${n}} | | | |`);
  }
  lines.push('| settings | form_id | label::bg | version |', '| | keystroke | Пет стотици въпроса | 1 |');
  return lines.join('\n');
}

async function main() {
  const server = await startServer(program);
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await withBase(server.base)(page, 'head@demo.example', 'zaedno-demo');
    await page.goto(`${server.base}/instruments/new`);
    await page.setInputFiles('[name=workbook]', { name: 'form.xlsx', mimeType: 'text/plain', buffer: Buffer.from(form()) });
    await page.locator('form[enctype] button[type=submit]').click();
    await page.waitForURL(/instruments\/[0-9a-f-]{36}$/);
    const began = performance.now();
    await page.goto(`${page.url()}/versions/draft`);
    await engineReady(page);
    console.log('a key on 500 questions with 200 formulas, in Chromium');
    console.log(`  opened and ready     ${(performance.now() - began).toFixed(0)} ms`);
    for (const [what, path] of [['half-way', 'g25/q250'], ['all follow', 'g0/q0']]) {
      const { told, drawn } = await page.evaluate(typing, [path, TURNS]);
      console.log(`  key, ${what.padEnd(14)}  told ${figures(told)}; drawn ${figures(drawn)}`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

// Runs in the page.
async function typing([path, turns]) {
  const field = document.getElementById(path);
  const note = document.querySelector('[data-path=n199] .as-typed');
  const told = [];
  const drawn = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const before = note.textContent;
    field.value = String(1 + (turn % 7));
    const began = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    told.push(performance.now() - began);
    if (note.textContent === before) throw new Error(`nothing came of a key: ${before}`);
    await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    drawn.push(performance.now() - began);
  }
  return { told, drawn };
}

function figures(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => `${sorted[Math.floor(sorted.length * share)].toFixed(1)} ms`;
  return `${at(0.5)}, 95 of 100 within ${at(0.95)}`;
}

await main();
