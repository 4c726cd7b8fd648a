// Bundles app.js, filling.js and style.css, packs them, and tells the Rust build what there is:
// node build.mjs <folder>  writes <folder>/assets/* and <folder>/assets.rs
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { letters } from './letters.mjs';
import { hashed, pack } from './pack.mjs';

const out = process.argv[2];
const folder = join(out, 'assets');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const bundled = await build({
  entryPoints: ['app.js', 'filling.js', 'style.css'],
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
  plugins: [letters],
  logLevel: 'warning',
});

const icon = readFileSync('icon.svg');
const files = bundled.outputFiles.map(({ path, contents }) => ({ name: basename(path), bytes: contents }));
files.push({ name: hashed('icon.svg', icon), bytes: icon });
files.sort((a, b) => (a.name < b.name ? -1 : 1));

const rows = files.map(({ name, bytes }) => `    ${pack(folder, name, bytes)},`);
const named = (start) => files.find(({ name }) => name.startsWith(start)).name;
writeFileSync(
  join(out, 'assets.rs'),
  `const STYLE: &str = "/assets/${named('style-')}";
const SCRIPT: &str = "/assets/${named('app-')}";
const FILLING: &str = "/assets/${named('filling-')}";
const ICON: &str = "/assets/${named('icon-')}";
static ASSETS: &[Asset] = &[
${rows.join('\n')}
];
`,
);
