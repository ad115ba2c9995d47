/** What the workflow depends on. */
export interface WorkflowText {
  readonly packageManager: 'npm' | 'pnpm' | 'yarn' | 'bun';
  /** The app's folder in the repository; empty at the top. */
  readonly folder: string;
}

const INSTALL = {
  npm: ['npm ci'],
  pnpm: ['corepack enable', 'pnpm install --frozen-lockfile'],
  yarn: ['corepack enable', 'yarn install --immutable || yarn install --frozen-lockfile'],
  bun: ['npm install --global bun', 'bun install --frozen-lockfile'],
} as const;

/** A GitHub workflow that proves each push on two instances, and keeps the report. */
export function verifyWorkflow({ packageManager, folder }: WorkflowText): string {
  const defaults =
    folder === '' ? '' : `    defaults:\n      run:\n        working-directory: ${JSON.stringify(folder)}\n`;
  const install = INSTALL[packageManager].map((command) => `      - run: ${command}\n`).join('');
  const report = folder === '' ? 'unsticky-proof.html' : `${folder}/unsticky-proof.html`;
  return `# Written by \`unsticky verify --write-ci\`: any instance must be able to answer any request.
name: unsticky

on: [push, pull_request]

permissions:
  contents: read

jobs:
  verify:
    runs-on: ubuntu-latest
    timeout-minutes: 10
${defaults}    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${install}      - run: sudo apt-get update && sudo apt-get install --yes --no-install-recommends redis-server
      - run: npx --yes unsticky verify --format html --output unsticky-proof.html
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: unsticky-proof
          path: ${JSON.stringify(report)}
          if-no-files-found: ignore
`;
}
