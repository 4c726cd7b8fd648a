// Locks the page when nobody touches it. A touch in one tab counts for all of them.
import { keepAll } from './draft.js';

const limit = Number(document.body.dataset.idleMinutes) * 60_000;
const shared = 'zaedno-touched';
let written = 0;
let locking = false;

function touched() {
  const now = Date.now();
  if (now - written < 5000) return;
  written = now;
  try {
    localStorage.setItem(shared, String(now));
  } catch {
    // Without storage each tab counts for itself.
  }
}

function lastTouch() {
  try {
    return Math.max(written, Number(localStorage.getItem(shared)));
  } catch {
    return written;
  }
}

async function lockIfIdle() {
  if (locking || Date.now() - lastTouch() < limit) return;
  locking = true;
  await keepAll();
  try {
    const back = location.pathname + location.search;
    const answer = await fetch('/lock', { method: 'POST', body: new URLSearchParams({ back }), redirect: 'manual' });
    if (answer.status >= 500) throw new Error(String(answer.status));
    location.replace('/lock');
  } catch {
    // Without a connection the page is only veiled, so that nothing typed is lost; the lock is tried again.
    document.body.classList.add('veiled');
    locking = false;
  }
}

if (limit > 0) {
  touched();
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
    addEventListener(kind, touched, { passive: true });
  }
  setInterval(lockIfIdle, 10_000);
  document.addEventListener('visibilitychange', lockIfIdle);
}
