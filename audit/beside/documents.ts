import { posix } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { commandFindings } from './commands.ts';
import { composeFindings } from './compose.ts';
import { walkEntries, type Document, type Entry } from './entry.ts';
import { readHcl } from './hcl-document.ts';
import { instanceSettingFindings } from './instance-settings.ts';
import { kubernetesFindings } from './kubernetes.ts';
import { packageJsonFindings } from './package-json.ts';
import { pm2DocumentFindings } from './pm2.ts';
import { stickySettingFindings } from './sticky-settings.ts';
import { readYaml } from './yaml-documents.ts';

const COMMAND = /^(args|entrypoint|run|script|cmd|start|web|\w*command\w*|\w*deploy\w*)$/i;
const PM2_FILE = /^(ecosystem|pm2|process(es)?)[^/]*\.(json|ya?ml)$/i;

/** Finds what files made of keys and values say: YAML, JSON, Terraform. */
export function documentFindings(files: readonly BesideFile[], facts: BesideFacts): Finding[] {
  const read = files.map((file) => ({ name: posix.basename(file.path), documents: readDocuments(file) }));
  const kubernetes = read.flatMap(({ documents }) => documents);
  return [
    ...read.flatMap(({ name, documents }) => findingsOfFile(name, documents, facts)),
    ...kubernetesFindings(kubernetes, facts),
  ];
}

function readDocuments(file: BesideFile): Document[] {
  return /\.(tf|tofu)$/.test(file.path) ? [readHcl(file)] : readYaml(file);
}

function findingsOfFile(name: string, documents: readonly Document[], facts: BesideFacts): Finding[] {
  const commands = documents.flatMap((document) => documentCommands(document, facts));
  if (name === 'package.json')
    return [...commands, ...documents.flatMap((document) => packageJsonFindings(document, facts))];
  return [
    ...commands,
    ...stickySettingFindings(documents, facts),
    ...instanceSettingFindings(documents, facts),
    ...documents.flatMap((document) => composeFindings(document, facts)),
    ...(PM2_FILE.test(name) ? documents.flatMap((document) => pm2DocumentFindings(document, facts)) : []),
  ];
}

/** Commands stand in scalars (`command: pm2-runtime -i max`) or in lists of words, under names of their own. */
function documentCommands(document: Document, facts: BesideFacts): Finding[] {
  const findings: Finding[] = [];
  walkEntries(document, (entry, parents) => {
    if (!isCommand(entry, parents)) return;
    const command = isWordList(entry) ? entry.items.map(({ value }) => value).join(' ') : entry.value;
    if (command !== undefined) findings.push(...commandFindings(command, entry.at, facts));
  });
  return findings;
}

function isCommand({ key }: Entry, parents: readonly Entry[]): boolean {
  const parent = parents.at(-1)?.key ?? '';
  return parent === 'scripts' || COMMAND.test(key) || (key === '' && COMMAND.test(parent));
}

function isWordList({ items }: Entry): boolean {
  return items.length > 1 && items.every(({ key, value }) => key === '' && value !== undefined);
}
