// The programmes of a case on a phone: the checklist with its next step, a step recorded, corrected and told in the
// story; mediation with both parents alike; the same pages in English on a wide screen.

export const name = 'Programmes of a case';

const words = 'Проба на програмите.';

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await signIn(page, 'head@demo.example', 'zaedno-demo');
  const calm = async (what) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
    await axe(page, what);
    await shot(page, what.replaceAll(' ', '-'));
  };
  const says = async (text) => check(`it says „${text}“`, await page.locator('main', { hasText: text }).first().isVisible());
  const open = async (programme) => {
    await page.goto(`${base}/cases?programme=${programme}`);
    return page.locator('main a[href^="/cases/"]').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')).find((href) => /^\/cases\/[0-9a-f-]{36}$/.test(href)));
  };

  // The newest candidate foster family has applied; the training comes next.
  await page.goto(`${base}/cases`);
  await speak(page, 'bg');
  const foster = await open('foster-care');
  await page.goto(`${base}${foster}/kinds`);
  await says('Приемна грижа');
  await calm('programmes of a case');
  await page.locator('main .card a', { hasText: 'Приемна грижа' }).first().click();
  await calm('foster care under way');
  await page.locator('main .next-step a.button').click();
  await calm('form of a step');

  // Support is recorded as often as it happens; what was recorded can be corrected and stays.
  const general = await open('general');
  await page.goto(`${base}${general}/kinds/general/steps/consultation`);
  await page.locator('[name="fields.by"][value=social]').check();
  await page.fill('[name="fields.course"]', words);
  await page.locator('main form[data-draft] button[type=submit]').click();
  await says(words);
  await page.locator('main .record', { hasText: words }).locator('a:not(.button)').click();
  await calm('correction of a step');
  await page.fill('[name="fields.course"]', `${words} Поправена.`);
  await page.fill('[name=reason]', words);
  await page.locator('main form[data-draft] button[type=submit]').click();
  await says('Поправено');
  await calm('a corrected step');
  await page.goto(`${base}${general}`);
  await says('Консултация');

  const mediation = await open('parental-conflict');
  await page.goto(`${base}${mediation}/kinds/parental-conflict`);
  check('two parents stand side by side', await page.locator('main .alike .card').count() === 2);
  await calm('mediation');

  await page.setViewportSize({ width: 1280, height: 800 });
  await speak(page, 'en');
  await page.goto(`${base}${mediation}/kinds/parental-conflict`);
  await calm('mediation in English');
  await page.goto(`${base}${await open('violence')}/kinds/violence`);
  await calm('violence in English');
  await page.close();
}
