import { escapeHtml } from './html.js';

/** A field of a form; the server checks what is entered. */
export interface PageField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'number';
  /** What is entered already. */
  readonly value?: string | undefined;
  readonly hint?: string;
  /** Why what was entered was refused. */
  readonly error?: string | undefined;
  readonly presence: 'REQUIRED' | 'OPTIONAL';
  /** What browsers fill in. */
  readonly autocomplete?: 'username' | 'name' | 'organization';
}

/** A form of one button. */
export interface PageForm {
  readonly action: string;
  readonly button: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields?: readonly PageField[];
}

/** The form in HTML; the first field that was refused, else the first, has the focus. */
export function formOf({ action, button, hidden, fields = [] }: PageForm): string {
  const inputs = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const focused = fields.find(({ error }) => error) ?? fields[0];
  return `<form method="post" action="${escapeHtml(action)}">${inputs.join('')}
${fields.map((field) => fieldOf(field, field === focused ? ' autofocus' : '')).join('\n')}
<button>${escapeHtml(button)}</button></form>
`;
}

function fieldOf({ name, label, type, value, hint, error, presence, autocomplete }: PageField, focus: string): string {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const attributes = [
    `type="${type}" id="${name}" name="${name}"`,
    value !== undefined && `value="${escapeHtml(value)}"`,
    autocomplete && `autocomplete="${autocomplete}"`,
    notes && `aria-describedby="${notes}"`,
    error && 'aria-invalid="true"',
    presence === 'REQUIRED' && 'required',
  ];
  return `<div class="field"><label for="${name}">${escapeHtml(label)}${presence === 'OPTIONAL' ? ' (optional)' : ''}</label>
${hint ? `<p class="hint" id="${name}-hint">${escapeHtml(hint)}</p>` : ''}<input ${attributes.filter(Boolean).join(' ')}${focus}>
${error ? `<p class="error" id="${name}-error">${escapeHtml(error)}</p>` : ''}</div>`;
}
