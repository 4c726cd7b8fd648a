// Asks the WebAssembly module: node ask.mjs <module> takes a question a line and gives an answer a line.
// An empty line begins with a fresh instance.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { talking } from '../../../../web/filling-engine.js';

const module = await WebAssembly.compile(readFileSync(process.argv[2]));
const fresh = async () => talking(await WebAssembly.instantiate(module));
let talk = await fresh();
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') talk = await fresh();
  else process.stdout.write(`${talk(line)}\n`);
}
