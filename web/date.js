// Dates are typed as 05.03.2026. Dots and colons come by themselves, and a calendar of the browser helps.
const shape = { date: '00.00.0000', time: '00:00', 'datetime-local': '00.00.0000 00:00' };

/** The digits of a text in the shape of a date; text of another shape is left as it is. */
function shaped(text, pattern) {
  const digits = text.replace(/\D/g, '');
  let result = '';
  let next = 0;
  for (const place of pattern) {
    if (next >= digits.length) break;
    result += place === '0' ? digits[next++] : place;
  }
  return result;
}

document.addEventListener('input', ({ target, inputType }) => {
  const pattern = shape[target.dataset.typed];
  const { value } = target;
  // Only while digits are added at the end: whoever mends the middle, or types the dots, is left in peace.
  if (!pattern || inputType !== 'insertText' || target.selectionStart !== value.length || !/\d$/.test(value)) return;
  const before = value.slice(0, -1);
  if (shaped(before, pattern) === before) target.value = shaped(value, pattern);
});

const toIso = (text) => {
  const [, day, month, year, time] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: (\d{2}:\d{2}))?$/.exec(text.trim()) ?? [];
  return day && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time ? `T${time}` : ''}`;
};
const fromIso = (text) => text.replace(/^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}).*)?$/, (_, y, m, d, time) =>
  `${d}.${m}.${y}${time ? ` ${time}` : ''}`);

document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-pick]');
  const field = button && document.getElementById(button.dataset.pick);
  if (!field) return;
  button.parentElement.querySelector('.pick-proxy')?.remove();
  const proxy = Object.assign(document.createElement('input'), {
    type: field.dataset.typed,
    className: 'pick-proxy',
    tabIndex: -1,
    value: toIso(field.value) ?? '',
    min: field.dataset.min ?? '',
    max: field.dataset.max ?? '',
  });
  proxy.setAttribute('aria-hidden', 'true');
  proxy.addEventListener('input', () => {
    if (!proxy.value) return;
    field.value = fromIso(proxy.value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  button.parentElement.append(proxy);
  proxy.showPicker?.();
});
