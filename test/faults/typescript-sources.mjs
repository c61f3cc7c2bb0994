import { registerHooks } from 'node:module';

/** Lets plain Node run the TypeScript sources, whose imports name the `.js` files that the compiler will make. */
registerHooks({
  resolve(specifier, context, next) {
    const ours =
      specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL?.includes('/node_modules/');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
