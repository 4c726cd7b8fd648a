// The sheets of a form: one at a time on a phone, all of them on a desk (the style sees to that).
export class Sheets {
  constructor(form, words) {
    this.form = form;
    this.words = words;
    this.all = [...form.querySelectorAll('.form-sheet')];
    this.end = form.querySelector('.form-end');
    // A sheet that was the last or the first, or was not asked, lacks what it may need once others are asked.
    this.row = form.querySelector('.sheet-turn')?.cloneNode(false);
    this.count = form.querySelector('.sheet-count')?.cloneNode(false);
    this.next = form.querySelector('.sheet-turn button[value^="sheet:"]')?.cloneNode(true);
    this.before = form.querySelector('.sheet-turn button[value^="back:"]')?.cloneNode(true);
  }

  get current() {
    return this.all.find((sheet) => sheet.classList.contains('current')) ?? this.all[0];
  }

  /** The questions of the sheet in sight. */
  paths() {
    const places = [...this.current.querySelectorAll('[data-kind][data-path]')];
    return places.filter((place) => !place.closest('[hidden]')).map((place) => place.dataset.path);
  }

  /** A sheet on which nothing is asked is passed over; numbers and buttons follow. */
  sync() {
    for (const sheet of this.all) {
      const asked = sheet.querySelectorAll('.asked:not([hidden]), .repeat:not([hidden])');
      sheet.hidden = ![...asked].some((one) => !one.parentElement.closest('.asked[hidden], .repeat[hidden]'));
    }
    const asked = this.all.filter((sheet) => !sheet.hidden);
    if (asked.length > 0 && this.current.hidden) this.select(nearest(asked, this.all.indexOf(this.current), this.all));
    asked.forEach((sheet, at) => {
      if (!sheet.querySelector('.sheet-count') && this.count) sheet.prepend(this.count.cloneNode(false));
      if (!sheet.querySelector('.sheet-turn') && this.row) sheet.append(this.row.cloneNode(false));
      const count = sheet.querySelector('.sheet-count');
      if (count) count.textContent = this.words.sheet_of.replace('{number}', at + 1).replace('{all}', asked.length);
      this.button(sheet, this.next, 'sheet:', asked[at + 1], true);
      this.button(sheet, this.before, 'back:', asked[at - 1], false);
    });
    this.end?.classList.toggle('last', asked.at(-1) === this.current);
  }

  button(sheet, pattern, start, to, first) {
    const row = sheet.querySelector('.sheet-turn');
    let button = sheet.querySelector(`.sheet-turn button[value^="${start}"]`);
    if (!button && to && row && pattern) {
      button = pattern.cloneNode(true);
      row[first ? 'prepend' : 'append'](button);
    }
    if (!button) return;
    button.hidden = !to;
    if (to) button.value = `${start}${to.dataset.sheet}`;
  }

  /** Turns to the next sheet that is asked (1) or back (-1); false when there is none. */
  turn(way) {
    const asked = this.all.filter((sheet) => !sheet.hidden);
    const to = asked[asked.indexOf(this.current) + way];
    if (!to) return false;
    this.select(to);
    this.sync();
    const title = to.querySelector('h2') ?? to;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    to.scrollIntoView();
    return true;
  }

  select(to) {
    for (const sheet of this.all) sheet.classList.toggle('current', sheet === to);
    const field = this.form.elements.namedItem('_sheet');
    if (field) field.value = to.dataset.sheet;
  }
}

function nearest(asked, at, all) {
  return asked.reduce((best, sheet) =>
    (Math.abs(all.indexOf(sheet) - at) < Math.abs(all.indexOf(best) - at) ? sheet : best));
}
