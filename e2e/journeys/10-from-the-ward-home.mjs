// The main job, in Bulgarian on a phone: a call from the ward is answered in time, and the child goes home.
// A partner without an account reports, the duty is alerted, a case worker goes, meets, decides; the case opens with
// everything carried over, is noted in and closed; the figure of the month has changed by one and opens to it.

export const name = 'From the call of the ward to the child at home';

const PHONE = { viewport: { width: 360, height: 800 } };
const PASSWORD = 'zaedno-demo';

export async function run({ browser, base, check, axe, shot, signIn }) {
  const head = await browser.newPage(PHONE);
  await signIn(head, 'head@demo.example', PASSWORD);
  const before = await figures(head, base);

  const { address, pin } = await openWardLink(head, base);
  check('the PIN is told once and is not on the poster', !(await text(head, `${address.poster}`)).includes(pin));
  await axe(head, 'the poster');
  await shot(head, '01-poster');

  // The midwife has no account.
  const midwife = await browser.newPage(PHONE);
  await midwife.goto(address.link);
  await axe(midwife, "the ward's form");
  await midwife.check('[name=reporter_role][value=midwife]');
  await midwife.fill('[name=mother_name]', 'Искра Измислена');
  await midwife.check('[name=child_state][value=newborn]');
  await midwife.check('[name=reasons][value=no-support]');
  await midwife.check('[name=risk][value=high]');
  await midwife.fill('[name=said]', 'Майката плаче и казва, че няма къде да отиде.');
  await shot(midwife, '02-report');
  await midwife.fill('[name=pin]', pin);
  await send(midwife);
  const reference = (await midwife.innerText('main')).match(/С-\d{4}-\d+/)?.[0];
  check('the report gets a number', Boolean(reference), await midwife.innerText('main'));
  await shot(midwife, '03-sent');

  // Nobody takes it up: the one on duty was told, then the next on the roster, then the head of service.
  const first = await told(head, base, reference, 1);
  check('the one on duty is told at once', first.length >= 1, first.join(', '));
  await turnClock(head, base, 15);
  const second = await told(head, base, reference, first.length + 1);
  check('after the time to accept, the next on the roster is told', second.length > first.length && !sameReceivers(first, second), second.join(', '));
  await shot(head, '03a-escalated');
  await axe(head, 'the messages');
  await turnClock(head, base, 15);
  const third = await told(head, base, reference, second.length + 1);
  check('and then the head of service', third.some((to) => to.includes('head@demo.example')), third.join(', '));

  // The case worker sees it first thing, and takes it.
  const worker = await browser.newPage(PHONE);
  await signIn(worker, 'worker@demo.example', PASSWORD);
  check('the clock runs on the first screen', (await worker.innerText('body')).includes(reference));
  const waits = await worker.locator('.running', { hasText: reference }).innerText();
  check('and says for how long nobody has taken it up', /Не е поет: от 3\d мин/.test(waits), waits);
  await axe(worker, 'the first screen');
  await shot(worker, '04-today');
  await worker.goto(`${base}/signals`);
  await worker.click(`main a:has-text("${reference}")`);
  const signal = new URL(worker.url()).pathname;
  await axe(worker, 'the signal');
  await shot(worker, '05-signal');
  await press(worker, 'acceptance');
  check('it is accepted', await present(worker, `form[action="${signal}/departure"]`));

  // A colleague who taps a moment later is told who goes.
  const colleague = await browser.newPage(PHONE);
  await signIn(colleague, 'colleague@demo.example', PASSWORD);
  await colleague.goto(base + signal);
  check('a colleague sees who goes', (await colleague.innerText('main')).includes('Калина Опитова'));

  await press(worker, 'departure');
  await press(worker, 'arrival');
  await midwife.goto(`${address.link}/status`);
  await midwife.fill('[name=number]', reference);
  await midwife.fill('[name=pin]', pin);
  await send(midwife);
  const status = await midwife.innerText('main');
  check('the ward sees who came, and nothing else', status.includes('Калина') && !status.includes("Искра"), status);
  await shot(midwife, '06-status');

  // The first meeting stops the clock.
  await worker.goto(`${base}${signal}/meetings/new?kind=first`);
  await axe(worker, 'the first meeting');
  await worker.check('[name=private][value=yes]');
  await worker.selectOption('[name="participants-1.role"]', 'mother');
  await worker.fill('[name="participants-1.name"]', 'Искра Измислена');
  await worker.check('[name=intention][value=hesitates]');
  await worker.check('[name=father_known][value=known]');
  await worker.check('[name=kin_known][value=known]');
  await worker.check('[name=consent][value=consents]');
  await worker.fill('[name=summary]', 'Говорихме насаме. Иска да опита у дома, ако майка ѝ помага.');
  await shot(worker, '07-first-meeting');
  await send(worker);
  check('the first meeting stops the clock', (await worker.innerText('body')).includes('пря'), worker.url());

  // The child protection department is notified, on paper in Bulgarian.
  await worker.goto(`${base}${signal}/notifications/new`);
  await axe(worker, 'the notification');
  await worker.check('[name=kind][value=sent]');
  await worker.selectOption('[name=organisation]', { index: 1 });
  await worker.fill('[name=receiver]', 'дежурен служител');
  await worker.check('[name=channel][value=phone]');
  await send(worker);
  await shot(worker, '08-notified');
  check('the notification is on record', new URL(worker.url()).pathname.startsWith(signal), worker.url());

  // Three parties decide.
  await worker.goto(`${base}${signal}/meetings/new?kind=tripartite`);
  await axe(worker, 'the tripartite meeting');
  await worker.check('[name=private][value=yes]');
  await fillParties(worker);
  await worker.fill('[name=decisions]', 'Майката и детето се прибират при бабата.\nЦентърът посещава семейството всяка седмица.');
  await worker.fill('[name=summary]', 'Трите страни са съгласни.');
  await shot(worker, '09-tripartite');
  await send(worker);

  // Home: the case opens with everything carried over.
  await worker.goto(`${base}${signal}/outcome`);
  await axe(worker, 'the outcome');
  await worker.check('[name=outcome][value=home]');
  await send(worker);
  await shot(worker, '10-case-to-open');
  await axe(worker, 'opening the case');
  await press(worker, 'case');
  check('the case is open', /\/cases\//.test(worker.url()), worker.url());
  const story = await worker.innerText('main');
  check('nothing was typed twice: the family is there', story.includes('Измислен'), story);
  await axe(worker, 'the case');
  await shot(worker, '11-case');
  const file = new URL(worker.url()).pathname;

  await worker.goto(`${base}${file}/notes/new`);
  await axe(worker, 'a note');
  await fillNote(worker);
  await worker.click('main form button[name=sign], main form button[value=sign], main form[method=post] button[type=submit]');
  check('the note stands in the story', (await text(worker, base + file)).includes('Бебето наддава'));

  await worker.goto(`${base}${file}/closure`);
  await axe(worker, 'closing the case');
  await fillClosure(worker);
  await send(worker);
  await worker.goto(base + file);
  check('it says when the family is looked after', (await worker.innerText('main')).includes('роследяван'));
  await shot(worker, '12-closed');
  await axe(worker, 'the closed case');

  // The figure of the month changed by one and opens to the record.
  const after = await figures(head, base);
  check('prevented abandonments are one more', after.prevented === before.prevented + 1, `${before.prevented} → ${after.prevented}`);
  check('signals are one more', after.signals === before.signals + 1, `${before.signals} → ${after.signals}`);
  const month = new Date().toISOString().slice(0, 8) + '01';
  check('the figure opens to the signal', (await text(head, `${base}/figures/records?behind=prevented&from=${month}`)).includes(reference));
  await head.click(`main a:has-text("${reference}")`);
  await head.click(`main a[href="${file}"]`);
  check('and from there to the case', new URL(head.url()).pathname === file && (await head.innerText('main')).includes('Измислен'), head.url());
  await head.goto(`${base}/figures`);
  await axe(head, 'the figures');
  await shot(head, '13-figures');
}

async function openWardLink(page, base) {
  await page.goto(`${base}/signals/new`);
  const ward = await page.getAttribute('[name=ward_id]', 'value');
  await page.goto(`${base}/wards/${ward}/link`);
  const button = page.locator(`main form[action$="/link/pin"] button, main form[action$="/link"] button`).first();
  await button.click();
  const said = await page.innerText('body');
  const pin = said.match(/(\d{3})\s?(\d{3})/)?.slice(1).join('');
  const link = said.match(/http:\/\/\S+\/r\/[\w-]+/)?.[0];
  return { pin, address: { link, poster: `${base}/wards/${ward}/link/poster` } };
}

// Turns the clock of the demo ahead, in steps so small that no session locks itself.
async function turnClock(page, base, minutes) {
  for (let turned = 0; turned < minutes; turned += 5) {
    await page.goto(`${base}/messages`);
    await page.locator('main form[action="/messages/clock"] button').click();
    await page.waitForLoadState();
  }
}

// The receivers of what left the house about a signal, once there are so many; the page is asked until they are there.
async function told(page, base, reference, least) {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`${base}/messages`);
    const rows = await page.locator('main tbody tr', { hasText: reference }).allInnerTexts();
    if (rows.length >= least) return rows;
    await page.waitForFunction(() => document.readyState === 'complete');
  }
  throw new Error(`not told ${least} times of ${reference}`);
}

// True when everybody in the longer list stands in the shorter one too.
function sameReceivers(before, after) {
  const receivers = (rows) => new Set(rows.map((row) => row.match(/\S+@\S+|\+?[\d ]{7,}/)?.[0] ?? row));
  const known = receivers(before);
  return [...receivers(after)].every((one) => known.has(one));
}

// Numbers of this month so far, as the head of service reads them in the export.
async function figures(page, base) {
  const month = new Date().toISOString().slice(0, 8) + '01';
  const answer = await page.context().request.get(`${base}/figures/export/csv?from=${month}&by=centre`);
  const rows = (await answer.text()).trim().split('\r\n').map((line) => line.split(';'));
  const all = rows.at(-1);
  return { signals: Number(all[1]), prevented: Number(all[8]) };
}

async function fillParties(page) {
  const roles = ['centre', 'doctor', 'cpd'];
  for (const [at, role] of roles.entries()) {
    const select = page.locator(`[name="participants-${at + 1}.role"]`);
    if ((await select.count()) && (await select.evaluate((e) => e.tagName)) === 'SELECT') await select.selectOption(role);
    await page.fill(`[name="participants-${at + 1}.name"]`, ['Калина Опитова', 'д-р Измислен', 'Инспектор Измислен'][at]);
  }
}

async function fillNote(page) {
  const kind = page.locator('[name=kind]').first();
  if ((await kind.evaluate((e) => e.tagName)) === 'SELECT') await kind.selectOption({ index: 1 });
  else await kind.check();
  await page.fill('[name=text]', 'Посещение у дома. Бебето наддава, бабата помага.');
}

async function fillClosure(page) {
  await page.locator('[name=outcome]').first().check();
  const lives = page.locator('[name=lives_with]').first();
  if ((await lives.evaluate((e) => e.tagName)) === 'SELECT') await lives.selectOption('parents').catch(() => lives.selectOption({ index: 1 }));
  await page.fill('[name=summary]', 'Семейството се справя само.');
}

async function text(page, address) {
  await page.goto(address);
  return page.innerText('body');
}

const present = async (page, selector) => (await page.locator(selector).count()) > 0;

// Sends the form that ends with this word, from wherever it stands on the page.
async function press(page, end) {
  await page.locator(`main form[action$="/${end}"] button`).first().click();
  await page.waitForLoadState();
}

async function send(page) {
  await page.locator('main form[method=post] button[type=submit]').first().click();
  await page.waitForLoadState();
  const summary = page.locator('.error-summary');
  if (await summary.count()) throw new Error(`not taken: ${await summary.first().innerText()}`);
}
