/** What a file is for. Only `server` files hold state of the service; `test` files are callers too. */
export type Role = 'server' | 'test' | 'browser' | 'tooling' | 'generated';

const TEST =
  /(^|\/)(tests?|__tests__|__mocks__|specs?|e2e|cypress|playwright|fixtures?|mocks?)\/|[.\-_](test|spec|e2e|cy|stories)\.[cm]?[jt]sx?$|(^|\/)test\.[cm]?[jt]s$/i;
const BROWSER =
  /(^|\/)(public|static|assets|www|client|frontend|front-end|web-?client|webapp|browser|wwwroot|bower_components|vendors?|third[-_]party)\/(?!.*(^|\/)server\/)/i;
const TOOLING =
  /(^|\/)(migrations?|seeds?|seeders?|scripts?|tools?|tasks|build|bench(marks?)?|examples?\/scripts|docs?|\.storybook|\.github|\.husky|cypress|webpack|gulp|grunt)\/|(^|\/)(gulpfile|gruntfile|rollup\.config|webpack[\w.-]*|vite\.config|vitest\.config|jest\.config|babel\.config|tailwind\.config|postcss\.config|next\.config|karma\.conf|protractor\.conf|eslint\.config|\.eslintrc|knexfile|commitlint\.config|prettier\.config|svelte\.config|nuxt\.config|metro\.config|cypress\.config|playwright\.config)[\w.-]*$|(^|\/)(seed|seeder|seeds|migrate|migration)\.[cm]?[jt]s$/i;
const GENERATED = /\.min\.[cm]?js$|\.bundle\.[cm]?js$|\.d\.[cm]?ts$|-bundle\.js$/i;

/** Judges by path alone; `roleIn` corrects it where imports say otherwise. */
export function roleOf(path: string): Role {
  if (GENERATED.test(path)) return 'generated';
  if (TEST.test(path)) return 'test';
  if (BROWSER.test(path)) return 'browser';
  if (TOOLING.test(path) || /(^|\/)\./.test(path)) return 'tooling';
  return 'server';
}
