/** Settings of one environment by the conventions of config packages, samples that a user copies, probes of the container. */
export function isOtherPlace(path: string): boolean {
  return OTHER.test(path);
}

const OTHER =
  /(^|[/._-])(dev|development|test|testing|local|example|sample|swagger|openapi|health-?check|jest|cypress|playwright|protractor|wdio)([._-][\w.-]*)?\.[cm]?[jt]sx?$/i;
