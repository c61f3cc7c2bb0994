const length = 500;

const secrets = [
  /\b(?:whsec|muster)_[A-Za-z0-9_+/=-]+/g,
  /\b(?:Bearer|Basic) +[A-Za-z0-9._~+/=-]+/gi,
  /\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)?/g,
  /\b[A-Za-z0-9_+/-]{32,}={0,2}/g,
];

const named =
  /(["']?\b(?:password|passwd|pwd|secret|token|api[-_]?key|authorization|cookie)\b["']?\s*[:=]\s*)(?:"[^"]*"?|'[^']*'?|[^\s,;&}]+)/gi;

/** The beginning of an answer as the delivery log shows it: one text of at most 500 characters, without what looks like a secret. */
export function excerptOf(answer: string): string | null {
  const start = answer.slice(0, 4 * length).replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, ' ');
  const redacted = secrets.reduce(
    (text, secret) => text.replace(secret, '[redacted]'),
    start.replace(named, '$1[redacted]'),
  );
  const excerpt = redacted.trim().slice(0, length).toWellFormed();
  return excerpt === '' ? null : excerpt;
}
