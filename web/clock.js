// Running deadlines count on by themselves. The server's clock is the one that counts:
// the phone's may be wrong, so the difference is taken once.
const skew = Number(document.body.dataset.now || Date.now()) - Date.now();
const minute = 60_000;

/** A length of time in the words of the page, in the way crates/page/src/when.rs says it. */
function duration(minutes, units) {
  const [onlyMinutes, onlyHours, both, oneDay, days, oneDayHours, daysHours] = units;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const day = Math.floor(hours / 24);
  let words;
  if (hours === 0) words = onlyMinutes;
  else if (hours < 48) words = rest === 0 ? onlyHours : both;
  else if (hours % 24 === 0) words = day === 1 ? oneDay : days;
  else words = day === 1 ? oneDayHours : daysHours;
  const hourNumber = hours < 48 ? hours : hours % 24;
  return words.replace('{d}', day).replace('{h}', hourNumber).replace('{m}', rest);
}

function show(face, now) {
  const due = Number(face.dataset.clock);
  const whole = Math.max(due - Number(face.dataset.started), 1);
  const percent = Math.min(Math.max(Math.trunc(((due - now) * 100) / whole), 0), 100);
  const state = now > due ? 3 : percent >= 50 ? 0 : percent >= 25 ? 1 : 2;
  // What waits to be taken up says how long it has waited, and is never calm.
  const waits = 'waits' in face.dataset;
  const minutes = Math.floor(Math.abs((waits ? Number(face.dataset.started) : due) - now) / minute);
  const [left, leftShort, over, overShort] = face.dataset.said.split('|');
  const long = now > due ? over : left;
  const short = now > due ? overShort : leftShort;
  const said = minutes === 0 ? short : long.replace('{time}', duration(minutes, face.dataset.units.split('|')));

  const time = face.querySelector('time');
  const word = face.dataset.states.split('|')[state];
  if (time.textContent === said && face.querySelector('.clock-state').textContent === word) return;
  time.textContent = said;
  face.querySelector('.clock-state').textContent = word;
  face.className = `clock ${[waits ? 'soon' : 'ok', 'soon', 'urgent', 'over'][state]}`;
  face.querySelector('.dial-left').setAttribute('stroke-dasharray', `${percent} 100`);
}

function tick() {
  const now = Date.now() + skew;
  for (const face of document.querySelectorAll('[data-clock]')) show(face, now);
}

setInterval(tick, 5000);
document.addEventListener('visibilitychange', tick);
