/** What Excel answers when it will not do something: a code of Office.js and a sentence. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function invalidArgument(message: string): never {
  throw new Refusal('InvalidArgument', message);
}
