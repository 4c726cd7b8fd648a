// Rows of repeats: a new one is made after the first; one that goes is kept, so that nothing typed in it is lost
// should it come back.
const named = ['id', 'name', 'for', 'value', 'data-path', 'data-place-of', 'aria-describedby'];
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Rows {
  constructor(form) {
    this.form = form;
    this.kept = new Map();
    this.patterns = new Map();
    this.back = [];
    this.learn();
  }

  /** The repeats of the page, by path. */
  repeats() {
    return [...this.form.querySelectorAll('.repeat[data-path]')];
  }

  rowsOf(repeat) {
    const start = `${repeat.dataset.path}[`;
    return [...repeat.children].filter((row) => row.dataset.path?.startsWith(start));
  }

  /** Keeps an empty twin of a row of each repeat. */
  learn() {
    for (const repeat of this.repeats()) {
      const [row] = this.rowsOf(repeat);
      const plain = plainPath(repeat.dataset.path);
      if (row && !this.patterns.has(plain)) this.patterns.set(plain, { path: row.dataset.path, twin: emptied(row) });
    }
  }

  /** The number of rows of each repeat, as answers. */
  counts() {
    return Object.fromEntries(this.repeats().map((repeat) => [repeat.dataset.path, this.rowsOf(repeat).length]));
  }

  /** Brings the page to these numbers of rows, outer repeats first; false when it has no pattern for a new row. */
  match(wanted) {
    for (const [path, count] of Object.entries(wanted).sort(([a], [b]) => a.length - b.length)) {
      const repeat = this.form.querySelector(`.repeat[data-path="${CSS.escape(path)}"]`);
      if (!repeat) {
        if (count > 0) return false;
        continue;
      }
      const rows = this.rowsOf(repeat);
      for (const row of rows.slice(count)) {
        this.kept.set(row.dataset.path, row);
        row.remove();
      }
      for (let number = rows.length + 1; number <= count; number += 1) {
        if (!this.grow(repeat, `${path}[${number}]`)) return false;
      }
      repeat.querySelector(':scope > p.soft')?.toggleAttribute('hidden', count > 0);
    }
    return true;
  }

  grow(repeat, path) {
    let row = this.kept.get(path);
    if (row) {
      this.kept.delete(path);
      this.back.push(...paths(row));
    } else {
      const pattern = this.patterns.get(plainPath(repeat.dataset.path));
      if (!pattern) return false;
      row = pattern.twin.cloneNode(true);
      renamed(row, pattern.path, path);
    }
    const rows = this.rowsOf(repeat);
    const before = rows.length > 0 ? rows.at(-1).nextSibling : repeat.querySelector(':scope > p, :scope > .buttons');
    repeat.insertBefore(row, before);
    this.learn();
    return true;
  }

  /** The questions of rows that have come back, once. */
  returned() {
    return this.back.splice(0);
  }

  /** Takes a row away; those after it move up. */
  remove(path, number) {
    const repeat = this.form.querySelector(`.repeat[data-path="${CSS.escape(path)}"]`);
    const rows = this.rowsOf(repeat);
    rows[number - 1].remove();
    rows.slice(number).forEach((row, at) => renamed(row, row.dataset.path, `${path}[${number + at}]`));
    (repeat.querySelector('button[value^="add:"]') ?? repeat).focus();
  }

  focusLast(path) {
    const repeat = this.form.querySelector(`.repeat[data-path="${CSS.escape(path)}"]`);
    const last = repeat && this.rowsOf(repeat).at(-1);
    last?.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  }

  /** The number of rows is sent along, and a draft is kept of it. */
  tell(path) {
    const count = this.form.querySelector(`input[type=hidden][name="${CSS.escape(path)}"]`);
    if (!count) return;
    count.value = this.rowsOf(count.parentElement).length;
    count.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const plainPath = (path) => path.replace(/\[\d+\]/g, '');
const paths = (row) => [...row.querySelectorAll('[data-kind][data-path]')].map((place) => place.dataset.path);

function emptied(row) {
  const twin = row.cloneNode(true);
  twin.querySelectorAll('.problem, .last-time').forEach((one) => one.remove());
  twin.querySelectorAll('.repeat').forEach((repeat) => {
    const [, ...more] = [...repeat.children].filter((one) => one.matches('fieldset[data-path]'));
    more.forEach((one) => one.remove());
  });
  twin.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  twin.querySelectorAll('.wrong').forEach((field) => field.classList.remove('wrong'));
  for (const field of twin.querySelectorAll('input, select, textarea')) {
    field.removeAttribute('checked');
    field.checked = false;
    if (field.matches('select')) field.selectedIndex = 0;
    else if (!['radio', 'checkbox', 'hidden'].includes(field.type)) field.value = '';
  }
  return twin;
}

/** Gives a row, and all in it, another path. */
function renamed(row, from, to) {
  const start = new RegExp(`(^|[ :])${escaped(from)}`, 'g');
  for (const one of [row, ...row.querySelectorAll('*')]) {
    for (const name of named) {
      const text = one.getAttribute(name);
      if (text?.includes(from)) one.setAttribute(name, text.replace(start, `$1${to}`));
    }
  }
  const [, was] = /\[(\d+)\]$/.exec(from);
  const [, is] = /\[(\d+)\]$/.exec(to);
  for (const title of row.querySelectorAll(':scope > legend, :scope > p button .unseen')) {
    title.textContent = title.textContent.replace(new RegExp(`${was}$`), is);
  }
}
