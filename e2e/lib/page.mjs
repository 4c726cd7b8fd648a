// What journeys do on most pages, and the browser they do it in.

import axeCore from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Answers `axe(page, what)`: checks the page as it stands against WCAG 2.2 AA. It talks to the page through the
// debugger and so needs no hole in the content security policy.
export function withAxe(check) {
  return async (page, what = new URL(page.url()).pathname) => {
    await page.evaluate(axeCore.source);
    const { violations } = await page.evaluate(
      (rules) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: rules } }),
      RULES,
    );
    const told = violations.map(({ id, help, nodes }) =>
      [`${id}: ${help}`, ...nodes.map((node) => `  ${node.target.join(' ')}  ${node.failureSummary ?? ''}`)].join('\n'));
    check(`axe finds nothing on ${what}`, violations.length === 0, told.join('\n'));
  };
}

// Answers `signIn(page, email, password)`: through the form, until the sign-in page is left.
export function withBase(base) {
  return async (page, email, password) => {
    await page.goto(`${base}/sign-in`);
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', password);
    const form = page.locator('form:has([name=password])');
    await Promise.all([
      page.waitForURL((url) => url.pathname !== '/sign-in'),
      form.locator('button:not([type=button])').first().click(),
    ]);
  };
}

// Follows the language switch of the page unless it is in that language already.
export async function speak(page, lang) {
  if ((await page.getAttribute('html', 'lang')) === lang) return;
  const link = page.locator(`a[href^="/language?to=${lang}"]`).first();
  await page.goto(new URL(await link.getAttribute('href'), page.url()).href);
}

// Waits until the forms' engine has begun: the page fetches it when it has been drawn.
export const engineReady = (page) => page.locator('[name=_engine][value="1"]').waitFor({ state: 'attached' });

// The browser is closed off from its maker's hosts; as root it runs without its sandbox.
export function launchOptions() {
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args };
}
