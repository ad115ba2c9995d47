import type { Finding } from '../../core/finding.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { commandFindings } from './commands.ts';

/** Finds commands in a Procfile, shell script, Makefile or Dockerfile; `\` continues a line. */
export function scriptLineFindings({ path, text }: BesideFile, facts: BesideFacts): Finding[] {
  const findings: Finding[] = [];
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const at = { file: path, line: index + 1, column: lines[index]!.search(/\S/) + 1 };
    let command = lines[index]!;
    while (command.endsWith('\\') && index + 1 < lines.length) command = `${command.slice(0, -1)} ${lines[++index]}`;
    findings.push(...commandFindings(command, at, facts));
  }
  return findings;
}
