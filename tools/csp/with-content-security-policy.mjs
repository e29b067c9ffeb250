// @ts-check
import { contentSecurityPolicy } from './content-security-policy.mjs';

/** After the character set, which must come within the first 1024 bytes, and before anything that could run. */
const PLACE = /<meta charset="utf-8"\s*\/?>/i;

/**
 * @param {string} html A whole document without a policy.
 * @returns {string} The same with its policy as the second element of the head.
 * @throws {Error} `no-place-for-policy` when the document does not start with its character set.
 */
export function withContentSecurityPolicy(html) {
  const place = PLACE.exec(html);
  if (!place) {
    throw new Error(
      'no-place-for-policy: the page has no <meta charset="utf-8" />, after which its Content-Security-Policy belongs.',
    );
  }
  const end = place.index + place[0].length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}">`;
  return html.slice(0, end) + meta + html.slice(end);
}
