// The page that everybody meets first, in both languages, on a phone and on a desk.

export const name = 'The sign-in page';

export async function run({ browser, base, check, axe, shot, speak }) {
  for (const lang of ['bg', 'en']) {
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const answer = await page.goto(`${base}/sign-in`);
      const what = `/sign-in in ${lang} at ${width} px`;
      check(`${what} is answered`, answer.status() === 200, answer.status());
      await speak(page, lang);
      check(`${what} speaks it`, (await page.getAttribute('html', 'lang')) === lang);
      check(`${what} asks for e-mail and password`,
        (await page.locator('[name=email]').isVisible()) && (await page.locator('[name=password]').isVisible()));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      check(`${what} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
      await axe(page, what);
      await shot(page, `${lang}-${width}`);
    }
  }
}
