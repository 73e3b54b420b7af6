/** @types/negotiator does not know the options of `encoding`, new in negotiator 1. */
declare module "negotiator" {
  import type { IncomingMessage } from "node:http";

  export default class Negotiator {
    constructor(request: Pick<IncomingMessage, "headers">);
    /** The best of `available`; among equals, the first of `preferred`. */
    encoding<Encoding extends string>(
      available: readonly Encoding[],
      options: { preferred: readonly Encoding[] },
    ): Encoding | undefined;
    /** The best of `available`; among equals, the first. */
    mediaType<MediaType extends string>(available: readonly MediaType[]): MediaType | undefined;
    /** The best of `available`; among equals, the first. */
    language<Language extends string>(available: readonly Language[]): Language | undefined;
  }
}
