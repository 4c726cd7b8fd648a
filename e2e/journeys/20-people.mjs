// Search first, then create: a person is looked for, entered, told apart from who is there already, and reached
// safely. By the head of service, on a phone and on a desk, in both languages.

export const name = 'People';

const NUMBER = '9913010008'; // month 13: nobody bears it

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
  const submit = () => page.locator('main form:has([name=_key]) button[type=submit]:not([name])').first().click();

  await page.goto(`${base}/people`);
  await speak(page, 'bg');
  await calm('people');
  await page.goto(`${base}/people/new?name=${encodeURIComponent('Пробна Иванова Търсена')}`);
  check('the name is there already', (await page.inputValue('[name=family]')) === 'Търсена');
  await page.check('[name=sex][value=female]');
  await page.fill('[name=born]', '1999');
  await page.fill('[name=phone]', '0888 123 456');
  await page.check('[name=safety][value=ask]');
  await page.fill('[name=safety_note]', 'само до обяд');
  await page.fill('[name=personal_number]', NUMBER);
  await calm('person form');
  await submit();
  check('a failed check is told beside the number', await page.locator('#personal_number-error').isVisible());
  await calm('person form with a number to confirm');
  await page.fill('[name=personal_number_reason]', 'Видях картата');
  await submit();
  check('the number is hidden on the record', !(await page.content()).includes(NUMBER));
  await calm('person');
  const record = page.url();

  await page.goto(`${base}/people`);
  await page.locator('[name=q]').pressSequentially('Tarsna', { delay: 20 });
  await page.locator('#found a', { hasText: 'Пробна Търсена' }).first().waitFor();
  check('found while typing, in the other script and with an error', true);
  await calm('people found');
  await page.goto(`${base}/people/new?name=${encodeURIComponent('Пробна Търсена')}`);
  await submit();
  check('who is there already is shown first', await page.locator(`main a[href="${new URL(record).pathname}"]`).first().isVisible());
  await calm('likely the same');

  for (const part of ['edit', 'contacts/new', 'numbers/new', 'kin/new', 'addresses/new', 'household', 'duplicates']) {
    await page.goto(`${record}/${part}`);
    await calm(`person ${part.replace('/', ' ')}`);
  }
  await page.goto(`${record}/kin/new`);
  await page.locator('[name=relative_q]').pressSequentially('Баба Търсена', { delay: 20 });
  await page.locator('#relative-found label', { hasText: 'Нов човек' }).click();
  await page.selectOption('[name=kind]', 'grandparent');
  await calm('kin chosen');
  await submit();
  check('the relative stands on the record', await page.locator('main', { hasText: 'Баба Търсена' }).first().isVisible());

  await page.setViewportSize({ width: 1280, height: 900 });
  await speak(page, 'en');
  await calm('person in English on a desk');
  check('the Latin form leads in English', (await page.locator('h1').innerText()).includes('Tarsena'));
}
