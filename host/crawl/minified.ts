const AVERAGE_LINE = 5000;
const SERVED = /(^|\/)(public|static|assets|www|wwwroot|vendors?)\//;

/** True when lines are longer than 5000 bytes on average: no person writes that. */
export function isMinified(bytes: Buffer): boolean {
  let lines = 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    lines++;
    if (bytes.length <= lines * AVERAGE_LINE) return false;
  }
  return bytes.length > lines * AVERAGE_LINE;
}

/** True for files in folders whose content goes to browsers. */
export function isServed(path: string): boolean {
  return SERVED.test(path);
}
