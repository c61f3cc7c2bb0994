/** A request that tells a receiver of one event. */
export interface Message {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a status says that the receiver has it. */
  readonly isTaken: (status: number) => boolean;
}
