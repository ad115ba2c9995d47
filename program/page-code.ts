const TAKES_BROWSER =
  /(?:from|require\()\s*['"](?:react|react-dom|react-dom\/client|react-redux|preact|vue|svelte|@angular\/[\w-]+|solid-js|jquery)(?:\/[\w-]+)?['"]|^\s*['"]use client['"]/m;
const DOM =
  /\bdocument\.(?:getElementById|querySelector|createElement|addEventListener|body|cookie)\b|\bwindow\.(?:location|addEventListener|localStorage|document)\b|\bself\.addEventListener\(\s*['"](?:fetch|install|activate)/;
const TAKES_NODE =
  /(?:from|require\()\s*['"](?:node:)?(?:express|fs|fs\/promises|path|http|https|net|os|child_process|crypto|cluster|koa|fastify|ws|socket\.io|mongoose|pg|puppeteer|playwright)['"]/;
const RENDERS_ON_SERVER =
  /react-dom\/server|renderToString|renderToPipeableStream|vue-server-renderer|@vue\/server-renderer/;

/** The text takes in something that only Node has, or that only servers use. */
export function takesNode(text: string): boolean {
  return TAKES_NODE.test(text);
}

/** The text takes in a browser's framework or touches a document, and nothing of Node's. */
export function isPageCode(text: string): boolean {
  if (RENDERS_ON_SERVER.test(text) || takesNode(text)) return false;
  return TAKES_BROWSER.test(text) || DOM.test(text);
}
