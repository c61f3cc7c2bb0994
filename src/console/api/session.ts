import { Observable } from './observable.ts';

/** The address that a sign-in in another tab leads to. */
export const SIGNED_IN_PATH = '/signed-in';

/**
 * The session that the browser's cookie brings. Who opens the console without one is sent to the sign-in page; who loses it on a page stays
 * there and signs in beside it.
 */
export const session = {
  /** Whether the member has to sign in again before anything goes on. */
  hasEnded: new Observable(false),

  /** The member has been told to be signed in; from now on an ended session leaves the page as it is. */
  begin(viewerId: string): void {
    if (viewer !== undefined && viewer !== viewerId) location.reload();
    viewer = viewerId;
  },

  /** Resolves once the member is signed in again; never on a page that has shown nothing yet, which gives way to the sign-in page. */
  untilSignedIn(): Promise<void> {
    if (viewer === undefined) {
      location.assign(`/sso/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`);
      return new Promise(() => {});
    }
    waiting ??= new Promise<void>((resolve) => {
      goOn = resolve;
      session.hasEnded.value = true;
    }).finally(() => {
      waiting = undefined;
      session.hasEnded.value = false;
    });
    return waiting;
  },

  /** Whether the member has signed in again; somebody else who has gets a page of their own. */
  async lookAgain(): Promise<boolean> {
    const id = await whoIsSignedIn();
    if (id === undefined) return false;
    if (id !== viewer) location.reload();
    goOn?.();
    return true;
  },
};

let viewer: string | undefined;
let waiting: Promise<void> | undefined;
let goOn: (() => void) | undefined;

async function whoIsSignedIn(): Promise<string | undefined> {
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: 'query Viewer { viewer { id } }' }),
    });
    return answer.ok ? (await answer.json()).data?.viewer?.id : undefined;
  } catch {
    return undefined;
  }
}
