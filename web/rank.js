// Choices put in order: one that is given the place of another changes places with it.
const last = new WeakMap();
const inRank = (field) => field.closest?.('.rank');
const before = (field) =>
  last.get(field) ?? [...field.options].find((option) => option.defaultSelected)?.value ?? '';

document.addEventListener('focusin', ({ target }) => {
  if (inRank(target)) last.set(target, target.value);
});
document.addEventListener('change', ({ target }) => {
  const list = inRank(target);
  if (!list) return;
  const was = before(target);
  last.set(target, target.value);
  const same = (one) => one !== target && one.value === target.value && target.value !== '';
  const other = [...list.querySelectorAll('select')].find(same);
  if (other) {
    other.value = was;
    last.set(other, was);
    other.dispatchEvent(new Event('input', { bubbles: true }));
  }
});
