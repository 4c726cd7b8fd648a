// An instrument from the upload to the change that it shows: uploaded, tried out and published by the head of service,
// filled twice by a case worker on a phone, with a goal in between; then a new version, with the old answers intact.

import { engineReady } from '../lib/page.mjs';

export const name = 'Assessments';

const form = (warm) => `
| survey | type | name | label::Български (bg) | label::English (en) | required | relevant | appearance | scale |
| | note | about | Пробен формуляр за пътешествието. | A form for the journey. |
| | begin_group | home | Домът | The home |
| | select_one often | warm | ${warm} | Is it warm? | yes | | likert | home |
| | text | why_cold | Защо е студено? | Why is it cold? | | \${warm} = 'never' |
| | end_group |
| | begin_group | care | Грижата | The care |
| | select_one often | calm | Спокойно ли е детето? | Is the child calm? | yes | | likert | care |
| | begin_repeat | visits | Посещение | Visit |
| | date | day | Кога? | When? |
| | end_repeat |
| | end_group |
| choices | list_name | name | label::Български (bg) | label::English (en) | score |
| | often | always | Винаги | Always | 2 |
| | often | sometimes | Понякога | Sometimes | 1 |
| | often | never | Никога | Never | 0 |
| settings | form_id | label::Български (bg) | label::English (en) | version | default_language | style |
| | journey_form | Формуляр на пътешествието | Form of the journey | 1 | Български (bg) | pages |
| scales | scale | label::Български (bg) | label::English (en) | domain | method | min_answered | missing | higher |
| | home | Дом | Home | home | sum | 0.5 | prorate | better |
| | care | Грижа | Care | care | sum | 0.5 | prorate | better |
| bands | scale | from | to | label::Български (bg) | label::English (en) | level | risk |
| | home | 0 | 1 | Нужна е подкрепа | Support is needed | low | high |
| | home | 1 | 2 | Добре е | It is well | high | low |
| | care | 0 | 1 | Нужна е подкрепа | Support is needed | low |
| | care | 1 | 2 | Добре е | It is well | high |
`;

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  browser.expectError('422');
  const phone = { viewport: { width: 360, height: 740 } };
  const head = await browser.newPage(phone);
  await signIn(head, 'head@demo.example', 'zaedno-demo');
  await head.goto(`${base}/instruments`);
  await speak(head, 'bg');
  let page = head;
  const calm = async (what) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
    await axe(page, what);
    await shot(page, what.replaceAll(' ', '-'));
  };
  const upload = async (text) => {
    await page.setInputFiles('[name=workbook]', { name: 'form.xlsx', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.locator('form[enctype] button[type=submit]').click();
  };
  await calm('instruments');

  await page.goto(`${base}/instruments/new`);
  await upload(form('Топло ли е?').replace('${warm}', '${worm}'));
  check('a problem is told with its row', await page.locator('.error-summary', { hasText: 'worm' }).isVisible());
  await calm('upload with problems');
  await upload(form('Топло ли е?'));
  await page.waitForURL(/instruments\/[0-9a-f-]{36}$/);
  const instrument = page.url();
  await calm('instrument draft');
  for (const part of ['', '/logic', '/paper']) {
    await page.goto(`${instrument}/versions/draft${part}`);
    await calm(`instrument tried${part.replace('/', ' ')}`);
  }
  await page.goto(`${instrument}/publication`);
  await calm('publication');
  await page.locator('main form button[type=submit]').click();
  check('the first version is in use', await page.locator('main', { hasText: 'В употреба, версия 1' }).first().isVisible());
  await page.goto(`${instrument}/details`);
  await page.fill('[name=months]', '3');
  await calm('instrument details');
  await page.locator('main form button[type=submit]').first().click();

  const worker = await browser.newPage(phone);
  await signIn(worker, 'worker@demo.example', 'zaedno-demo');
  page = worker;
  await page.goto(`${base}/cases`);
  await speak(page, 'bg');
  await page.goto(new URL(await page.locator('main a[href^="/cases/"]:not([href$="/new"])').first().getAttribute('href'), base).href);
  const family = page.url().split('?')[0];
  await page.goto(`${family}/assessments`);
  await calm('assessments');

  const assess = async (warm, calmly, what) => {
    await page.goto(`${family}/assessments/new`);
    await page.locator('label', { hasText: 'Формуляр на пътешествието' }).click();
    if (what) await calm(what);
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(/assessments\/[0-9a-f-]{36}/);
    await engineReady(page);
    await page.locator('.form-sheet.current button[value^="sheet:"]').click();
    await page.check(`[name="home/warm"][value=${warm}]`);
    check('a phone shows one sheet at a time', (await page.locator('.form-sheet:visible').count()) === 1);
    if (what) await calm(`${what} sheet`);
    if (warm === 'never') {
      await page.fill('[name="home/why_cold"]', 'Няма печка');
      check('a question comes up with the answer that asks for it, on the same page', !page.url().includes('sheet='));
    }
    await page.locator('.form-sheet.current button[value^="sheet:"]').click();
    await page.check(`[name="care/calm"][value=${calmly}]`);
    await page.locator('button[value^="add:care/visits"]').click();
    await page.locator('[name="care/visits[2]/day"]').fill('01.03.2026');
    if (what) await calm(`${what} end`);
    await page.locator('button[value=finish]').click();
    await page.waitForURL(/assessments\/[0-9a-f-]{36}$/);
    return page.url();
  };
  const first = await assess('never', 'never', 'filling');
  check('the result is told in words', await page.locator('main', { hasText: 'Нужна е подкрепа' }).first().isVisible());
  await calm('result');
  await page.locator('a[href*="/goals/new"]').first().click();
  await page.fill('[name=text]', 'Да има печка до зимата');
  await page.fill('[name=indicator]', 'Топло е в стаята на детето');
  await page.fill('[name=due_on]', '31.12.2030');
  await calm('goal');
  await page.locator('main form button[type=submit]').first().click();
  check('the goal stands with the case', await page.locator('.goals', { hasText: 'Да има печка' }).isVisible());

  await assess('always', 'sometimes');
  await page.locator('a[href*="/change?"]').first().click();
  await page.waitForURL(/change/);
  check('the change is drawn and told', await page.locator('#change desc', { hasText: 'от 0 на 100' }).count() === 1);
  await calm('change');

  page = head;
  await page.goto(instrument);
  await upload(form('Топло ли е нощем?'));
  await page.goto(`${instrument}/publication`);
  check('the new version says what changed', await page.locator('main', { hasText: 'Топло ли е нощем?' }).first().isVisible());
  await page.locator('main form button[type=submit]').click();
  await calm('instrument with two versions');
  page = worker;
  await page.goto(first);
  await page.locator('summary', { hasText: 'Покажи отговорите' }).click();
  check('old answers keep their version', (await page.content()).includes('Топло ли е?') && !(await page.content()).includes('нощем'));
  await page.goto(`${first}/paper`);
  await calm('filled on paper');
  await page.goto(`${first}/correction`);
  await calm('correction');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${family}/assessments`);
  await calm('assessments on a desk');
}
