const DAY_MS = 24 * 60 * 60 * 1000;

/** From when on administrators are warned of a certificate's end. */
const WARNING_DAYS = 30;

/** How many whole days a certificate has left; negative once it has run out. */
export const daysLeft = (expiresAt: string): number => Math.floor((Date.parse(expiresAt) - Date.now()) / DAY_MS);

/** Whether a certificate is near its end, or past it. */
export const isEnding = ({ expiresAt }: { expiresAt: string }): boolean => daysLeft(expiresAt) < WARNING_DAYS;
