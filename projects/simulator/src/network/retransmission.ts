/** First time-out before TCP sends again, milliseconds. @source Linux, TCP_RTO_MIN; RFC 6298 has 1000 */
const FIRST_TIMEOUT = 200;
/** The same for SYN. @source RFC 6298, section 2.1 */
const FIRST_SYN_TIMEOUT = 1000;
/** Each time-out is twice the one before, up to two minutes. @source Linux, TCP_RTO_MAX */
const LONGEST_TIMEOUT = 120_000;
/** Attempts after which the connection is given up. @source Linux, tcp_retries2 and tcp_syn_retries */
const MAX_RETRIES = 15;
const MAX_SYN_RETRIES = 6;

/**
 * Milliseconds until TCP sends a lost message again.
 *
 * @param attempt - How often it has been sent before, counted from 0.
 * @param isSyn - Whether the connection is still being opened.
 * @returns `null` when TCP gives the connection up instead: after about 15 minutes, or two for a SYN.
 */
export function retransmissionTimeout(attempt: number, isSyn: boolean): number | null {
  if (attempt > (isSyn ? MAX_SYN_RETRIES : MAX_RETRIES)) return null;
  return Math.min((isSyn ? FIRST_SYN_TIMEOUT : FIRST_TIMEOUT) * 2 ** attempt, LONGEST_TIMEOUT);
}
