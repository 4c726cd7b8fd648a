// A form is sent once, however often its button is pressed. After ten seconds it may be tried again:
// the key in the form makes it count once anyway.
const sent = new Map();

function free(form) {
  clearTimeout(sent.get(form));
  sent.delete(form);
  form.removeAttribute('aria-busy');
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  // A button that shows its answer elsewhere leaves the form as it was.
  if (!form.hasAttribute('data-once') || event.submitter?.hasAttribute('formtarget')) return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.set(form, setTimeout(free, 10_000, form));
  form.setAttribute('aria-busy', 'true');
});

// Coming back to a page that the browser has kept.
addEventListener('pageshow', () => [...sent.keys()].forEach(free));
