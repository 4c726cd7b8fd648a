// A button that prints the page; it is seen only where this runs.
document.addEventListener('click', ({ target }) => {
  if (target.closest?.('[data-print]')) window.print();
});
