// Papers as pictures: each page of a PDF as somebody would see it on the table.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const DOTS_PER_INCH = 72;

// Answers [{ png, ink }] for each page of the PDF. `ink` counts the dots that are not white in the head, the text, the
// foot and the outermost margin of the page.
export async function pictures(page, pdf) {
  const folder = await mkdtemp(join(tmpdir(), 'zaedno-paper-'));
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf);
    await promisify(execFile)('pdftoppm', ['-r', `${DOTS_PER_INCH}`, '-png', join(folder, 'paper.pdf'), join(folder, 'page')]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    const pngs = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return await Promise.all(pngs.map(async (png) => ({ png, ink: await ink(page, png) })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// In a page without a content security policy, since ours rightly refuses pictures from nowhere.
async function ink(page, png) {
  const table = await page.context().newPage();
  try {
    return await table.evaluate(async (data) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const { width, height } = picture;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      const dots = (left, top, right, bottom) => {
        const { data: colours } = canvas.getImageData(left, top, right - left, bottom - top);
        let dark = 0;
        for (let at = 0; at < colours.length; at += 4) if (Math.min(colours[at], colours[at + 1], colours[at + 2]) < 250) dark += 1;
        return dark;
      };
      const [edge, head, foot] = [Math.round(width * 0.03), Math.round(height * 0.15), Math.round(height * 0.92)];
      return {
        head: dots(0, 0, width, head),
        text: dots(0, head, width, foot),
        foot: dots(0, foot, width, height),
        margin: dots(0, 0, edge, height) + dots(width - edge, 0, width, height),
      };
    }, png.toString('base64'));
  } finally {
    await table.close();
  }
}
