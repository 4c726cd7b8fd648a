// What is typed goes along when the language is switched: it waits in this tab for the one page that comes next and
// is gone from there as soon as that page has it. Passwords, PINs and files stay behind.
import { keepAll } from './draft.js';

const luggage = 'zaedno-typed';
const door = 'zaedno-form-at';
const longest = 60_000;
const here = () => location.pathname + location.search;
const goal = (form) => new URL(form.getAttribute('action') ?? '', location).pathname;
const behind = (field) => ['password', 'file', 'submit'].includes(field.type) || ['pin', 'code', '_key'].includes(field.name);
// What an instrument asks has its draft, and an engine that draws it from there.
const forms = () => [...document.querySelectorAll('main form')].filter((form) => !form.elements._engine);

function put(name, value) {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Without storage the switch works as it does without script.
  }
}

function look(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

/** A form that came back stands at the address it was sent to; the page it came from can be asked for again. */
function pageOfForm() {
  const sent = look(door);
  const cameBack = sent?.to === location.pathname
    && forms().some((form) => form.method === 'post' && goal(form) === location.pathname);
  return cameBack ? sent.from : here();
}

function packed(form) {
  const left = new Set([...form.elements].filter(behind).map(({ name }) => name));
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !left.has(name));
}

async function leave(link) {
  const page = pageOfForm();
  const href = new URL(link.href);
  href.searchParams.set('back', page);
  const typed = forms().map((form) => ({ to: goal(form), fields: packed(form) }));
  if (typed.length > 0) put(luggage, { page, at: Date.now(), typed });
  await keepAll();
  location.assign(href);
}

/** One field as it was; true when that differs from what the page brought. */
function fill(field, values) {
  if (field.type === 'checkbox' || field.type === 'radio') {
    const before = field.checked;
    field.checked = values.includes(field.value);
    return field.checked !== before;
  }
  const value = values.shift();
  if (value === undefined || field.value === value) return false;
  field.value = value;
  return field.type !== 'hidden';
}

function unpack(form, fields) {
  const values = new Map();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (!field.name || behind(field) || !fill(field, values.get(field.name) ?? [])) continue;
    const kind = field.matches('select, [type=checkbox], [type=radio]') ? 'change' : 'input';
    field.dispatchEvent(new Event(kind, { bubbles: true }));
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  }
}

function arrive() {
  const kept = look(luggage);
  try {
    sessionStorage.removeItem(luggage);
    if (look(door)?.to !== location.pathname) sessionStorage.removeItem(door);
  } catch {
    return;
  }
  if (kept?.page !== here() || Date.now() - kept.at > longest) return;
  const waiting = forms();
  for (const { to, fields } of kept.typed) {
    const place = waiting.findIndex((form) => goal(form) === to);
    if (place >= 0) unpack(waiting.splice(place, 1)[0], fields);
  }
}

document.addEventListener('submit', ({ target }) => {
  if (target.method === 'post') put(door, { to: goal(target), from: pageOfForm() });
});
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a.language');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  leave(link);
});
arrive();
