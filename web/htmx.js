// The ES module build keeps to the content security policy; its settings stand in <meta name="htmx-config">.
import htmx from 'htmx.org/dist/htmx.esm.js';

window.htmx = htmx;
