/**
 * The key under which a userName, login e-mail or team name is unique: Unicode NFC, case folded.
 * Through upper case, so that letters with several lower-case forms (ß and ss, the two small sigmas) meet; lower case first, for ẞ,
 * which has no other upper case.
 */
export function nameKey(text: string): string {
  return text.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

/** The text as the database's `lower` has it: each character by itself, whatever stands beside it. */
export function lowerCase(text: string): string {
  if (!/[İΣ]/.test(text)) return text.toLowerCase();
  return Array.from(text, (character) => (character === 'İ' ? 'i' : character.toLowerCase())).join('');
}
