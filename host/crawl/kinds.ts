const SOURCE = /\.[cm]?[jt]sx?$/;
const GENERATED = /\.min\.[cm]?js$/;
const LOCK_FILE = /^(pnpm-lock|package-lock)\./;
const OTHER =
  /^(package|tsconfig.*|pm2.*|process|vercel|ecosystem\.config)\.json$|^(nginx.*\.conf|haproxy.*\.cfg|fly\.toml|Caddyfile|Procfile.*)$|\.(ya?ml|tf|service)$|^(Docker|Container)file|\.dockerfile$|^(docker-)?compose|^ecosystem\.config\.[cm]?[jt]s$|^\.env/i;
const PAGE = /\.(html?|ejs|hbs|handlebars|mustache|njk|twig)$/i;
const SERVER_CONFIG =
  /(^|\/)(nginx|conf\.d|sites-(available|enabled))\/(.*\.conf$|[^.]*$)|(^|\/)\.ebextensions\/.*\.config$/;

/** A JS or TS file that a person may have written, by its name. */
export function isSourceName(name: string): boolean {
  return SOURCE.test(name) && !GENERATED.test(name);
}

/** A manifest, deployment file or page, by its path; `ecosystem.config.js` is a source file too. */
export function isOther(path: string, name: string): boolean {
  return (OTHER.test(name) && !LOCK_FILE.test(name)) || PAGE.test(name) || SERVER_CONFIG.test(path);
}
