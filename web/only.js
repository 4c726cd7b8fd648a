// Fields that are asked only after one answer are out of sight while another is given. What was wrong in them stays.
function show(form) {
  for (const part of form.querySelectorAll('[data-only-when]')) {
    const given = new FormData(form).get(part.dataset.onlyWhen);
    part.hidden = given !== part.dataset.is && !part.querySelector('.problem');
  }
}

document.addEventListener('change', ({ target }) => {
  if (target.form) show(target.form);
});
[...document.forms].forEach(show);
