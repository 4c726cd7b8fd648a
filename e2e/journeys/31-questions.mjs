// Every kind of question on a phone: put in order, chosen step by step, a place taken from the device, a picture added
// and taken away; and a page that works before the forms' engine has come.

import { engineReady } from '../lib/page.mjs';

export const name = 'Questions';

const form = `
| survey | type | name | label::Български (bg) | label::English (en) | required | relevant | appearance | parameters |
| | begin_group | one | Първо | First |
| | rank need | needs | Кое е най-нужно? | What is needed most? |
| | range | calm | Колко е спокойно? | How calm is it? | | | | start=0 end=10 |
| | range | weight | Тегло в килограми | Weight in kilograms | | | | start=0 end=100 step=0.5 |
| | geopoint | where | Къде живеят? | Where do they live? |
| | image | room | Снимка на стаята | A picture of the room |
| | end_group |
| | begin_group | two | Второ | Second |
| | acknowledge | read | Прочетено е на майката | It was read to the mother | yes |
| | select_one lack or_other | chief | Какво липсва? | What is missing? |
| | select_one often | warm | Топло ли е? | Is it warm? | | | likert |
| | select_one often | month | Колко често? | How often? | | | minimal |
| | begin_group | table | Как е детето? | How is the child? | | | table-list |
| | select_one often | eats | Яде ли? | Does it eat? |
| | select_one often | sleeps | Спи ли? | Does it sleep? |
| | end_group |
| | end_group |
| choices | list_name | name | label::Български (bg) | label::English (en) |
| | need | food | Храна | Food |
| | need | heat | Топлина | Heat |
| | need | calm | Спокойствие | Calm |
| | lack | cot | Легло | A cot |
| | lack | stove | Печка | A stove |
| | often | always | Винаги | Always |
| | often | never | Никога | Never |
| settings | form_id | label::Български (bg) | label::English (en) | version | default_language | style |
| | question_kinds | Видове въпроси | Kinds of questions | 1 | Български (bg) | pages |
`;

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  const phone = { viewport: { width: 360, height: 740 }, permissions: ['geolocation'],
    geolocation: { latitude: 42.6977, longitude: 23.3219, accuracy: 12 } };
  const head = await browser.newPage(phone);
  await signIn(head, 'head@demo.example', 'zaedno-demo');
  await head.goto(`${base}/instruments/new`);
  await head.setInputFiles('[name=workbook]', { name: 'form.xlsx', mimeType: 'text/plain', buffer: Buffer.from(form) });
  await head.locator('form[enctype] button[type=submit]').click();
  await head.waitForURL(/instruments\/[0-9a-f-]{36}$/);
  await head.goto(`${head.url()}/publication`);
  await head.locator('main form button[type=submit]').click();

  const page = await browser.newPage(phone);
  await signIn(page, 'worker@demo.example', 'zaedno-demo');
  await page.goto(`${base}/cases`);
  await speak(page, 'bg');
  const cases = page.locator('main a[href^="/cases/"]:not([href$="/new"])').first();
  const family = new URL(await cases.getAttribute('href'), base).href.split('?')[0];
  const fits = async (what) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what} does not scroll sideways`, over <= 0, `${over} px too wide`);
    await axe(page, what);
    await shot(page, what.replaceAll(' ', '-'));
  };

  // The engine is held back for a while, as it is on a slow network.
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${family}/assessments/new`);
  await page.locator('label', { hasText: 'Видове въпроси' }).click();
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/assessments\/[0-9a-f-]{36}/);
  const here = page.url().split('?')[0];
  check('the page is there before the engine', await page.locator('.form-sheet.current').isVisible());
  await page.fill('[name="one/weight"]', '12,5');
  await page.check('[name="one/calm"][value="3"]');
  release();
  await engineReady(page);
  check('what was typed before the engine came stands',
    (await page.inputValue('[name="one/weight"]')) === '12,5' && (await page.isChecked('[name="one/calm"][value="3"]')));
  await page.unroute('**/*.wasm');
  await fits('first sheet');

  const place = (choice) => page.locator(`select[name="one/needs#${choice}"]`);
  await place('food').selectOption('1');
  await place('heat').selectOption('2');
  await place('calm').selectOption('3');
  await place('heat').selectOption('1');
  check('a choice that is given the place of another changes places with it',
    (await place('heat').inputValue()) === '1' && (await place('food').inputValue()) === '2');
  const targets = await page.locator('[data-path="one/calm"] .choice').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ top, height }) => ({ top: Math.round(top), height })));
  const rows = new Set(targets.map(({ top }) => top)).size;
  check(`eleven steps take ${rows} lines of a phone, each wide enough for a finger`,
    rows <= 4 && targets.every(({ height }) => height >= 44));
  await page.fill('[name="one/weight"]', '12,7');
  await page.locator('[name="one/where"]').focus();
  check('a number between the steps is told', await page.locator('[data-path="one/weight"] .problem').isVisible());
  await page.fill('[name="one/weight"]', '12,5');
  const taken = page.evaluate(() => new Promise((done) => {
    document.getElementById('one/where').addEventListener('input', ({ target }) => done(target.value), { once: true });
  }));
  await page.locator('[data-place-of="one/where"]').click();
  check('the place of the device is taken', (await taken).startsWith('42.697700 23.321900'));
  await fits('first sheet filled');

  await page.locator('button[value="file:one/room"]').click();
  await page.waitForURL(/\/files\?path=/);
  await fits('choosing a picture');
  await page.setInputFiles('[name=file]', { name: 'room.png', mimeType: 'image/png', buffer: PICTURE });
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/sheet=0#one\/room/);
  check('a picture that was added can be looked at', await page.locator('[data-path="one/room"] a[href*="/files/"]').isVisible());
  check('answers given before it stand', (await place('heat').inputValue()) === '1' && (await page.inputValue('[name="one/weight"]')) === '12,5');
  await engineReady(page);
  await fits('picture added');
  await page.locator('button[value="clear:one/room"]').click();
  await page.waitForLoadState();
  check('and taken away', (await page.locator('[data-path="one/room"] a[href*="/files/"]').count()) === 0);

  await engineReady(page);
  await page.locator('.form-sheet.current button[value^="sheet:"]').click();
  await page.check('[name="two/read"][type=checkbox]');
  await page.check('[name="two/chief"][value=other]');
  await page.fill('[name="two/chief_other"]', 'Количка');
  await page.check('[name="two/warm"][value=never]');
  await page.locator('[name="two/month"]').selectOption('always');
  await page.check('[name="two/table/eats"][value=always]');
  await fits('second sheet');
  await page.locator('button[value=finish]').click();
  await page.waitForURL((url) => url.href === here);
  const told = await page.locator('main').textContent();
  check('the answers are told in words', ['Количка', 'Друго', 'Топлина; Храна; Спокойствие'].every((word) => told.includes(word)), told);
  await fits('result');
  await page.setViewportSize({ width: 1280, height: 900 });
  await head.setViewportSize({ width: 1280, height: 900 });
  await head.goto(`${base}/instruments`);
  await head.locator('main a', { hasText: 'Видове въпроси' }).click();
  await head.locator('.version-links a').first().click();
  const lines = await head.locator('[data-path="two/table/eats"] .choice').evaluateAll((all) =>
    new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size);
  check('in a table each question is one line on a desk', lines === 1);
  await shot(head, 'on-a-desk');
}
