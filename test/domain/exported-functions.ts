import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const domain = join(dirname(fileURLToPath(import.meta.url)), '../../src/domain');

/** The names of the functions that the files of the domain with such a name export, sorted. */
export async function exportedFunctions(file: RegExp): Promise<string[]> {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((path) => file.test(path));
  const modules = await Promise.all(files.map((path) => import(join(domain, path)) as Promise<object>));
  return modules
    .flatMap((module) => Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])))
    .sort();
}
