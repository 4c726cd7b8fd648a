// A form filled in the browser: the same engine as on the server, as WebAssembly, so that each key shows what it
// changes. Without it, or after a fault in it, every step goes to the server; the markup is the same.
import './rank.js';
import { load } from './filling-engine.js';
import { Fields } from './filling-fields.js';
import { Rows } from './filling-rows.js';
import { Sheets } from './filling-sheets.js';

class Filling {
  constructor(marker) {
    this.marker = marker;
    this.form = marker.closest('form');
    this.words = JSON.parse(marker.dataset.words);
    this.status = marker.querySelector('[role=status]');
    this.end = new AbortController();
  }

  async begin() {
    const { module, definition, answers, now, start, offset, language } = this.marker.dataset;
    const [ask, form] = await Promise.all([load(module), fetch(definition).then((answer) => answer.json())]);
    this.ask = ask;
    this.fields = new Fields(this.form, form, this.words, this.marker.dataset);
    this.rows = new Rows(this.form);
    this.sheets = new Sheets(this.form, this.words);
    const kept = { ...JSON.parse(answers), ...this.rows.counts() };
    this.fields.overlay(kept);
    this.show(ask({ do: 'begin', form, answers: kept, now, start, offset: Number(offset), language }));
    this.begun = true;
    this.form.elements._engine.value = '1';
    const { signal } = this.end;
    this.form.addEventListener('input', (event) => this.guarded(() => this.typed(event)), { signal });
    this.form.addEventListener('focusout', (event) => this.guarded(() => this.left(event)), { signal });
    this.form.addEventListener('submit', (event) => this.guarded(() => this.pressed(event)), { signal });
  }

  /** After a fault the script steps aside; the page goes on without it, with all that was typed. */
  guarded(act) {
    try {
      act();
    } catch (fault) {
      this.stepAside();
      console.error(fault);
    }
  }

  stepAside() {
    this.end.abort();
    this.form.elements._engine.value = '';
  }

  typed({ target }) {
    const place = this.fields.around(target);
    if (place) this.set(place.dataset.path, this.fields.read(place));
  }

  set(path, value) {
    this.show(this.ask({ do: 'set', path, value }), path);
  }

  /** A field that was left says what is wrong with it. */
  left({ target, relatedTarget }) {
    const place = this.fields.around(target);
    if (!place || place.contains(relatedTarget)) return;
    const said = this.fields.complain(place.dataset.path, false);
    if (said) this.say(said);
  }

  show({ places, repeats }, own) {
    if (Object.keys(repeats).length > 0) {
      if (!this.rows.match(repeats)) return this.redraw();
      this.fields.find();
      for (const path of this.rows.returned()) this.set(path, this.fields.read(this.fields.places.get(path)));
    }
    let came = 0;
    for (const place of places) came += this.fields.show(place, place.path === own);
    this.sheets.sync();
    if (own && came > 0) this.say(this.words.shown);
  }

  /** Rows that the page has no pattern for are drawn by the server; never at the beginning, or it would have no end. */
  redraw() {
    if (!this.begun) throw new Error('the page and the form do not agree');
    this.stepAside();
    this.form.requestSubmit(this.form.querySelector('button[name=do][value=stay]'));
  }

  say(text) {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => { this.status.textContent = text; }, 300);
  }

  /** A button of the form: what the browser can do by itself does not go to the server. */
  pressed(event) {
    const { name, value } = event.submitter ?? {};
    if (name !== 'do') return;
    const [, deed, argument] = /^(\w+):?(.*)$/s.exec(value) ?? [];
    const done = {
      stay: () => true,
      sheet: () => this.turn(1),
      back: () => this.turn(-1),
      add: () => this.add(argument),
      remove: () => this.remove(argument),
      clear: () => this.clear(argument),
    }[deed]?.();
    if (!done) return;
    event.preventDefault();
    // Nothing was sent: who watches for sent forms is not to hear of it.
    event.stopPropagation();
  }

  /** Going on, the sheet says what is missing; what is wrong holds it back. */
  turn(way) {
    if (way > 0) {
      const wrong = this.sheets.paths().filter((path) => this.fields.complain(path, true) && this.fields.isWrong(path));
      if (wrong.length > 0) {
        this.fields.focus(wrong[0]);
        return true;
      }
    }
    return this.sheets.turn(way);
  }

  add(path) {
    this.show(this.ask({ do: 'add', path }));
    this.rows.focusLast(path);
    this.rows.tell(path);
    return true;
  }

  remove(row) {
    const [, path, number] = /^(.*)\[(\d+)\]$/s.exec(row);
    this.rows.remove(path, Number(number));
    this.fields.find();
    this.show(this.ask({ do: 'remove', path, row: Number(number) }));
    this.rows.tell(path);
    return true;
  }

  clear(path) {
    const place = this.fields.places.get(path);
    // A file is taken away on the server.
    if (!this.fields.has(place)) return false;
    this.fields.write(place, null);
    this.set(path, null);
    this.fields.focus(path);
    return true;
  }
}

const marker = document.querySelector('form [data-module]');
// No engine, no definition, an old browser: the form works without.
const begin = () => new Filling(marker).begin().catch((fault) => console.warn(fault));
// The engine weighs more than the page. It is fetched when the page stands and the browser has nothing to do; what was
// typed until then is taken over.
const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 200));
const later = () => whenIdle(begin, { timeout: 2000 });
if (marker && typeof WebAssembly === 'object') {
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
