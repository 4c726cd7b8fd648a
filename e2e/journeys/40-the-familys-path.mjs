// The family's path from the letter that refers it to the last report: request, case, needs assessment, plan, agreement,
// review, closure. Once in Bulgarian on a phone, once in English on a wide screen. The agreement is printed and its
// pages are looked at as pictures.

import { pictures } from '../lib/paper.mjs';

export const name = "The family's path";

const ROUNDS = [
  {
    lang: 'bg', viewport: { width: 360, height: 740 }, number: '94-00-101',
    mother: 'Цвета Пробна', child: 'Ясен Пробен', words: 'Проба на пътешествието.',
    says: {
      inForce: 'Действаща', proposed: 'Предложен', agreed: 'Съгласуван', agreement: 'Договор №', closes: 'Случаят може да се закрие',
      report: 'Заключителен доклад', next: 'Направи индивидуална оценка'
    },
  },
  {
    lang: 'en', viewport: { width: 1280, height: 900 }, number: '94-00-102',
    mother: 'Гергана Пробна', child: 'Младен Пробен', words: 'A trial of the journey.',
    says: {
      inForce: 'In force', proposed: 'Proposed', agreed: 'Agreed', agreement: 'Agreement No', closes: 'The case can be closed',
      report: 'Closing report', next: 'Make the needs assessment'
    },
  },
];

export async function run(tools) {
  tools.browser.expectError('422');
  for (const round of ROUNDS) await walk(tools, round);
}

async function walk({ browser, base, check, axe, shot, keep, speak, signIn }, { lang, viewport, number, mother, child, words, says }) {
  const page = await browser.newPage({ viewport });
  await signIn(page, 'head@demo.example', 'zaedno-demo');
  await speak(page, lang);
  const calm = async (what) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what} (${lang}) does not scroll sideways`, wide <= 0, `${wide} px too wide`);
    await axe(page, `${what} (${lang})`);
    await shot(page, `${what.replaceAll(' ', '-')}-${lang}`);
  };
  const fill = async (fields) => {
    for (const [field, value] of Object.entries(fields)) await page.fill(`[name="${field}"]`, value);
  };
  const sign = () => page.locator('main button[value=sign]').click();
  const send = async () => {
    await page.locator('main form[method=post]:not(.one-button) button.button[type=submit]:not([name])').last().click();
    await page.waitForLoadState('load');
  };
  const hears = async (text) =>
    check(`${lang}: it says „${text}“`, await page.locator('main', { hasText: text }).first().isVisible(), page.url());

  // The directorate's letter comes with a preliminary assessment; the head of service takes the family on.
  await page.goto(`${base}/requests/new?way=directorate`);
  await calm('referral');
  await fill({ person_q: mother, child_q: child, referral_number: number, referral_on: '02.03.2026', term_months: '12', wish: words });
  await page.selectOption('[name=person_role]', 'mother');
  await page.locator('[name=organisation_id]').selectOption({ index: 1 });
  await page.locator('[name=services][value=skills-training]').check();
  await page.locator('[name=brought][value=preliminary-assessment]').check();
  await send();
  // Nobody of that name is known yet: the form asks, and what was typed stands.
  for (const who of ['person', 'child']) {
    const fresh = page.locator(`[name=${who}][value=new]`);
    if (await fresh.count()) await fresh.check();
  }
  if (/\/requests(\/new)?$/.test(new URL(page.url()).pathname)) await send();
  const request = new URL(page.url()).pathname;
  check(`${lang}: the referral is in the register`, /^\/requests\/[0-9a-f-]{36}$/.test(request), request);
  await hears(number);
  await calm('referral in the register');
  await page.goto(`${base}${request}/acceptance`);
  await page.selectOption('[name=programme]', 'family-support');
  await page.locator('[name=target_groups][value=TG02]').check();
  await page.locator('[name=lead]').selectOption({ index: 1 });
  await calm('acceptance of a referral');
  await send();
  const here = page.url();
  check(`${lang}: a case is open`, /\/cases\/[0-9a-f-]{36}$/.test(here), here);
  await calm('case with its path');
  await page.goto(`${here}/path`);
  await hears(says.next);
  await calm('path at the beginning');

  await page.goto(`${here}/needs-assessments/new`);
  await calm('needs assessment being written');
  await page.selectOption('[name="domains-1.domain"]', 'care');
  await fill({ 'domains-1.need': words, not_heard: words, parents_view: words, took_part: words, conclusions: words });
  for (const factor of ['wishes', 'child_needs', 'background', 'danger', 'ability', 'changes']) await fill({ [factor]: words });
  await sign();
  await hears(says.inForce);
  await calm('needs assessment signed');

  await page.goto(`${here}/goals/new`);
  await page.selectOption('[name=domain]', 'health');
  await fill({ text: words, indicator: words, due_on: '31.12.2030' });
  await page.locator('main form button[type=submit]').first().click();
  await page.goto(`${here}/plans/new`);
  await calm('plan being written');
  await fill({ aim: words, 'activities-1.text': words, 'activities-1.responsible': words });
  await page.locator('[name=services][value=skills-training]').check();
  await sign();
  await hears(says.proposed);
  await calm('plan proposed');
  // Each party in turn, until the last that had to agree has.
  const plan = page.url();
  const answers = await page.locator('.parties a').evaluateAll((links) => links.map((link) => link.href));
  for (const answer of answers) {
    await page.goto(answer);
    await page.locator('[name=agrees][value=yes]').check();
    await Promise.all([page.waitForURL(plan), page.locator('main form button[type=submit]').first().click()]);
    if (await page.locator('main', { hasText: says.agreed }).first().isVisible()) break;
  }
  await hears(says.agreed);

  await page.goto(`${here}/path`);
  await page.locator('main a.button[href*="/agreements/new"]').first().click();
  await calm('agreement being written');
  if ((await page.inputValue('[name=basis]')) === '') await fill({ basis: number });
  await sign();
  await calm('agreement handed over');
  await page.locator('main a[href$="/signature"]').click();
  await page.locator('main form button[type=submit]').first().click();
  await hears(says.agreement);
  await calm('agreement signed');

  // Printed: made final into the case, fetched, and its pages looked at.
  await page.locator('#made-papers form button').first().click();
  await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/);
  const pdf = await page.request.get(`${page.url()}/file`);
  check(`${lang}: the agreement is a PDF`, pdf.headers()['content-type'] === 'application/pdf', pdf.status());
  const seen = await pictures(page, await pdf.body());
  check(`${lang}: the agreement has pages`, seen.length > 0);
  for (const [at, { ink, png }] of seen.entries()) {
    const place = `${lang}: page ${at + 1} of the agreement`;
    check(`${place} has its head, its text and its foot`, ink.head > 0 && ink.text > 0 && ink.foot > 0, JSON.stringify(ink));
    check(`${place} leaves its margins white`, ink.margin === 0, JSON.stringify(ink));
    await keep(`agreement-page-${at + 1}-${lang}`, png);
  }

  await page.goto(`${here}/reviews/new`);
  await calm('review being written');
  await page.locator('[name=is_planned][value=yes]').check();
  await fill({ took_part: words, not_heard: words, parents_view: words, conclusions: words });
  for (const met of await page.locator('input[name^="goals-"][value=met]').all()) await met.check();
  await page.locator('[name=decision][value=close]').check();
  await sign();
  await hears(says.closes);
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
  await fill({ not_heard: words, parents_view: words });
  await sign();
  await hears(says.report);
  await calm('closing report');
  await page.context().close();
}
