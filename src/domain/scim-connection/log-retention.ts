/** For how many days entries of the provisioning log are kept, unless an organization chooses otherwise. */
export const defaultLogDays = 90;

/** What it may choose. */
export const logDaysBounds = { min: 1, max: 3650 };
