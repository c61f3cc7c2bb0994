import { createHash } from 'node:crypto';

/**
 * The look of the sign-in pages, which is the console's: its font, its indigo, its corners, light and dark as the system is. Texts have a
 * contrast of at least 4.5 to 1, and borders of fields 3 to 1 (WCAG 2.2 AA).
 */
export const pageLook = `
:root {
  color-scheme: light dark;
  --body: #f8f9fa; --paper: #fff; --text: #000; --dimmed: #495057; --edge: #dee2e6; --field: #868e96;
  --action: #4263eb; --hover: #3b5bdb; --link: #3b5bdb; --error: #c92a2a;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --body: #1f1f1f; --paper: #242424; --text: #c9c9c9; --dimmed: #b8b8b8; --edge: #424242; --field: #828282;
    --link: #91a7ff; --error: #ff8787;
  }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--body); color: var(--text); overflow-wrap: anywhere }
main { max-width: 28rem; margin: max(1rem, 12vh) auto 1rem; padding: 2rem; background: var(--paper); border: 1px solid var(--edge); border-radius: .5rem }
.product { margin: 0 0 1.5rem; color: var(--dimmed); font-weight: 700 }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.3 }
p { margin: 0 0 .75rem }
a { color: var(--link) }
label { display: block; font-size: .875rem; font-weight: 500 }
.field { margin: 1rem 0 }
.hint { margin: 0; color: var(--dimmed); font-size: .8125rem }
.error { margin: .25rem 0 0; color: var(--error); font-size: .8125rem }
input, button { width: 100%; min-height: 2.25rem; padding: .4rem .75rem; font: inherit; border-radius: .5rem }
input { margin-top: .25rem; color: inherit; background: var(--paper); border: 1px solid var(--field) }
input[aria-invalid] { border-color: var(--error) }
button { margin-top: .75rem; border: 0; background: var(--action); color: #fff; font-weight: 600; cursor: pointer }
button:hover { background: var(--hover) }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
footer { max-width: 28rem; margin: 0 auto 2rem; padding: 0 1rem; color: var(--dimmed); font-size: .75rem; text-align: center }
@media (max-width: 30rem) { main { margin: 0; padding: 1.25rem; border-width: 0 0 1px; border-radius: 0 } footer { margin-top: 1rem } }
`;

/** The source by which a content security policy lets this look in, and no other. */
export const pageLookSource: string = `'sha256-${createHash('sha256').update(pageLook).digest('base64')}'`;
