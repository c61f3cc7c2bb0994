import { COMMON_DEMANDS } from '../check/answer-rules.js';
import { type CheckOptions, Stage } from '../check/stage.js';
import { PingFederateClient, type PingFederateSettings } from '../pingfederate.js';
import type { ScimClient, ScimTarget } from '../scim-client.js';

/** The stage of the PingFederate check; its parser stumbles over nulls. */
export class PingFederateStage extends Stage {
  readonly http: ScimClient;
  readonly target: ScimTarget;
  readonly #connectors: PingFederateClient[] = [];

  constructor(target: ScimTarget, options: CheckOptions) {
    super(options, { ...COMMON_DEMANDS, nulls: 'must' });
    this.target = target;
    this.http = this.connector().http;
  }

  /** A connector with these settings, which knows nothing of what others provisioned. */
  connector(settings: PingFederateSettings = {}): PingFederateClient {
    const connector = new PingFederateClient(this.target, this.observe, settings);
    this.#connectors.push(connector);
    return connector;
  }

  override async close(): Promise<void> {
    await Promise.all(this.#connectors.map((connector) => connector.close()));
  }
}
