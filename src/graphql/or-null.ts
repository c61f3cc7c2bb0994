import { DomainError } from '../domain/errors.js';

/** What was found, or null: to a query, an unknown id is no error. */
export function orNull<Row>(found: Promise<Row>): Promise<Row | null> {
  return found.catch((error) => {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  });
}
