/** What becomes of a connection's members when it is disabled. */
export const disableChoices = ['KEEP_AS_MANUAL', 'SUSPEND_MANAGED'] as const;
export type DisableChoice = (typeof disableChoices)[number];
