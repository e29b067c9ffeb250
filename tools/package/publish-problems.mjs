// @ts-check

/**
 * What keeps npm from publishing with provenance, in sentences that say what to do.
 *
 * @param {{repository?: string | {url?: string, directory?: string}, private?: boolean}} manifest - package.json of
 *   what would be published.
 * @param {Record<string, string | undefined>} env - The environment of the job.
 * @returns {string[]} Empty when it can go out.
 * @source https://docs.npmjs.com/generating-provenance-statements
 */
export function publishProblems({ repository, private: isPrivate }, env) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const problems = [];
  if (isPrivate) problems.push('package.json says "private": remove it.');
  if (!url) {
    problems.push(
      'package.json has no "repository": provenance links the package to it. Name the public repository there.',
    );
  }
  const canVouch = env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? env['SIGSTORE_ID_TOKEN'];
  if (!canVouch) {
    problems.push(
      'This is no job that can vouch for the code: run it in continuous integration with the permission "id-token: write".',
    );
  }
  return problems;
}
