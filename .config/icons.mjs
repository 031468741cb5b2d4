/** Draws every icon and start-up image from public/icon.svg: `npm run icons`, after the drawing was changed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';

const drawing = readFileSync('public/icon.svg', 'utf8');
/** A maskable icon fills its square; what matters lies within the middle 80 % (W3C Web App Manifest, icon masks). */
const filled = drawing.replace(/ rx="\d+"/, '');
/** A monochrome icon is only its shape: a system paints it in a colour of its own. */
const shape = drawing.replace(/<rect[^>]*>/, '').replaceAll(/(stroke|fill)="#\w+"/g, '$1="#000"');
const icons = [
  ['icon-192.png', 192, drawing],
  ['icon-512.png', 512, drawing],
  ['icon-maskable-512.png', 512, filled],
  ['icon-monochrome-512.png', 512, shape],
  ['apple-touch-icon.png', 180, filled],
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
for (const [name, size, svg] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `public/${name}`, omitBackground: true });
  await page.close();
}

/** A start-up image: the icon on paper, in the colours of the tokens, as the first frame of the app will be. */
const PAPER = { light: '#fffdf7', dark: '#17151b' };
const sizes = JSON.parse(readFileSync('src/browser/startup-sizes.json', 'utf8'));
rmSync('public/startup', { recursive: true, force: true });
mkdirSync('public/startup');
for (const size of [...sizes.ipad, ...sizes.iphone]) {
  const [width, height, ratio] = size.split(/[x@]/).map(Number);
  const turns = {
    portrait: { width, height },
    ...(sizes.ipad.includes(size) && { landscape: { width: height, height: width } }),
  };
  for (const [turn, viewport] of Object.entries(turns)) {
    const page = await browser.newPage({ viewport, deviceScaleFactor: ratio });
    for (const [scheme, paper] of Object.entries(PAPER)) {
      await page.setContent(
        `<style>body{display:grid;place-items:center;height:100vh;margin:0;background:${paper}}svg{width:120px;height:120px}</style>${drawing}`,
      );
      await page.screenshot({ path: `public/startup/${size}-${turn}-${scheme}.png` });
    }
    await page.close();
  }
}
await browser.close();
