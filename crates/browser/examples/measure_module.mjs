// node measure_module.mjs <folder with module.wasm and begin.json> <what> <path> …
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asking } from '../../../web/filling-engine.js';

const [, , folder, ...keys] = process.argv;
const milliseconds = (times) => {
  const sorted = times.sort((a, b) => a - b);
  const at = (share) => `${sorted[Math.floor(sorted.length * share)].toFixed(2)} ms`;
  return `${at(0.5)}, 95 of 100 within ${at(0.95)}`;
};
const timed = (act) => {
  const began = performance.now();
  act();
  return performance.now() - began;
};

const bytes = readFileSync(join(folder, 'module.wasm'));
const begin = JSON.parse(readFileSync(join(folder, 'begin.json')));
const compiled = performance.now();
const module = await WebAssembly.compile(bytes);
console.log(`  compile             ${(performance.now() - compiled).toFixed(2)} ms`);
const fresh = async () => asking(await WebAssembly.instantiate(module));
const begins = [];
for (let turn = 0; turn < 11; turn += 1) {
  const ask = await fresh();
  begins.push(timed(() => ask(begin)));
}
console.log(`  begin               ${milliseconds(begins)}`);
const ask = await fresh();
ask(begin);
for (let at = 0; at < keys.length; at += 2) {
  const [what, path] = keys.slice(at, at + 2);
  const times = Array.from({ length: 201 }, (_, turn) =>
    timed(() => ask({ do: 'set', path, value: String(turn % 7) })));
  console.log(`  key, ${what.padEnd(14)} ${milliseconds(times)}`);
}
