// What is wrong with answers, beside their fields. Nobody is told while still typing: a problem is said when the field
// is left or the sheet is turned, and taken back with the key that mends it.
const missing = ['required', 'not_ranked'];

export class Problems {
  constructor(words, language) {
    this.words = words;
    this.language = language;
    this.known = new Map();
    this.told = new WeakMap();
  }

  /** Takes in how a question stands; what is said already is put right or taken back at once. */
  know(place, { path, relevant, errors }) {
    this.known.set(path, relevant ? errors : []);
    if (place.querySelector(':scope > .problem')) this.complain(place, this.told.get(place) ?? true);
  }

  /** Says what is wrong, what is missing too if `all`; answers the words, or none when they stood there before. */
  complain(place, all) {
    const { path } = place.dataset;
    const errors = this.known.get(path) ?? [];
    const error = errors.find(({ code }) => all || !missing.includes(code));
    const said = error ? this.text(error) : '';
    this.told.set(place, all);
    return this.put(place, path, said) || (all ? said : '');
  }

  isWrong({ dataset: { path } }) {
    return (this.known.get(path) ?? []).some(({ code }) => !missing.includes(code));
  }

  text({ code, message, start, end }) {
    if (message) return message;
    const number = (value) => (this.language === 'bg' ? String(value).replace('.', ',') : String(value));
    return (this.words[code] ?? '').replace('{start}', number(start)).replace('{end}', number(end));
  }

  put(place, path, said) {
    const id = `${path}-error`;
    let line = place.querySelector(':scope > .problem');
    if ((line?.lastChild?.textContent ?? '') === said) return '';
    place.classList.toggle('wrong', said !== '');
    const fields = place.querySelectorAll('input:not([type=hidden]), select, textarea');
    for (const field of fields) {
      if (said) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
    for (const one of place.matches('fieldset') ? [place] : fields) describe(one, id, said !== '');
    if (!said) {
      line?.remove();
      return '';
    }
    if (!line) {
      line = Object.assign(document.createElement('p'), { className: 'problem', id });
      line.append(Object.assign(document.createElement('span'), { className: 'unseen', textContent: `${this.words.error_prefix} ` }), '');
      place.insertBefore(line, place.querySelector(':scope > :is(input, select, textarea, .choices, .choice, .rank, .buttons)'));
    }
    line.lastChild.textContent = said;
    return said;
  }
}

function describe(field, id, on) {
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  const all = on ? [...others, id] : others;
  if (all.length > 0) field.setAttribute('aria-describedby', all.join(' '));
  else field.removeAttribute('aria-describedby');
}
