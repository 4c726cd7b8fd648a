// Everything here only makes better what works without it. No sentence stands in a script:
// words come from data attributes that the server has written.
import './htmx.js';
import './clock.js';
import './date.js';
import './draft.js';
import './focus.js';
import './idle.js';
import './only.js';
import './language.js';
import './menu.js';
import './once.js';
import './place.js';
import './print.js';

document.documentElement.classList.add('scripted');
