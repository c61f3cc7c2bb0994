import type { TokenLifetime } from '../../domain/token-lifetime.js';
import { enumOf } from '../enum.js';

export const TokenLifetimeEnum = enumOf<TokenLifetime>('TokenLifetime', 'How long a token lives.', {
  DAYS_30: '30 days.',
  DAYS_90: '90 days.',
  DAYS_180: '180 days.',
  YEAR_1: 'One year.',
  YEARS_2: 'Two years.',
  NEVER: 'Until it is revoked.',
});
