// The typeface as far as it is needed: a page should not wait for letters that hardly anybody writes. What is left out
// is shown in the system's own face.
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const between = (first, last) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

// Every key of the keyboard, and the marks that a careful writer of Bulgarian or English uses.
const LATIN = [...between(0x20, 0x7e), ...'\u00a0§«°±·»¼½¾×–—‘’‚“”„†•…‹›€−'].join('');
// The whole block, for names from the neighbouring countries too; the stress; the number sign.
const CYRILLIC = [...between(0x400, 0x45f), ...'Ґґ№\u0301'].join('');

/** An esbuild plugin: .woff2 files come out with these letters alone. */
export const letters = {
  name: 'letters',
  setup({ onLoad }) {
    onLoad({ filter: /\.woff2$/ }, async ({ path }) => {
      const wanted = path.includes('cyrillic') ? CYRILLIC : LATIN;
      return { contents: await subsetFont(await readFile(path), wanted, { targetFormat: 'woff2' }), loader: 'file' };
    });
  },
};
