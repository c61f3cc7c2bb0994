import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const globals = new URL('jest-globals.mjs', import.meta.url).href;
const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

process.setSourceMapsEnabled(true);

/**
 * Lets Node run the TypeScript of src and test as it stands: their imports name the `.js` files that the compiler will make, and
 * .swcrc says what else becomes of them.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    const isSource = specifier.startsWith('.') && specifier.endsWith('.js') && isOurs(context.parentURL);
    if (!isSource) return next(specifier, context);
    try {
      return next(specifier.replace(/\.js$/, '.ts'), context);
    } catch {
      return next(specifier, context);
    }
  },
  load(url, context, next) {
    const [file] = url.split('?');
    if (!isOurs(url) || !file.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(file);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
