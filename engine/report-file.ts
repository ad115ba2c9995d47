/** What is left by hand, written at the root of an app when its owner agrees. */
export const REPORT_FILE = 'UNSTICKY.md';
