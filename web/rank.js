// Choices put in order: one that is given the place of another changes places with it.
let was = '';
const inRank = (field) => field.closest?.('.rank');

document.addEventListener('focusin', ({ target }) => {
  if (inRank(target)) was = target.value;
});
document.addEventListener('change', ({ target }) => {
  const list = inRank(target);
  if (!list) return;
  const same = (one) => one !== target && one.value === target.value && target.value !== '';
  const other = [...list.querySelectorAll('select')].find(same);
  if (other) {
    other.value = was;
    other.dispatchEvent(new Event('input', { bubbles: true }));
  }
  was = target.value;
});
