import { addEventHandler } from 'jest-circus';

const usualMs = Number(process.env.MUSTER_TEST_TIMEOUT_MS ?? 120_000);

/** Tests and hooks fail when their time is over, as the runner itself does not watch it. */
addEventHandler(({ name, timeout = usualMs }, { currentDescribeBlock: { children, hooks } }) => {
  if (name === 'add_test') bound(children.at(-1), timeout);
  if (name === 'add_hook') bound(hooks.at(-1), timeout);
});

function bound(added, timeoutMs) {
  const { fn } = added;
  if (!fn) return;
  added.fn = async () => {
    let timer;
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`It was not over after ${timeoutMs} ms.`)), timeoutMs);
    });
    await Promise.race([fn(), late]).finally(() => clearTimeout(timer));
  };
}
