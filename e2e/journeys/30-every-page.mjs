// Every page that anybody can reach by links, in both languages: it is answered, weighs little on a first visit, fits
// a phone, and axe finds nothing.

import { reach, weigh } from '../lib/crawl.mjs';

export const name = 'Every page';

// A first visit to any page: the page with its style, its scripts and its letters. The forms' engine and the form that
// it fills are not part of it: a page works without them and fetches them when it stands; the engine has a measure of
// its own.
const MOST = 80 * 1024;
const MOST_OF_ENGINE = 250 * 1000;
const PASSWORD = 'zaedno-demo';

// Each sees pages that the ones before do not.
const PEOPLE = ['head', 'duty', 'worker', 'psychologist', 'reception', 'volunteer', 'partner', 'coordinator',
  'director', 'auditor', 'admin'];

export async function run({ browser, base, door, check, axe, shot, signIn }) {
  const extras = await assets(browser, base);
  check(`style, script and letters weigh ${Math.round(extras / 1024)} KB, less than a page may`, extras < MOST);
  const engine = { bytes: 0 };
  const seen = new Set();
  const outside = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await pages(outside, '', ['/sign-in', '/report', '/report/status', ...(door ? [new URL(door).pathname] : [])]);
  for (const who of PEOPLE) {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await signIn(page, `${who}@demo.example`, PASSWORD);
    const bar = await page.evaluate(groups);
    check(`the groups of ${who} stand in one row of a phone`, bar.fits, JSON.stringify(bar));
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    await pages(page, cookie, ['/', '/account', '/glass'], who);
    await page.context().close();
  }

  check(`the forms' engine weighs ${Math.round(engine.bytes / 1000)} KB`, engine.bytes > 0 && engine.bytes < MOST_OF_ENGINE);

  // What a page brings besides what every page does: on those with a form, the script that fills it.
  async function own(html) {
    const [, script] = /src="(\/assets\/filling-[^"]+)"/.exec(html) ?? [];
    const [, module] = /data-module="([^"]+)"/.exec(html) ?? [];
    if (module && engine.bytes === 0) engine.bytes = (await weigh(base + module, '', 'br')).bytes;
    return script ? (await weigh(base + script)).bytes : 0;
  }

  async function pages(page, cookie, starts, who = 'nobody') {
    const all = await reach(base, cookie, starts);
    const wrong = all.filter(({ path, answer }) => answer.status >= 400 && !starts.includes(path));
    check(`no link leads ${who} to a refusal`, wrong.length === 0,
      wrong.map(({ path, answer }) => `${answer.status} ${path}`).join('\n'));
    // The first screen is another one for each.
    const of = (kind) => (kind === '/' ? `/ of ${who}` : kind);
    const fresh = all.filter(({ kind, answer }) =>
      answer.status === 200 && answer.type.startsWith('text/html') && !seen.has(of(kind)));
    for (const { kind } of fresh) seen.add(of(kind));
    const [heavy, wide] = [[], []];
    let most = 0;
    for (const { kind, path, answer } of fresh) {
      const bytes = answer.bytes + extras + (await own(answer.text));
      most = Math.max(most, bytes);
      if (bytes > MOST) heavy.push(`${bytes} bytes: ${path}`);
      await page.goto(base + path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${over} px too wide: ${path}`);
      await axe(page, `${kind} as ${who} sees it`);
    }
    const english = `${cookie}${cookie ? '; ' : ''}zaedno-lang=en`;
    if (cookie) await page.goto(`${base}/language?to=en&back=/account`);
    for (const { path } of fresh) {
      const answer = await weigh(base + path, english);
      const bytes = answer.bytes + extras + (await own(answer.text));
      if (bytes > MOST) heavy.push(`${bytes} bytes in English: ${path}`);
      if (!answer.text.includes('<html lang="en"')) heavy.push(`not in English: ${path}`);
    }
    if (cookie) await page.goto(`${base}/language?to=bg&back=/account`);
    check(`${fresh.length} pages of ${who} weigh at most 80 KB on a first visit, the heaviest ${Math.round(most / 1024)}`, heavy.length === 0, heavy.join('\n'));
    check(`${fresh.length} pages of ${who} fit a phone`, wide.length === 0, wide.join('\n'));
    if (wide.length > 0) await shot(page, `wide-${who}`);
  }
}

// The first row of the navigation as it stands: all of it in sight, each as large as a fingertip.
function groups() {
  const row = document.querySelector('.nav ul');
  const sizes = [...row.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
  const told = sizes.map(({ left, right, top, height }) => ({ left, right, top, height }));
  return { fits: told.every(({ left, right, top, height }) =>
    left >= 0 && right <= window.innerWidth && height >= 44 && top === told[0].top), told };
}

// What a first visit on a desk brings besides the page itself, in bytes as they come.
async function assets(browser, base) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const documents = new Set();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => { if (type === 'Document') documents.add(requestId); });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!documents.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${base}/report`, { waitUntil: 'networkidle' });
  await page.context().close();
  return bytes;
}
