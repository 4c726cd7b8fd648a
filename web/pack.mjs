// Packs files for the browser, and says in Rust what there is. By hand for one file:
// node pack.mjs <file> <folder>  writes <folder>/assets/* and <folder>/module.rs
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const mime = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The name with a hash of the content, so that a browser may keep the file for ever. */
export function hashed(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  return `${basename(name, extname(name))}-${hash}${extname(name)}`;
}

/** Writes a file with its packed twins into OUT_DIR/assets and answers it as an `Asset` in Rust. */
export function pack(folder, name, bytes) {
  const file = (name) => `include_bytes!(concat!(env!("OUT_DIR"), "/assets/${name}"))`;
  writeFileSync(join(folder, name), bytes);
  let packed = 'gzip: None, brotli: None';
  if (extname(name) !== '.woff2') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
    packed = `gzip: Some(${file(`${name}.gz`)}), brotli: Some(${file(`${name}.br`)})`;
  }
  return `Asset { path: "/assets/${name}", mime: "${mime[extname(name)]}", bytes: ${file(name)}, ${packed} }`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , from, out] = process.argv;
  const folder = join(out, 'assets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bytes = readFileSync(from);
  const asset = pack(folder, hashed(from, bytes), bytes);
  writeFileSync(join(out, 'module.rs'), `static MODULE: Asset = ${asset};\n`);
}
