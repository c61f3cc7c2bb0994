import { isId } from '../ids.js';

/** The id of the resource that a logged path names, such as `/Users/<id>`; null where it names none. */
export function resourceIn(path: string): string | null {
  const [, , id = ''] = path.split(/[/?]/, 3);
  return isId(id) ? id.toLowerCase() : null;
}
