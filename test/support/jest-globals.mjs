/** What `@jest/globals` gives, where tests run in bare Node. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = globalThis;
