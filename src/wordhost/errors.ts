/** How the host refuses: with one of Word's error codes, never with a guess. */

export type ErrorCode =
  | 'AccessDenied'
  | 'ActivityLimitReached'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'ItemNotFound'
  | 'NotAllowed'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'SearchDialogIsOpen'
  | 'SearchStringInvalidOrTooLong';

/** An action that failed. The wire adds the place (`Body.insertOoxml`) when it is not given. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}

/** What this stand-in does not know how to do as Word does it. A test that meets this has found a gap of the host, not of the code. */
export const notImplemented = (what: string): never => {
  throw new HostError('NotImplemented', `wordhost does not implement ${what}`, what);
};

export const invalid = (what: string): never => {
  throw new HostError('InvalidArgument', `Invalid argument: ${what}`);
};

export const missing = (what: string): never => {
  throw new HostError('ItemNotFound', `The requested item does not exist: ${what}`);
};
