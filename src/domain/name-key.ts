/**
 * The key under which a userName, login e-mail or team name is unique: Unicode NFC, case folded.
 * Upper case first, so that letters with several lower-case forms (ß and ss, the two small sigmas) meet.
 */
export function nameKey(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
