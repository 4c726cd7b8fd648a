// A family applies: the desk registers it on a phone, a paper is missing and comes, no place is free, the family waits
// with its reason, is accepted, and stands in a case with everything carried over; since it cannot wait, the agreement is signed at once,
// with its reason. In both languages, with axe.

export const name = 'Application, missing paper, waiting list, agreement';

const PHONE = { viewport: { width: 360, height: 800 } };
const PASSWORD = 'zaedno-demo';

export async function run({ browser, base, check, axe, shot, speak, signIn }) {
  browser.expectError('422');
  const desk = await browser.newPage(PHONE);
  await signIn(desk, 'reception@demo.example', PASSWORD);
  const calm = async (page, what) => {
    for (const lang of ['en', 'bg']) {
      await speak(page, lang);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      check(`${what} in ${lang} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
      await axe(page, `${what} in ${lang}`);
      await shot(page, `${what.replaceAll(' ', '-')}-${lang}`);
    }
  };

  // Somebody came for advice; it turns into a request in one tap.
  await desk.goto(`${base}/general-access/new`);
  await calm(desk, 'general access');
  await desk.check('[name=kind][value=consult]');
  await desk.selectOption('[name=topic]', 'parenting');
  await desk.fill('[name=person_q]', 'Искра Заявителска');
  await desk.check('[name=person][value=new]');
  await send(desk);
  check('the contact stands in the register', (await desk.innerText('main')).includes('Искра Заявителска'));
  await calm(desk, 'register of general access');
  await desk.locator('tr', { hasText: 'Искра Заявителска' }).locator('a[href^="/requests/new"]').first().click();

  // The form knows who asks; what is wrong is told beside its field.
  await calm(desk, 'request');
  check('the form knows who asks', (await desk.inputValue('[name=person_q]')) === 'Искра Заявителска');
  await desk.selectOption('[name=person_role]', 'mother');
  await desk.check('[name=services][value=information-counselling]');
  await desk.check('[name=urgency][value=urgent]');
  await desk.fill('[name=wish]', 'Да се научи да се грижи за бебето сама.');
  await send(desk);
  check('what is urgent says why', await desk.locator('#urgency_reason-error').isVisible());
  await desk.fill('[name=urgency_reason]', 'Изписват ги след два дни.');
  await desk.check('[name=brought][value=application]');
  await shot(desk, 'request-typed');
  await send(desk);
  const request = new URL(desk.url()).pathname;
  const text = await desk.innerText('main');
  check('the request has a number and waits for a paper', /З-\d{4}-\d+/.test(text) && text.includes('Чака документи'), text);
  await calm(desk, 'request that waits for a paper');

  // The preliminary assessment comes.
  await desk.goto(`${base}${request}/papers/preliminary-assessment`);
  await calm(desk, 'paper');
  await desk.fill('[name=referral_number]', '94-00-77');
  await desk.fill('[name=term_months]', '6');
  await desk.setInputFiles('[name=file]', { name: 'оценка.txt', mimeType: 'text/plain', buffer: Buffer.from('Оценка') });
  await desk.locator('form[enctype] button[type=submit]').click();
  await desk.waitForURL((url) => url.pathname === request);
  check('the paper is there', (await desk.innerText('main')).includes('оценка.txt'));
  check('the desk decides nothing', (await desk.locator('#triage').count()) === 0);

  // The head of service sees it on the first screen, and puts it on the list.
  const head = await browser.newPage(PHONE);
  await signIn(head, 'head@demo.example', PASSWORD);
  await head.goto(`${base}/`);
  check('the head of service is told', await head.locator('a[href="/requests?state=received"]').isVisible());
  await head.goto(base + request);
  await calm(head, 'request to decide');
  await head.click(`a[href="${request}/waiting"]`);
  await calm(head, 'onto the list');
  await head.check('[name=priority][value=first]');
  await head.fill('[name=priority_reason]', 'Бебето е на пет дни.');
  await send(head);
  await head.goto(`${base}/waiting-list`);
  const list = await head.innerText('main');
  check('it is next, and the reason is there', /На ред е Искра Заявителска/.test(list) && list.includes('Бебето е на пет дни.'), list);
  await calm(head, 'waiting list');

  // A place: the case opens with everything carried over.
  await head.locator('tr', { hasText: 'Искра Заявителска' }).locator('a[href$="/acceptance"]').click();
  check('the family is named already', (await head.inputValue('[name=family_name]')) === 'Заявителска');
  await calm(head, 'acceptance');
  await head.fill('[name=family_name]', 'Заявителски');
  await head.selectOption('[name=programme]', 'family-support');
  await head.check('[name=target_groups][value=TG02]');
  await head.selectOption('[name=lead]', { label: 'Калина Опитова' });
  await send(head);
  const opened = new URL(head.url()).pathname;
  check('a case is open', /^\/cases\/[0-9a-f-]{36}$/.test(opened), opened);
  const story = await head.innerText('main');
  check('its story begins with the request', story.includes('Приета заявка'), story);
  await shot(head, 'case');
  await head.goto(`${base}${opened}/files`);
  check('the paper lies in the case', (await head.innerText('main')).includes('Предварителна оценка'));
  await head.goto(`${base}/waiting-list`);
  check('nobody of that name waits any more', !(await head.innerText('main')).includes('Искра Заявителска'));

  // The agreement comes before assessment and plan only with a reason, and the page says so.
  await head.goto(`${base}${opened}/agreements/new`);
  await calm(head, 'agreement before the plan');
  // The form stands behind the words that it is urgent.
  const urgent = head.locator('main details:has([name=services]) > summary');
  if (await urgent.count()) await urgent.first().click();
  if ((await head.inputValue('[name=basis]')) === '') await head.fill('[name=basis]', 'Предварителна оценка № 94-00-77');
  await head.check('[name=services][value=information-counselling]');
  await head.locator('main button[value=sign]').click();
  check('an agreement before the plan says why it is urgent', await head.locator('#urgent_reason-error').isVisible(), head.url());
  await axe(head, 'agreement without its reason');
  await shot(head, 'agreement-without-its-reason');
  await head.fill('[name=urgent_reason]', 'Изписват ги след два дни.');
  await head.locator('main button[value=sign]').click();
  await head.locator('main a[href$="/signature"]').click();
  await calm(head, 'signing of the agreement');
  await head.locator('main form button[type=submit]').first().click();
  const agreement = await head.innerText('main');
  check('the agreement is signed, its reason stands', agreement.includes('Договор №') && agreement.includes('Изписват ги'), agreement);
  await calm(head, 'agreement signed');

  // Figures without a name.
  const director = await browser.newPage(PHONE);
  await signIn(director, 'director@demo.example', PASSWORD);
  await director.goto(`${base}/requests/figures`);
  check('the director sees figures and no name', !(await director.innerText('main')).includes('Искра'));
  await calm(director, 'figures of requests');
  for (const page of [desk, head, director]) await page.context().close();
}

async function send(page) {
  await page.locator('main form[method=post]:not(.one-button) button.button[type=submit]:not([name])').last().click();
  await page.waitForLoadState('load');
}
