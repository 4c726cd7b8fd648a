// Quality: somebody complains through the link and reads the answer; a family says how content it is; a procedure is
// published and read; the board is scored with evidence and an action. In both languages, on a phone.

export const name = 'Quality';

const PHONE = { viewport: { width: 360, height: 740 } };

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  browser.expectError('422');
  const head = await browser.newPage(PHONE);
  await signIn(head, 'head@demo.example', 'zaedno-demo');
  const calm = async (page, what) => {
    for (const lang of ['en', 'bg']) {
      await speak(page, lang);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      check(`${what} in ${lang} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
      await axe(page, `${what} in ${lang}`);
      await shot(page, `${what.replaceAll(' ', '-')}-${lang}`);
    }
  };
  const go = async (path) => {
    await head.goto(new URL(path, base).href);
    return head.innerText('main');
  };
  await go('/complaints');
  await speak(head, 'bg');
  await complaint({ browser, base, check, head, calm, go });
  await satisfaction({ browser, base, check, head, calm, go });
  await procedure({ browser, base, check, head, calm, go, signIn, speak });
  await board({ check, head, calm, go });
  await head.context().close();
}

async function complaint({ browser, base, check, head, calm, go }) {
  await go('/complaints/link');
  const make = head.locator('main form[action="/complaints/link"] button');
  if (await make.count()) await make.first().click();
  const link = (await head.innerText('main')).match(/\/c\/[\w-]+/)?.[0];
  check('there is a link for complaints', link !== undefined, head.url());
  const outside = await browser.newPage(PHONE);
  await outside.goto(`${base}${link}`);
  await calm(outside, 'complaint from outside');
  await outside.locator('main form button[type=submit]:not([name])').first().click();
  check('an empty complaint is not taken', await outside.locator('#text-error').isVisible());
  await outside.fill('[name=text]', 'Проба: чаках твърде дълго.');
  await outside.locator('main form button[type=submit]:not([name])').first().click();
  const code = (await outside.innerText('main')).match(/[A-Z0-9]{4}[- ]?[A-Z0-9]{4}([- ]?[A-Z0-9]{4})?/)?.[0];
  check('it says under which code the answer is read', code !== undefined, await outside.innerText('main'));
  const list = await go('/complaints');
  check('the complaint is in the list', /Ж-\d{4}-\d{4}/.test(list), list);
  await calm(head, 'complaints');
  await head.locator('main a[href^="/complaints/0"]').first().click();
  check('the head of service reads it', (await head.innerText('main')).includes('чаках твърде дълго'), head.url());
  await calm(head, 'complaint');
  await go('/complaints/register');
  await calm(head, 'register of complaints');
  await go('/complaints/figures');
  await calm(head, 'complaints in figures');
  await outside.context().close();
}

async function satisfaction({ browser, base, check, head, calm, go }) {
  await go('/satisfaction/links');
  await head.check('[name=scope][value=centre]');
  await head.locator('main form[action="/satisfaction/links"] button[type=submit]').click();
  await head.waitForURL(/\/satisfaction\/links\/[0-9a-f-]{36}/);
  const link = (await head.innerText('main')).match(/\/s\/[\w-]+/)?.[0];
  check('there is a link for answers', link !== undefined, head.url());
  await calm(head, 'link for answers');
  const outside = await browser.newPage(PHONE);
  await outside.goto(`${base}${link}`);
  await calm(outside, 'satisfaction from outside');
  await outside.context().close();
  // Answered on a telephone without script, a page at a time.
  const plain = await browser.newPage({ ...PHONE, javaScriptEnabled: false });
  await plain.goto(`${base}${link}`);
  for (let turned = 0; turned < 20 && !plain.url().endsWith('/thanks'); turned += 1) {
    const choices = plain.locator('main form input[type=radio]:visible');
    const names = await choices.evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
    for (const one of names) await plain.locator(`input[type=radio][name="${one}"]`).first().check();
    const next = plain.locator('main button[name=do][value^="sheet:"]:visible');
    await ((await next.count()) ? next.last() : plain.locator('main button[name=do][value=send]:visible')).click();
    await plain.waitForLoadState('load');
  }
  check('the answers are taken', plain.url().endsWith('/thanks'), plain.url());
  await plain.context().close();
  await go('/satisfaction');
  await calm(head, 'satisfaction');
}

async function procedure({ browser, base, check, head, calm, go, signIn, speak }) {
  await go('/procedures/new');
  await calm(head, 'new procedure');
  await head.fill('[name=title]', 'Пробна процедура');
  await head.selectOption('[name=kind]', 'complaints');
  await head.fill('[name=text]', 'Проба на процедура.');
  await head.check('[name=roles][value=case-worker]');
  await head.locator('main form[enctype] button[type=submit]:not([name])').click();
  await head.waitForURL(/\/procedures\/[0-9a-f-]{36}$/);
  await calm(head, 'procedure');
  const worker = await browser.newPage(PHONE);
  await signIn(worker, 'worker@demo.example', 'zaedno-demo');
  await worker.goto(head.url());
  await speak(worker, 'bg');
  await worker.locator('main form[action$="/reading"] button').click();
  await worker.waitForLoadState('load');
  check('who read it does not have to again', (await worker.locator('main form[action$="/reading"]').count()) === 0);
  await worker.context().close();
  await head.reload();
  check('the head of service sees who has read it', /1 от \d+|1 of \d+|прочел|Прочел/.test(await head.innerText('main')), await head.innerText('main'));
  await go('/procedures');
  await calm(head, 'procedures');
}

async function board({ check, head, calm, go }) {
  await go('/quality');
  await calm(head, 'board of quality');
  await head.locator('main a[href^="/quality/criteria/"]').first().click();
  await calm(head, 'criterion');
  await head.locator('[name=level][value="2"]').check();
  await head.fill('[name=note]', 'Проба на самооценка.');
  await head.locator('main form[action$="/score"] button[type=submit]').click();
  await head.waitForLoadState('load');
  check('the score stands', (await head.inputValue('[name=note]')) === 'Проба на самооценка.');
  await head.locator('main form[action$="/actions"]').evaluate((form) => form.closest('details')?.setAttribute('open', ''));
  await head.fill('main form[action$="/actions"] [name=action]', 'Проба на действие');
  await head.locator('main form[action$="/actions"] [name=user_id]').selectOption({ index: 1 });
  await head.fill('main form[action$="/actions"] [name=due_on]', '01.12.2030');
  await head.locator('main form[action$="/actions"] button[type=submit]:not([name])').last().click();
  await head.waitForLoadState('load');
  check('the action stands', (await head.innerText('main')).includes('Проба на действие'), head.url());
}
