/** How the reading of XML stops at the first fault. Thrown and caught inside this room only. */
export class Fault extends Error {
  constructor(
    message: string,
    readonly code: 'damaged' | 'too-large' = 'damaged',
  ) {
    super(message);
  }
}
