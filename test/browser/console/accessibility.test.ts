import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from '../chromium.js';
import { accessibilityFaults, type ConsoleScene, openConsole } from './console-scene.js';

let scene: ConsoleScene;
let page: Page;

/** Every page of the console, and its heading. */
const pages: [path: string, heading: string][] = [
  ['/', 'Overview'],
  ['/members', 'Members'],
  ['/teams', 'Teams'],
  ['/nowhere', 'Nothing is here'],
];

inBrowser('axe-core finds nothing', () => {
  beforeAll(async () => {
    scene = await openConsole();
    ({ page } = await scene.open('/'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  afterAll(() => scene.close());

  test.each(pages)('at %s, in both colour schemes, and nothing is wider than a telephone', async (path, heading) => {
    await page.goto(scene.muster.origin + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForLoadState('networkidle');

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, faults: await accessibilityFaults({ page }) }).toEqual({ colorScheme, faults: [] });
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
