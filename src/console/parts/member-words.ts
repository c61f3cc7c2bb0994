/** The filter of the admin API for members whose names have these words somewhere, or whose contact address this is. */
export const withWords = (words: string) => ({
  or: [
    { displayName: { contains: words } },
    { userName: { contains: words } },
    { loginEmail: { contains: words } },
    ...(words.includes('@') ? [{ email: { eq: words } }] : []),
  ],
});
