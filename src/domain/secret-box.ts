import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const format = 1;
const ivBytes = 12;
const tagBytes = 16;

/** Seals what must be stored and read again, such as client secrets: AES-256-GCM, bound to the place where it is stored. */
export class SecretBox {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    if (key.length !== 32) throw new RangeError('The key has 32 bytes.');
    this.#key = key;
  }

  /** Seals a text for one place, such as `sso_connection:<id>:client_secret`; put elsewhere it cannot be opened. */
  seal(text: string, place: string): Buffer {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(format), iv, cipher.getAuthTag(), sealed]);
  }

  /** 32 bytes for one use, always the same under the same key (HKDF, which is HMAC); they tell nothing of the key, nor of another use. */
  derive(use: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, '', use, 32));
  }

  /** Opens what was sealed for this place; throws where it was changed, moved, or sealed under another key. */
  open(sealed: Buffer, place: string): string {
    if (sealed[0] !== format || sealed.length < 1 + ivBytes + tagBytes) throw new Error('This is no sealed secret.');
    const iv = sealed.subarray(1, 1 + ivBytes);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, iv, { authTagLength: tagBytes })
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(1 + ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  }
}
