// The questions of a form on the page: what is typed in them, and how they show what the engine says.
import { Choices } from './filling-choices.js';
import { Problems } from './filling-problems.js';
import { fieldText, typed } from './filling-typed.js';

export class Fields {
  constructor(form, definition, words, { language, personLanguage }) {
    this.form = form;
    this.language = personLanguage;
    this.words = words;
    this.choices = new Choices(definition, language);
    this.problems = new Problems(words, personLanguage);
    this.find();
  }

  /** Finds the places of the page anew, after rows came or went. */
  find() {
    this.places = new Map([...this.form.querySelectorAll('[data-path]')].map((place) => [place.dataset.path, place]));
  }

  /** The question that a field belongs to; none for what the engine does not know, files for instance. */
  around(field) {
    const place = field.closest?.('[data-kind][data-path]');
    return place && controls(place).includes(field) ? place : null;
  }

  /** Whether the page has fields of a question that the engine knows. */
  has(place) {
    return controls(place).length > 0;
  }

  /** Puts what stands in the fields over answers that were kept: the browser may have brought typed words back. */
  overlay(answers) {
    for (const [path, place] of this.places) {
      if (controls(place).length === 0) continue;
      const value = this.read(place);
      if (value !== null) answers[path] = value;
      else if (answers[path] !== undefined) answers[path] = null;
    }
  }

  /** The answer to a question as it stands on the page. */
  read(place) {
    const { kind, path } = place.dataset;
    const fields = controls(place);
    if (kind === 'rank') {
      const given = fields.filter((field) => field.value !== '');
      const order = given.sort((a, b) => Number(a.value) - Number(b.value));
      return order.length > 0 ? order.map((field) => field.name.slice(path.length + 1)) : null;
    }
    if (kind === 'select_multiple') {
      const chosen = fields.filter((field) => field.checked).map((field) => field.value);
      return chosen.length > 0 ? chosen : null;
    }
    const field = fields.find((one) => (one.matches('[type=radio], [type=checkbox]') ? one.checked : true));
    return field ? typed(kind, field.value) : null;
  }

  /** Puts an answer into the fields of a question. */
  write(place, value) {
    const { kind, path } = place.dataset;
    const chosen = [value ?? []].flat().map(String);
    for (const field of controls(place)) {
      if (kind === 'rank') field.value = chosen.indexOf(field.name.slice(path.length + 1)) + 1 || '';
      else if (field.matches('[type=radio], [type=checkbox]')) field.checked = chosen.includes(field.value);
      else field.value = fieldText(kind, value, this.language);
    }
  }

  /** Shows how a place stands; `own` is the one that is typed in. Answers 1 when it has just come into sight. */
  show(state, own) {
    const place = this.places.get(state.path);
    if (!place) return 0;
    const came = place.hidden && state.relevant ? 1 : 0;
    place.hidden = !state.relevant;
    // The rows of a repeat are asked or not all together, and its buttons with them.
    const repeat = place.dataset.kind ? null : place.closest('.repeat');
    if (repeat && repeat === place.parentElement) repeat.hidden = place.hidden;
    this.problems.know(place, state);
    if (state.label !== undefined) this.relabel(place, state.label);
    const hint = state.hint && this.form.ownerDocument.getElementById(`${state.path}-hint`);
    if (hint) hint.textContent = state.hint;
    if (!place.dataset.kind) return came;
    if (state.choices) this.choices.offer(place, state.choices, controls);
    this.must(place, state.required);
    const output = place.querySelector('output[data-value]');
    if (output) output.textContent = this.choices.said(state, fieldText(place.dataset.kind, state.value, this.language)) || '–';
    const fields = controls(place);
    for (const field of fields) {
      if (field.matches('input[type=text], textarea')) field.readOnly = state.read_only;
      else field.disabled = state.read_only;
    }
    if (!own && fields.length > 0 && !same(this.read(place), state.value)) this.write(place, state.value);
    return came;
  }

  relabel(place, text) {
    const label = place.querySelector(
      ':scope > legend, :scope > label, :scope > p > strong, :scope > p.as-typed, :scope > .choice > label');
    if (!label) return;
    const number = place.dataset.kind ? '' : (/\[(\d+)\]$/.exec(place.dataset.path)?.[1] ?? '');
    const said = `${text} ${number}`.trim();
    if (label.firstChild?.nodeType === Node.TEXT_NODE) label.firstChild.data = said;
    else label.prepend(said);
  }

  must(place, required) {
    const label = place.querySelector(':scope > legend, :scope > label, :scope > p > strong, :scope > .choice > label');
    const mark = label?.querySelector('.must');
    if (!label || place.dataset.kind === 'note' || Boolean(mark) === required) return;
    if (mark) mark.remove();
    else label.append(' ', Object.assign(document.createElement('span'), { className: 'must', textContent: this.words.must }));
  }

  /** Says beside a question what is wrong with it, also what is missing if `all`; answers the words. */
  complain(path, all) {
    const place = this.places.get(path);
    return place ? this.problems.complain(place, all) : '';
  }

  isWrong(path) {
    return this.problems.isWrong(this.places.get(path));
  }

  focus(path) {
    const place = this.places.get(path);
    const field = controls(place).find((one) => one.checked) ?? controls(place)[0];
    place.scrollIntoView({ block: 'nearest' });
    field?.focus();
  }
}

/** The fields of a question that a person types in or chooses with. */
function controls(place) {
  const { path } = place.dataset;
  if (!place.dataset.kind || ['image', 'file'].includes(place.dataset.kind)) return [];
  const fields = [...place.querySelectorAll('input:not([type=hidden]), select, textarea')];
  return fields.filter(({ name }) => name === path || name.startsWith(`${path}#`));
}

/** Whether what stands in a field says the answer already, in whatever way it was typed. */
function same(read, value) {
  const plain = (one) => (Array.isArray(one) ? one.join(' ') : String(one ?? ''));
  return plain(read) === plain(value) || (typeof value === 'number' && Number(read) === value && read !== null);
}
