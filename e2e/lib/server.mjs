// The binary itself, with the demo centre in a folder of its own, on a port of its own.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 10_000;

// Answers { base, people, door, stop(), tail() }: the address without a slash at its end, the e-mail addresses and
// passwords and the link of a ward that the demo printed, a way to end it, and what it said last.
export async function startServer(program) {
  const folder = await mkdtemp(join(tmpdir(), 'zaedno-e2e-'));
  const child = spawn(program, ['demo', '--data', folder, '--listen', '127.0.0.1:0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const tail = () => said.split('\n').slice(-40).join('\n');
  try {
    const base = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the server printed no address in time')), START_WITHIN_MS);
      const listen = (chunk) => {
        said += chunk;
        const address = said.match(/http:\/\/127\.0\.0\.1:\d+(?=\D)/);
        if (address) resolve(address[0]);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
      child.once('exit', () => clearTimeout(late));
    });
    await answers(base);
    return { base, stop, tail, get people() { return peopleIn(said); }, get door() { return doorIn(said); } };
  } catch (error) {
    console.log(tail());
    await stop();
    throw error;
  }
}

// The address is printed when the port is bound; this waits until it is served.
async function answers(base) {
  const until = Date.now() + START_WITHIN_MS;
  for (;;) {
    try {
      await fetch(`${base}/sign-in`);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(killer);
}

// Lines of the demo with an e-mail address and, as the next word, a password.
function peopleIn(said) {
  const lines = said.split('\n').map((line) => line.match(/(\S+@\S+)\s+(\S+)/)).filter(Boolean);
  return lines.map(([, email, password]) => ({ email, password }));
}

// The address of a ward's own form.
function doorIn(said) {
  return said.match(/https?:\/\/\S+\/r\/\S+/)?.[0];
}
