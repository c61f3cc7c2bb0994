/**
 * The key under which a userName, login e-mail or team name is unique: Unicode NFC, case folded.
 * Through upper case, so that letters with several lower-case forms (ß and ss, the two small sigmas) meet; lower case first, for ẞ,
 * which has no other upper case.
 */
export function nameKey(text: string): string {
  return text.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
