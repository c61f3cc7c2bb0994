import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ScimTarget } from '../../../src/idp-simulator/scim-client.js';

/** Copies the values out of the dialog, which stays until the token is said to be stored. */
export async function takeToken(page: Page): Promise<ScimTarget> {
  const dialog = page.getByRole('dialog', { name: 'Enter these at the identity provider' });
  await dialog.getByText('This is the only time').waitFor();
  await page.keyboard.press('Escape');
  expect(await dialog.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Copy Token' }).click();
  const token = await page.evaluate<string>('navigator.clipboard.readText()');
  await dialog.getByRole('button', { name: 'Copy Connector base URL' }).click();
  const baseUrl = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(await dialog.getByRole('textbox', { name: 'Unique identifier field for users' }).inputValue()).toBe(
    'userName',
  );
  await dialog.getByRole('checkbox', { name: 'I have stored this token' }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return { baseUrl, token };
}

/** Makes a token that replaces the one there is, which then works for as long as is chosen. */
export async function rotate(page: Page, overlap: string): Promise<ScimTarget> {
  await page.getByRole('tab', { name: 'Tokens' }).click();
  await page.getByRole('button', { name: 'Make a new token' }).click();
  await page.getByRole('textbox', { name: 'The replaced token still works for' }).click();
  await page.getByRole('option', { name: overlap }).click();
  await page.getByRole('button', { name: 'Make the token' }).click();
  return takeToken(page);
}

/** Waits until a figure of the health card says this. */
export const figure = (page: Page, label: string, value: string): Promise<void> =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .filter({ has: page.getByText(value, { exact: true }) })
    .waitFor();
