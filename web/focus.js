// A form that could not be accepted begins at its list of problems; a problem leads into its field.
document.querySelector('[data-focus]')?.focus();

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.error-summary a[href^="#"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  (field.closest('.field') ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
});
