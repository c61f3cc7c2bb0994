import { expect, test } from '@jest/globals';
import { nameKey } from '../../src/domain/name-key.js';

const everyLetter = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

test.each([
  ['letter case', 'Ada@Example.TEST', 'ada@example.test'],
  ['sharp s, small and large', 'STRAẞE', 'straße'],
  ['sharp s and ss', 'straße', 'STRASSE'],
  ['composed and decomposed accents', 'Zo\u00eb', 'Zoe\u0308'],
  ['the two small sigmas', 'ΟΔΟΣ', 'οδοσ'],
  ['a ligature and its letters', 'ﬁona', 'FIONA'],
  ['the Kelvin sign and k', '\u212aelvin', 'kelvin'],
  ['Latin I and i, whatever the locale', 'TITLE', 'title'],
])('%s makes no difference', (_, one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['an accent', 'zoe', 'zoë'],
  ['a dotted capital İ', 'İlker', 'ilker'],
  ['a space at the end', 'ada', 'ada '],
  ['a look-alike of another script', 'ada', 'аdа'],
])('%s makes a difference', (_, one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test('a key is its own key, and every written form of a letter has one key', () => {
  const odd = everyLetter.filter((letter) => {
    const key = nameKey(letter);
    const forms = [letter.toLowerCase(), letter.toUpperCase(), letter.normalize('NFC'), letter.normalize('NFD'), key];
    return forms.some((form) => nameKey(form) !== key);
  });

  expect(odd.map((letter) => `${letter} U+${letter.codePointAt(0)!.toString(16)}`)).toEqual([]);
});
