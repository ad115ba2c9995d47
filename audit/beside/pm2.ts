import type { Node, ObjectExpression, ObjectProperty } from '@babel/types';
import { parse } from '../../ast/parse.ts';
import type { Finding } from '../../core/finding.ts';
import type { BesideFacts, BesideFile } from './beside-facts.ts';
import { walkEntries, valueAt, type Document } from './entry.ts';
import { parsePm2Count, type InstanceCount } from './instance-count.ts';
import { instancesFindings } from './wording.ts';

/** An app that PM2 does not run as the user's Node server: another language, or the server of a front-end tool. */
const OTHER_INTERPRETER = /^(?!node)./;
const TOOL = /node_modules\/|^(npm|npx|yarn|pnpm|serve)$/;

/** Finds `instances` of several in an ecosystem file written as a module. */
export function pm2ModuleFindings({ path, text }: BesideFile, facts: BesideFacts): Finding[] {
  const parsed = parse(text, path);
  if ('failure' in parsed) return [];
  return collectObjects(parsed.ast.program).flatMap((object) => {
    const property = findProperty(object, 'instances');
    if (!property || isForeign(textOf(object, 'interpreter'), textOf(object, 'script'))) return [];
    const { line, column } = property.loc!.start;
    const how = text.slice(property.start!, property.end!).replace(/\s+/g, ' ');
    const at = { file: path, line, column: column + 1 };
    return instancesFindings({ rule: 'instances-pm2', at, who: 'PM2', how }, countOf(property.value), facts);
  });
}

/** The same for JSON and YAML process files. */
export function pm2DocumentFindings(document: Document, facts: BesideFacts): Finding[] {
  const findings: Finding[] = [];
  walkEntries(document, ({ key, value, at }, parents) => {
    const app = parents.at(-1)?.items ?? [];
    if (key !== 'instances' || isForeign(valueAt(app, 'interpreter'), valueAt(app, 'script'))) return;
    const sign = { rule: 'instances-pm2', at, who: 'PM2', how: `instances: ${value}` };
    findings.push(...instancesFindings(sign, parsePm2Count(value), facts));
  });
  return findings;
}

function isForeign(interpreter = 'node', script = ''): boolean {
  return OTHER_INTERPRETER.test(interpreter) || TOOL.test(script);
}

function collectObjects(node: Node): ObjectExpression[] {
  const children = Object.values(node)
    .flat()
    .filter((child: unknown): child is Node => typeof (child as Node | null)?.type === 'string');
  const below = children.flatMap(collectObjects);
  return node.type === 'ObjectExpression' ? [node, ...below] : below;
}

function findProperty({ properties }: ObjectExpression, name: string): ObjectProperty | undefined {
  return properties.find((property): property is ObjectProperty => {
    if (property.type !== 'ObjectProperty' || property.computed) return false;
    const { key } = property;
    return (key.type === 'Identifier' && key.name === name) || (key.type === 'StringLiteral' && key.value === name);
  });
}

function textOf(object: ObjectExpression, name: string): string | undefined {
  const value = findProperty(object, name)?.value;
  return value?.type === 'StringLiteral' ? value.value : undefined;
}

/** `process.env.N || 'max'` is read by its default; the number of cores, however asked for, is one for each core. */
function countOf(node: Node): InstanceCount | undefined {
  if (node.type === 'NumericLiteral' || node.type === 'StringLiteral') return parsePm2Count(String(node.value));
  if (node.type === 'UnaryExpression' && node.operator === '-') return 'cores';
  if (node.type === 'LogicalExpression') return countOf(node.right);
  if (node.type === 'ConditionalExpression') return largest(countOf(node.consequent), countOf(node.alternate));
  if (node.type === 'MemberExpression') return namesCores(node.object) ? 'cores' : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const [argument] = node.arguments;
  return namesCores(node) ? 'cores' : argument && countOf(argument);
}

function namesCores(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  return name.type === 'Identifier' && /^(cpus|availableParallelism)$/.test(name.name);
}

function largest(a: InstanceCount | undefined, b: InstanceCount | undefined): InstanceCount | undefined {
  if (a === 'cores' || b === 'cores') return 'cores';
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}
