/** The named settings of polling: every bound that a feed, a response or an invocation is held to. */

export const POLL_LIMITS = {
  /** Largest body, in bytes after decompression; a feed's `maxBytes` overrides it. */
  maxBytes: 10_000_000,

  /** Deadlines of one poll, in milliseconds: for a connection, for the header, for the body, for all of it. */
  connectMilliseconds: 5_000,
  firstByteMilliseconds: 10_000,
  bodyMilliseconds: 20_000,
  totalMilliseconds: 30_000,

  /** Redirects that are followed in one poll. */
  maxRedirects: 5,
  /** Polls in a row that are redirected for good (301, 308) to one address, before the feed is moved there. */
  redirectsUntilMoved: 3,

  /** Shortest interval of a feed; also the grid inside a minute on which polls start. In seconds. */
  slotSeconds: 5,
  /** Feeds that travel in one message of the poll queue. */
  feedsPerMessage: 10,
  /** Requests that are under way to one host at the same time. */
  requestsPerHost: 4,
  /** Age in seconds from which a queued poll is dropped if its feed has come due again since. */
  supersededSeconds: 600,

  /** Failures in a row that make a feed `failing`. */
  failuresUntilFailing: 3,
  /** A failing feed waits at most this many intervals, within the two bounds below (seconds). */
  backOffIntervals: 5,
  backOffShortestCap: 300,
  backOffLongestCap: 3_600,
  /** A feed that is gone (410) is still asked, this seldom: an address may come back. In seconds. */
  goneSeconds: 86_400,
  /** Longest wait that a server can ask for with Retry-After, in seconds. */
  retryAfterSeconds: 3_600,
  /** Validators that change while the bytes stay the same are saved at most this often, in seconds. */
  validatorRefreshSeconds: 3_600,
} as const;
