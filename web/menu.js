// The menu of the account closes when it is left; the section of this page is in sight in a narrow menu.
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

const strip = document.querySelector('.nav ul');
const current = strip?.querySelector('[aria-current]');
if (current) strip.scrollLeft = current.offsetLeft - strip.offsetLeft - 48;
