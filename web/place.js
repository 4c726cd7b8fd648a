// A button that writes the place where the device is into the field of a question.
document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-place-of]');
  const field = button && document.getElementById(button.dataset.placeOf);
  if (!field) return;
  const status = button.nextElementSibling;
  const failed = () => { if (status) status.textContent = button.dataset.failed; };
  if (!navigator.geolocation) {
    failed();
    return;
  }
  const take = ({ coords }) => {
    const { latitude, longitude, altitude, accuracy } = coords;
    field.value = [latitude.toFixed(6), longitude.toFixed(6), Math.round(altitude ?? 0), Math.round(accuracy)].join(' ');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (status) status.textContent = '';
  };
  navigator.geolocation.getCurrentPosition(take, failed, { enableHighAccuracy: true, timeout: 20_000 });
});
