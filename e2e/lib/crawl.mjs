// Finds pages by following links, and weighs them as they come over the wire.

import { get } from 'node:http';

// Links that lead to no page of their own, or away from where one is signed in.
const ELSEWHERE = ['/language', '/assets/', '/sign-out', '/lock', '/figures/export/', '/api/'];

// The address with everything that names a record taken out: pages of one kind look alike.
export function kind(path) {
  const [bare] = path.split(/[?#]/);
  return bare
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '{id}')
    .replace(/^\/r\/[^/]+/, '/r/{token}')
    .replace(/^\/referred\/[^/]+/, '/referred/{token}')
    .replace(/^\/guidance\/[^/]+/, '/guidance/{step}')
    .replace(/\/templates\/[^/]+/, '/templates/{kind}')
    .replace(/\/sent\/[^/]+/, '/sent/{ticket}');
}

// Every page that can be reached from `starts` by links, one address for each kind: [{ kind, path, answer }].
export async function reach(base, cookie, starts) {
  const found = new Map();
  const waiting = [...starts];
  while (waiting.length > 0) {
    const path = waiting.shift();
    const of = kind(path);
    if (found.has(of) || ELSEWHERE.some((start) => path.startsWith(start))) continue;
    const answer = await weigh(base + path, cookie);
    found.set(of, { kind: of, path, answer });
    if (!answer.type.startsWith('text/html')) continue;
    const html = answer.text;
    for (const [, href] of html.matchAll(/<a\b[^>]*?\shref="(\/[^"]*)"/g)) waiting.push(href.replaceAll('&amp;', '&'));
  }
  return [...found.values()];
}

// Asks as a browser would, and counts the bytes that come: { status, type, bytes, text }. Follows one redirect.
export async function weigh(url, cookie = '', encoding = 'gzip') {
  const packed = await ask(url, { cookie, 'accept-encoding': encoding, accept: 'text/html' });
  if (packed.location) return weigh(new URL(packed.location, url).href, cookie, encoding);
  const plain = await fetch(url, { headers: { cookie } });
  return { ...packed, text: await plain.text() };
}

function ask(url, headers) {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => { bytes += chunk.length; });
      response.on('error', reject);
      response.on('end', () => resolve({
        status: response.statusCode,
        type: response.headers['content-type'] ?? '',
        location: response.headers.location,
        bytes,
      }));
    }).on('error', reject);
  });
}
