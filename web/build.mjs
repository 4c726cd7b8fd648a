// Bundles app.js and style.css, packs them, and tells the Rust build what there is:
// node build.mjs <folder>  writes <folder>/assets/* and <folder>/assets.rs
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const out = process.argv[2];
const folder = join(out, 'assets');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const bundled = await build({
  entryPoints: ['app.js', 'style.css'],
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: ['chrome107', 'firefox104', 'safari16'],
  charset: 'utf8',
  legalComments: 'none',
  outdir: folder,
  publicPath: '/assets',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  logLevel: 'warning',
});

const icon = readFileSync('icon.svg');
const hash = createHash('sha256').update(icon).digest('hex').slice(0, 8).toUpperCase();
const files = bundled.outputFiles.map(({ path, contents }) => ({ name: basename(path), bytes: contents }));
files.push({ name: `icon-${hash}.svg`, bytes: icon });
files.sort((a, b) => (a.name < b.name ? -1 : 1));

const mime = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const file = (name) => `include_bytes!(concat!(env!("OUT_DIR"), "/assets/${name}"))`;
const rows = files.map(({ name, bytes }) => {
  writeFileSync(join(folder, name), bytes);
  let packed = 'gzip: None, brotli: None';
  if (extname(name) !== '.woff2') {
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
    packed = `gzip: Some(${file(`${name}.gz`)}), brotli: Some(${file(`${name}.br`)})`;
  }
  return `    Asset { path: "/assets/${name}", mime: "${mime[extname(name)]}", bytes: ${file(name)}, ${packed} },`;
});

const named = (start) => files.find(({ name }) => name.startsWith(start)).name;
writeFileSync(
  join(out, 'assets.rs'),
  `const STYLE: &str = "/assets/${named('style-')}";
const SCRIPT: &str = "/assets/${named('app-')}";
const ICON: &str = "/assets/${named('icon-')}";
static ASSETS: &[Asset] = &[
${rows.join('\n')}
];
`,
);
