import { randomBytes } from 'node:crypto';
import { OneTimeSecret } from '../secret.js';

/** A fresh secret as the Standard Webhooks specification writes it: `whsec_` and 32 random bytes in base64. */
export const newWebhookSecret = () => new OneTimeSecret(`whsec_${randomBytes(32).toString('base64')}`);

/** Where an endpoint's secrets are stored: what they are sealed for. */
export const webhookSecretPlace = (endpointId: string): string => `webhook_endpoint:${endpointId}:secret`;
export const bearerTokenPlace = (endpointId: string): string => `webhook_endpoint:${endpointId}:bearer_token`;
export const signingKeyPlace = (keyId: string): string => `event_signing_key:${keyId}:private_jwk`;
