// The menu of the account closes when it is left; in a row that moves sideways the current page is in sight.
const menu = document.querySelector('details.account');

document.addEventListener('click', ({ target }) => {
  if (menu?.open && !menu.contains(target)) menu.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && menu?.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

for (const row of document.querySelectorAll(':is(.sections, .tabs) ul')) {
  const current = row.querySelector('[aria-current]');
  if (current) row.scrollLeft = current.offsetLeft - row.offsetLeft - 48;
}
