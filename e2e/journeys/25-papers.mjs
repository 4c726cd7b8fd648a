// Papers: looked at as a draft and made final from the page of an agreement, read and taken along by the head of service, a
// template of the centre's own tried and put in force, registers asked for. On a phone, in both languages.

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

  const year = new Date().getFullYear();
  await page.goto(`${base}/registers?from=${year - 2}-01-01&to=${year}-12-31`);
  await speak(page, 'bg');
  await page.goto(`${base}/registers?from=${year - 2}-01-01&to=${year}-12-31`);
  await calm('register of documents out');
  check('the register has what was signed', (await page.locator('main table tbody tr').count()) > 3);
  check('the register goes along', (await taken(page.locator('main a[href*="/xlsx"]'))).endsWith('.xlsx'));

  // From the line of the register to the paper, from its case to the record it was made from.
  await page.goto(`${base}/registers?register=family-agreements&from=${year - 2}-01-01&to=${year}-12-31`);
  await calm('register of agreements with families');
  await page.locator('main table a[href^="/papers/"]').first().click();
  await calm('paper');
  check('the paper goes along', (await taken(page.locator('main a[href$="/file"]'))).endsWith('.pdf'));
  await page.locator('main a[href$="/papers"]').first().click();
  await calm('papers of a case');
  check('the whole file goes along', (await taken(page.locator('main form[action$="/file"] button'))).startsWith('case-'));
  const here = page.url().replace(/\/papers.*$/, '');
  await page.goto(`${here}/path`);
  await page.locator('main a[href*="/agreements/"]:not([href$="/new"])').first().click();
  await calm('agreement with its papers');
  const offer = await page.locator('#made-papers a.button').first().getAttribute('href');
  const draft = await page.request.get(`${base}${offer}`);
  check('the draft is a PDF to look at', draft.headers()['content-type'] === 'application/pdf'
    && draft.headers()['content-disposition'].startsWith('inline'), draft.status());
  const before = await page.locator('#made-papers li').count();
  await page.locator('#made-papers form button').first().click();
  await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/);
  check('it says that the paper is made', await page.locator('body', { hasText: 'Документът е издаден' }).first().isVisible());
  await page.goBack();
  await page.reload();
  check('the record shows its new paper', (await page.locator('#made-papers li').count()) === before + 1);

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
  // A download leaves the page where it is, and its form is free again after ten seconds.
  await page.locator('main form[enctype]:not([aria-busy])').waitFor();
  await page.locator('main form[enctype] button[type=submit]:not([name])').click();
  await page.locator('main form[action$="/restoration"] button').waitFor();
  await calm('template of the centre');
  await page.locator('main form[action$="/restoration"] button').click();
  await page.waitForURL(/templates\/consent$/);
  await speak(page, 'en');
  await calm('template in English');
  await page.goto(`${base}/registers?register=in`);
  await calm('register of documents in, in English');
}
