// @ts-check
import { registerHooks } from 'node:module';

const ROOT = new URL('../../../', import.meta.url).href;

/**
 * Lets plain Node run TypeScript of the tests: imports of sources lead to what the compiler has made of them in `dist`, imports of
 * other test files to their TypeScript, which Node strips of its types. Outside of Jest, what tests share has Jest's matchers from `expect`.
 */
registerHooks({
  resolve(specifier, context, next) {
    const from = context.parentURL ?? '';
    if (specifier === '@jest/globals') return next('expect', context);
    if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !from.startsWith(`${ROOT}test/`))
      return next(specifier, context);
    const { href } = new URL(specifier, from);
    const source = `${ROOT}src/`;
    return next(
      href.startsWith(source) ? `${ROOT}dist/${href.slice(source.length)}` : href.replace(/\.js$/, '.ts'),
      context,
    );
  },
});
