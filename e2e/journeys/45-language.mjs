// The language is switched over a form that is half filled, and over one that came back: nothing typed is lost, and
// nothing of it stays behind in the browser.

export const name = 'The language of a form';

const PHONE = { viewport: { width: 360, height: 740 } };

export async function run({ browser, base, check, speak, signIn }) {
  browser.expectError('422');
  const page = await browser.newPage(PHONE);
  await page.goto(`${base}/report`);
  await speak(page, 'bg');
  await page.goto(`${base}/report`);
  await page.fill('[name=said]', 'Проба: чух плач зад стената.');
  const child = page.locator('[name=child_state]').first();
  await child.check();
  await crossed({ page, check, to: 'en', at: '/report', what: 'a half filled form' });
  check('what was chosen is chosen still', await child.isChecked());
  await page.locator('main form button[type=submit]').last().click();
  await page.locator('.error-summary').waitFor();
  await crossed({ page, check, to: 'bg', at: '/report', what: 'a form that came back' });
  await page.context().close();

  const head = await browser.newPage(PHONE);
  await signIn(head, 'head@demo.example', 'zaedno-demo');
  await speak(head, 'bg');
  await head.goto(`${base}/general-access/new`);
  await head.fill('[name=text]', 'Проба: чух плач зад стената.');
  await head.locator('main form button[type=submit]:not([name])').click();
  await head.locator('.error-summary').waitFor();
  await crossed({ page: head, check, to: 'en', at: '/general-access/new', what: 'a form with a page of its own' });
  await head.context().close();
}

async function crossed({ page, check, to, at, what }) {
  await Promise.all([page.waitForEvent('load'), page.locator('footer a.language').click()]);
  await page.locator(`html[lang=${to}]`).waitFor({ state: 'attached' });
  check(`${what} stands at its page`, new URL(page.url()).pathname === at, page.url());
  const typed = await page.locator('[name=said], [name=text]').first().inputValue();
  check(`${what} keeps what was typed in the other language`, typed.includes('чух плач'), typed);
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  check(`${what} leaves nothing of it in the browser`, !kept.includes('чух плач'), kept);
}
