const secret = /^(?:WIN_)?CSC_|^(?:APPLE|AZURE|AWS|DO)_|^(?:GH|GITHUB|GITLAB|KEYGEN|BITBUCKET|SNAPCRAFT)_/i;

/**
 * The environment for packaging. Nothing is signed or sent yet, so the certificates and tokens of whoever packages
 * have no business there: with a certificate a package would carry a person's name.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutSecrets(env) {
  const kept = Object.entries(env).filter(([name]) => !secret.test(name) && name !== "NODE_ENV");
  return { ...Object.fromEntries(kept), CSC_IDENTITY_AUTO_DISCOVERY: "false" };
}
