/** The comparison `<attribute> eq "<value>"` with the value written as a JSON string (RFC 7644 section 3.4.2.2). */
export function equal(attribute: string, value: string): string {
  return `${attribute} eq ${JSON.stringify(value)}`;
}

/** A filter as Okta puts it into a URL: every reserved character percent-encoded, a blank as `%20`. */
export function percentEncoded(filter: string): string {
  return encodeURIComponent(filter).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A filter as Entra and Java clients put it into a URL: a blank as `+`. */
export function plusEncoded(filter: string): string {
  return percentEncoded(filter).replaceAll('%20', '+');
}
