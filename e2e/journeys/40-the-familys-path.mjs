// The family's path on a phone, in Bulgarian: needs assessment, plan, agreement, review, closure, closing report; every
// step is found from the page of the path.

export const name = "The family's path";

const words = 'Проба на пътешествието.';

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await signIn(page, 'head@demo.example', 'zaedno-demo');
  const calm = async (what) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
    await axe(page, what);
    await shot(page, what.replaceAll(' ', '-'));
  };
  const fill = async (fields) => {
    for (const [field, value] of Object.entries(fields)) await page.fill(`[name="${field}"]`, value);
  };
  const sign = () => page.locator('main button[value=sign]').click();
  const says = async (text) => check(`it says „${text}“`, await page.locator('main', { hasText: text }).first().isVisible());

  // A case with a child and a parent, of whom nothing was planned yet.
  await page.goto(`${base}/cases`);
  await speak(page, 'bg');
  const cases = await page.locator('main a[href^="/cases/"]').evaluateAll((links) =>
    [...new Set(links.map((link) => link.getAttribute('href')).filter((href) => /^\/cases\/[0-9a-f-]{36}$/.test(href)))]);
  let here = '';
  for (const one of cases) {
    await page.goto(`${base}${one}/path`);
    const childless = await page.locator('main', { hasText: 'Детето още не е посочено' }).first().isVisible();
    if (!childless && await page.locator('main a.button', { hasText: 'Направи индивидуална оценка' }).first().isVisible()) {
      here = `${base}${one}`;
      break;
    }
  }
  check('a case waits for its needs assessment', here !== '', `${cases.length} cases looked at`);
  if (here === '') return;
  await calm('path at the beginning');
  await page.goto(here);
  await calm('case with its path');

  await page.goto(`${here}/needs-assessments/new`);
  await calm('needs assessment being written');
  await page.selectOption('[name="domains-1.domain"]', 'care');
  await fill({ 'domains-1.need': words, not_heard: 'Бебе е.', parents_view: words, took_part: words, conclusions: words });
  for (const factor of ['wishes', 'child_needs', 'background', 'danger', 'ability', 'changes']) await fill({ [factor]: words });
  await sign();
  await says('Действаща');
  await calm('needs assessment signed');

  await page.goto(`${here}/goals/new`);
  await page.selectOption('[name=domain]', 'health');
  await fill({ text: 'Детето да има личен лекар', indicator: 'Има преглед', due_on: '31.12.2030' });
  await page.locator('main form button[type=submit]').first().click();
  await page.goto(`${here}/plans/new`);
  await calm('plan being written');
  await fill({ aim: words, 'activities-1.text': 'Посещения вкъщи', 'activities-1.responsible': 'Водещият' });
  await page.locator('[name=services][value=skills-training]').check();
  await sign();
  await says('Предложен');
  await calm('plan proposed');
  // Each party in turn, until the last that had to agree has.
  const plan = page.url();
  const answers = await page.locator('.parties a').evaluateAll((links) => links.map((link) => link.href));
  for (const answer of answers) {
    await page.goto(answer);
    await page.locator('[name=agrees][value=yes]').check();
    await Promise.all([page.waitForURL(plan), page.locator('main form button[type=submit]').first().click()]);
    if (await page.locator('main', { hasText: 'Съгласуван' }).first().isVisible()) break;
  }
  await says('Съгласуван');

  await page.goto(`${here}/path`);
  await page.locator('main a.button[href$="/agreements/new"]').first().click();
  await calm('agreement being written');
  await fill({ basis: 'Предварителна оценка № 1' });
  await sign();
  await calm('agreement handed over');
  await page.locator('main a[href$="/signature"]').click();
  await page.locator('main form button[type=submit]').first().click();
  await says('Договор №');
  await calm('agreement signed');

  await page.goto(`${here}/reviews/new`);
  await calm('review being written');
  await page.locator('[name=is_planned][value=yes]').check();
  await fill({ took_part: words, not_heard: 'Бебе е.', parents_view: words, conclusions: words });
  for (const met of await page.locator('input[name^="goals-"][value=met]').all()) await met.check();
  await page.locator('[name=decision][value=close]').check();
  await sign();
  await says('Случаят може да се закрие');
  await calm('review signed');

  await page.locator('main a[href$="/closure"]').first().click();
  await page.locator('[name=outcome][value=reached]').check();
  await page.selectOption('[name=lives_with]', 'parents');
  await fill({ summary: words });
  await page.locator('main form button[type=submit]').first().click();
  await page.goto(`${here}/path`);
  await calm('path of a closed case');
  await page.locator('main a.button[href$="/closing-report/new"]').first().click();
  await calm('closing report being written');
  await fill({ not_heard: 'Бебе е.', parents_view: words });
  await sign();
  await says('Заключителен доклад');
  await calm('closing report');
}
