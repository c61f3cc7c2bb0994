export const read = { failed: 'The server could not answer. Its log has the details.' };
export const write = { failed: 'The server could not do it. Nothing was changed, as far as it says.' };
