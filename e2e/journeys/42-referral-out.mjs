// A family is referred to another service: the team chooses what is told, a link goes out and its PIN apart; the other
// side, without an account, opens it on a phone, refuses once and accepts once, and says what came of it. In both languages.

export const name = 'Referral to another service';

const PHONE = { viewport: { width: 360, height: 740 } };

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  browser.expectError('422');
  const team = await browser.newPage(PHONE);
  await signIn(team, 'head@demo.example', 'zaedno-demo');
  const calm = async (page, what, lang) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what} (${lang}) does not scroll sideways`, wide <= 0, `${wide} px too wide`);
    await axe(page, `${what} (${lang})`);
    await shot(page, `${what.replaceAll(' ', '-')}-${lang}`);
  };
  await team.goto(`${base}/cases`);
  const here = await team.locator('main a[href^="/cases/"]').evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')).find((href) => /^\/cases\/[0-9a-f-]{36}$/.test(href)));

  for (const lang of ['bg', 'en']) {
    const reason = lang === 'bg' ? 'Проба: не се обръща при шум.' : 'A trial: does not turn at a noise.';
    await team.goto(`${base}${here}`);
    await speak(team, lang);
    await team.goto(`${base}${here}/referrals/new`);
    await calm(team, 'referral being written', lang);
    const sign = team.locator('main button[value=sign]');
    await sign.click();
    check(`${lang}: what is missing is told beside its field`, await team.locator('#reason-error').isVisible(), team.url());
    await team.locator('[name=organisation]').selectOption({ index: 1 });
    await team.fill('[name=service]', 'Изследване на слуха');
    await team.fill('[name=reason]', reason);
    await team.fill('[name=wish]', 'Изследване.');
    await team.check('[name=facts][value=born]');
    if (await team.locator('[name=consent]').count()) await team.locator('[name=consent]').first().check();
    else await team.fill('[name=no_consent_reason]', 'Проба.');
    await sign.click();
    await team.waitForURL(/\/referrals\/[0-9a-f-]{36}$/);
    const referral = team.url();
    await calm(team, 'referral registered', lang);

    await team.locator('main form[action$="/sending"] button[type=submit]').click();
    const said = await team.innerText('main');
    const pin = (await team.innerText('strong.pin')).replace(/\D/g, '');
    const link = await team.locator('main a[href*="/referred/"]').first().getAttribute('href');
    check(`${lang}: the PIN is told once, the link stands there`, pin.length === 6 && link !== null, said);
    await calm(team, 'referral sent', lang);
    await team.goto(referral);
    check(`${lang}: the PIN is not told again`, (await team.locator('strong.pin').count()) === 0);

    // The other side, on a telephone of its own.
    const outside = await browser.newPage(PHONE);
    await outside.goto(new URL(new URL(link, base).pathname, base).href);
    await speak(outside, lang);
    await calm(outside, 'link before the PIN', lang);
    check(`${lang}: nothing is told before the PIN`, !(await outside.innerText('body')).includes(reason));
    await outside.fill('[name=pin]', '000000');
    await outside.locator('main form button[type=submit]').click();
    check(`${lang}: a wrong PIN is told`, await outside.locator('#pin-error').isVisible());
    await outside.fill('[name=pin]', pin);
    await outside.locator('main form button[type=submit]').click();
    check(`${lang}: what was chosen is there`, (await outside.innerText('main')).includes(reason));
    await calm(outside, 'link behind the PIN', lang);
    const refuses = lang === 'bg';
    await outside.locator(`[name=answer][value=${refuses ? 'refuse' : 'accept'}]`).check();
    if (refuses) await outside.locator('[name=ground]').first().check();
    else await outside.fill('[name=accepted_from]', '01.12.2030');
    await outside.fill('[name=contact]', 'Д-р Пробна');
    await outside.fill('[name=answered_by]', 'Д-р Пробна');
    await outside.locator('main form[action$="/answer"] button[type=submit]').click();
    await outside.waitForURL(/\/referred\//);
    check(`${lang}: the answer is taken`, (await outside.locator('.error-summary').count()) === 0, await outside.innerText('main'));
    await calm(outside, 'answer given', lang);

    await team.goto(referral);
    check(`${lang}: the team reads the answer`, (await team.innerText('main')).includes('Д-р Пробна') || (await team.innerText('main')).includes('Probna'));
    if (!refuses) {
      await team.locator('[name=outcome]').first().check();
      await team.locator('main form[action$="/outcome"] button[type=submit]').click();
      await team.waitForLoadState('load');
      check(`${lang}: what came of it stands`, (await team.locator('[name=outcome]').count()) === 0, team.url());
    }
    await calm(team, 'referral answered', lang);
    await outside.context().close();
  }
  await team.context().close();
}
