// A browser for one journey: every page it opens is watched for errors, and closed at the end.

// Answers an object like the browser, with `newContext(options)` and `newPage(options)`, whose errors gather in
// `errors`. A journey that means to provoke one (a page that is not found) says so with `expectError(part)`.
export function watch(browser) {
  const errors = [];
  const contexts = [];
  const expected = [];

  const newContext = async (options = {}) => {
    const context = await browser.newContext({ locale: 'bg-BG', timezoneId: 'Europe/Sofia', ...options });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    context.on('page', (page) => listen(page));
    await context.addInitScript(tellOfViolations);
    return context;
  };
  const note = (text) => {
    if (!expected.some((part) => text.includes(part))) errors.push(text);
  };
  const listen = (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.text().startsWith('CSP ')) {
        note(`${page.url()}: ${message.text()} ${message.location().url ?? ''}`);
      }
    });
    page.on('pageerror', (error) => note(`${page.url()}: ${error}`));
  };

  return {
    errors,
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    expectError: (part) => expected.push(part),
    closeAll: () => Promise.all(contexts.map((context) => context.close())),
    // Calls `take(page, number)` for each page that is open.
    shots: async (take) => {
      const pages = contexts.flatMap((context) => context.pages());
      await Promise.allSettled(pages.map((page, number) => take(page, number)));
    },
  };
}

// Runs in the page.
function tellOfViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP ${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`);
  });
}
