// Choices that come and go with other answers. What was chosen stays in sight until the person chooses otherwise.
export class Choices {
  constructor(definition, language) {
    this.lists = new Map();
    this.language = language;
    const walk = (items, above) => {
      for (const item of items) {
        const one = item.group ?? item;
        const path = above + one.name;
        if (one.kind?.list) this.lists.set(path, definition.lists[one.kind.list]?.choices ?? []);
        walk(one.items ?? [], `${path}/`);
      }
    };
    walk(definition.items, '');
  }

  /** An answer as people read it: of choices their labels. */
  said({ path, value }, text) {
    const list = this.lists.get(path.replace(/\[\d+\]/g, ''));
    if (!list || value === null) return text;
    const label = (name) => {
      const texts = list.find((choice) => choice.name === name)?.label ?? {};
      return (texts[this.language] ?? texts[''] ?? Object.values(texts)[0]) || name;
    };
    return [value].flat().map(label).join('; ');
  }

  /** Offers these choices of a question, and no others but those chosen. */
  offer(place, offered, controls) {
    const { kind } = place.dataset;
    if (kind === 'rank') {
      const names = new Set(offered.map(({ name }) => name));
      for (const field of controls(place)) {
        field.closest('li').hidden = !names.has(field.name.slice(place.dataset.path.length + 1)) && field.value === '';
      }
      return;
    }
    const select = place.querySelector('select');
    if (select) this.options(select, offered);
    else this.boxes(place, offered);
  }

  options(select, offered) {
    const { value } = select;
    const [none, ...old] = select.options;
    const wanted = offered.map(({ name, label }) => {
      const option = old.find((one) => one.value === name) ?? new Option(label, name);
      option.text = label || option.text || name;
      return option;
    });
    const chosen = old.filter((one) => one.value === value && !wanted.includes(one));
    select.replaceChildren(none, ...wanted, ...chosen);
    select.value = value;
  }

  boxes(place, offered) {
    const box = place.querySelector('.choices');
    if (!box) return;
    const old = [...box.children];
    const input = (one) => one.querySelector('input');
    const wanted = offered.map(({ name, label }) => {
      const one = old.find((each) => input(each).value === name) ?? choice(place, name);
      one.querySelector('label').textContent = label || one.querySelector('label').textContent || name;
      return one;
    });
    const chosen = old.filter((one) => input(one).checked && !wanted.includes(one));
    const focused = place.ownerDocument.activeElement;
    box.replaceChildren(...wanted, ...chosen);
    if (box.contains(focused)) focused.focus();
    [...box.children].forEach((one, at) => {
      const id = at === 0 ? place.dataset.path : `${place.dataset.path}-${at + 1}`;
      input(one).id = id;
      one.querySelector('label').htmlFor = id;
    });
  }
}

function choice(place, name) {
  const one = document.createElement('div');
  one.className = 'choice';
  const type = place.dataset.kind === 'select_multiple' ? 'checkbox' : 'radio';
  one.append(Object.assign(document.createElement('input'), { type, name: place.dataset.path, value: name }));
  one.append(document.createElement('label'));
  return one;
}
