// What was checked, told as it happens and summed up at the end.

export class Checks {
  passed = 0;
  failed = 0;
  #failures = [];

  // `fine` may be any value; `detail` is told when it is not truthy.
  add(journey, what, fine, detail = '') {
    if (fine) {
      this.passed += 1;
      console.log(`  ok      ${what}`);
    } else {
      this.failed += 1;
      this.#failures.push(`${journey}: ${what}`);
      console.log(`  FAILED  ${what}`);
      if (detail) console.log(String(detail).replace(/^/gm, '          '));
    }
    return Boolean(fine);
  }

  sumUp() {
    for (const failure of this.#failures) console.log(`failed: ${failure}`);
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
  }
}
