// Keeps what a person types: 800 ms after the last key the form goes to POST /drafts/<name>.
// Nothing is brought back here; the server shows the draft when the form is opened again.
const pause = 800;
const again = 10_000;
const waiting = new Map();

function content(form) {
  const sent = new URLSearchParams();
  const secret = new Set([...form.querySelectorAll('input[type=password]')].map((input) => input.name));
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !secret.has(name)) sent.append(name, value);
  }
  return sent;
}

async function keep(form, leaving = false) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  const status = form.querySelector('[data-draft-status]');
  try {
    const answer = await fetch(`/drafts/${encodeURIComponent(form.dataset.draft)}`, {
      method: 'POST',
      body: content(form),
      redirect: 'manual',
      keepalive: leaving,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Sofia' });
    if (status) status.textContent = status.dataset.saved.replace('{time}', time);
  } catch {
    if (status) status.textContent = status.dataset.failed;
    if (!waiting.has(form)) later(form, again);
  }
}

function later(form, time) {
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(keep, time, form));
}

/** Keeps at once whatever still waits, for instance before the page goes away. */
export function keepAll() {
  return Promise.all([...waiting.keys()].map((form) => keep(form, true)));
}

document.addEventListener('input', ({ target }) => {
  const form = target.form;
  if (form?.dataset.draft && target.type !== 'password' && target.type !== 'file') later(form, pause);
});
// What is sent needs no draft any more.
document.addEventListener('submit', ({ target }) => {
  clearTimeout(waiting.get(target));
  waiting.delete(target);
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') keepAll();
});
addEventListener('online', keepAll);
