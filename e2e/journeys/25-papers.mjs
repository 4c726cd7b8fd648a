// Papers: read and taken along by the head of service, a template of the centre's own tried and put in force, a register
// asked for. On a phone, in both languages.

export const name = 'Papers';

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  browser.expectError('422');
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await signIn(page, 'head@demo.example', 'zaedno-demo');
  const calm = async (what) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
    await axe(page, what);
    await shot(page, what.replaceAll(' ', '-'));
  };
  const taken = async (locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), locator.click()]);
    return download.suggestedFilename();
  };

  await page.goto(`${base}/registers`);
  await speak(page, 'bg');
  await calm('register of documents out');
  check('the register has what was signed', (await page.locator('main table tbody tr').count()) > 3);
  check('the register goes along', (await taken(page.locator('main a[href*="/xlsx"]'))).endsWith('.xlsx'));

  const first = await page.evaluate(async () => (await (await fetch('/api/v1/papers')).json()).items[0].id);
  await page.goto(`${base}/papers/${first}`);
  await calm('paper');
  check('the paper goes along', (await taken(page.locator('main a[href$="/file"]'))).endsWith('.pdf'));
  await page.locator('main p.back a').click();
  await calm('papers of a case');
  check('the whole file goes along', (await taken(page.locator('main form[action$="/file"] button'))).startsWith('case-'));

  await page.goto(`${base}/registers`);
  await page.locator('main a[href$="/templates"]').click();
  await calm('templates');
  await page.locator('main a[href$="/templates/consent"]').click();
  await calm('template');
  const ours = await page.inputValue('#source');
  check('our text is there to begin from', ours.includes('#show: paper.with'));
  await page.fill('#source', '#import "frame.typ": *\n\n#famly');
  await page.locator('main form[enctype] button[type=submit]:not([name])').click();
  check('the mistake is shown in its line', (await page.locator('pre mark').innerText()).includes('#famly'));
  await calm('template with a mistake');
  await page.fill('#source', ours.replace('Декларация', 'Наша декларация'));
  check('it is tried with made-up data',
    (await taken(page.locator('main button[name=do][value=preview]'))) === 'example-consent.pdf');
  await page.locator('main form[enctype] button[type=submit]:not([name])').click();
  await page.waitForURL(/templates\/consent$/);
  await calm('template of the centre');
  await page.locator('main form[action$="/restoration"] button').click();
  await page.waitForURL(/templates\/consent$/);
  await speak(page, 'en');
  await calm('template in English');
  await page.goto(`${base}/registers?register=in`);
  await calm('register of documents in, in English');
}
