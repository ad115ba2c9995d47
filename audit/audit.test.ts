import { describe, expect, it } from 'vitest';
import type { Check } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import { memorySources } from '../core/memory-sources.ts';
import type { AuditReport } from '../core/audit-report.ts';
import type { Group } from '../core/group.ts';
import type { Refusal } from '../core/refusal.ts';
import type { Detector } from '../detect/detection.ts';
import { Program } from '../program/program.ts';
import type { Analysed } from './analysed.ts';
import { audit } from './audit.ts';

const TEXTS = {
  'app.js': 'const a = new Map();\nconst b = new Map(), c = new Map();\n',
  'auth.js': "sign(user, 'penny-farthing');\n",
};

function finding(part: Partial<Finding> = {}, column = 11, line = 1): Finding {
  return { check: 'cache', rule: 'module-map', at: { file: 'app.js', line, column }, message: 'Kept here.', ...part };
}

function detector(findings: readonly Finding[], stateless: readonly Check[] = []): Detector {
  return { name: 'test', words: [], detect: () => ({ findings, stateless }) };
}

function analysed(part: Partial<Analysed> = {}): Analysed {
  return { transform: 'cache', check: 'cache', findings: [], groups: [], refusals: [], ...part };
}

const groupAt = (column: number, line = 1): Group => ({
  id: `cache/app.js#${column}`,
  at: { file: 'app.js', line, column },
  title: '',
  why: '',
  edits: [],
  imports: [],
  orphans: [],
  companions: [],
  notes: [],
});

function refused(part: Partial<Refusal>): Analysed['refusals'][number] {
  const of = { file: 'app.js', line: 1, column: 11 };
  return {
    refusal: { code: 'not-plain', at: of, of, ...part },
    text: { short: 'The values are not plain.', remedy: 'Keep plain data in it.' },
  };
}

interface Parts {
  readonly findings?: readonly Finding[];
  readonly stateless?: readonly Check[];
  readonly analyses?: readonly Analysed[];
  readonly texts?: Readonly<Record<string, string>>;
}

function audited({ findings = [], stateless = [], analyses = [], texts = TEXTS }: Parts): AuditReport {
  return audit(Program.of(memorySources(texts)), { detectors: [detector(findings, stateless)], analyses });
}

const statusOf = ({ checklist }: AuditReport, check: Check): string | undefined =>
  checklist.find((entry) => entry.check === check)?.status;

describe('who moves a finding', () => {
  it('is the transform that has a group there', () => {
    const { findings } = audited({ findings: [finding()], analyses: [analysed({ groups: [groupAt(11)] })] });
    expect(findings).toMatchObject([{ automation: 'auto', transform: 'cache' }]);
    expect(findings[0]).not.toHaveProperty('reason');
  });

  it('is the transform whose group starts elsewhere on the same line', () => {
    const { findings } = audited({ findings: [finding()], analyses: [analysed({ groups: [groupAt(7)] })] });
    expect(findings[0]).toMatchObject({ automation: 'auto', transform: 'cache' });
  });

  it('is the one at the very column where several stand on the line', () => {
    const analyses = [analysed({ transform: 'counters', groups: [groupAt(1)] }), analysed({ groups: [groupAt(11)] })];
    expect(audited({ findings: [finding()], analyses }).findings[0]?.transform).toBe('cache');
  });

  it('is the transform whose edit takes away what stands there, wherever its group is held', () => {
    const secret = finding({ check: 'auth', at: { file: 'auth.js', line: 1, column: 12 } });
    const edit = { file: 'auth.js', start: 11, end: 27, text: 'process.env.SECRET' };
    const by = (text: string): readonly Analysed[] => [
      analysed({ transform: 'session-store', groups: [{ ...groupAt(11), edits: [{ ...edit, text }] }] }),
    ];
    const [moved] = audited({ findings: [secret], analyses: by(edit.text) }).findings;
    expect(moved).toMatchObject({ automation: 'auto', transform: 'session-store' });
    const [stays] = audited({ findings: [secret], analyses: by("later('penny-farthing')") }).findings;
    expect(stays).toMatchObject({ automation: 'manual' });
  });

  it('is a person where the transform refuses, for its reason and with its remedy', () => {
    const at = { file: 'app.js', line: 2, column: 5 };
    const { findings } = audited({
      findings: [finding()],
      analyses: [analysed({ refusals: [refused({ at, detail: 'sockets' })] })],
    });
    expect(findings).toMatchObject([
      {
        automation: 'manual',
        transform: 'cache',
        reason: 'The values are not plain: sockets. (app.js:2:5) Keep plain data in it.',
      },
    ]);
  });

  it('is a person where no transform says anything; then the remedy is the reason', () => {
    const remedy = 'Keep it in a database.';
    const other = audited({ findings: [finding({ remedy })], analyses: [analysed()] }).findings[0]!;
    expect(other).toMatchObject({ automation: 'manual', transform: 'cache', reason: remedy });
    expect(other).not.toHaveProperty('remedy');
    expect(audited({ findings: [finding()] }).findings[0]).toMatchObject({
      transform: null,
      reason: 'No transform moves this kind of state.',
    });
  });
});

describe('one finding for each piece of state', () => {
  it('detector and transform that see the same are one', () => {
    const { findings } = audited({ findings: [finding()], analyses: [analysed({ findings: [finding()] })] });
    expect(findings).toHaveLength(1);
  });

  it('of two rules of one check on a line the one that knows more is kept', () => {
    const uses = [{ file: 'app.js', line: 2, column: 1 }];
    const { findings } = audited({ findings: [finding({ rule: 'vague' }), finding({ rule: 'exact', uses })] });
    expect(findings.map(({ rule }) => rule)).toEqual(['exact']);
  });

  it('two pieces on one line stay two, and so do two checks', () => {
    const two = audited({ findings: [finding({}, 11, 2), finding({}, 27, 2)] }).findings;
    expect(two.map(({ at }) => at.column)).toEqual([11, 27]);
    expect(audited({ findings: [finding(), finding({ check: 'auth' })] }).findings.map(({ check }) => check)).toEqual([
      'auth',
      'cache',
    ]);
  });
});

describe('the checklist', () => {
  it('is stateful with a finding, stateless where a detector says so, else not used', () => {
    const report = audited({ findings: [finding()], stateless: ['cache', 'jobs'] });
    expect([statusOf(report, 'cache'), statusOf(report, 'jobs'), statusOf(report, 'files')]).toEqual([
      'stateful',
      'stateless',
      'not-used',
    ]);
    expect(report.checklist).toHaveLength(10);
  });

  it('does not become stateful by what stands beside the code', () => {
    const report = audited({
      texts: { ...TEXTS, 'nginx.conf': 'upstream app {\n  ip_hash;\n  server a;\n  server b;\n}\n' },
    });
    expect(report.findings.map(({ at }) => at.file)).toEqual(['nginx.conf']);
    expect(report.checklist.map(({ status }) => status)).not.toContain('stateful');
  });
});

describe('suppressions', () => {
  it('take a finding out, answer the check, and are reported when they match nothing', () => {
    const texts = {
      'app.js': 'const a = new Map(); // unsticky-ignore module-map: constant\n// unsticky-ignore other: gone\n',
    };
    const report = audited({ findings: [finding()], texts });
    expect(report).toMatchObject({
      findings: [],
      suppressed: [{ rule: 'module-map' }],
      unusedSuppressions: [{ rule: 'other' }],
    });
    expect(statusOf(report, 'cache')).toBe('stateless');
  });
});

describe('the code of a finding', () => {
  const codeOf = (line: string, check: Check): string | undefined =>
    audited({ findings: [finding({ check })], texts: { 'app.js': `  ${line}\n` } }).findings[0]?.code;

  it('is the line, trimmed', () => expect(codeOf('const a = new Map();', 'cache')).toBe('const a = new Map();'));

  it.each([
    ["sign(user, 'penny-farthing');", 'auth', "sign(user, '***');"],
    [
      "const jwt = require('jsonwebtoken')('a', `b ${c}`);",
      'auth',
      "const jwt = require('jsonwebtoken')('***', `***`);",
    ],
    ["session({ secret: 'penny', name: 'sid' })", 'sessions', "session({ secret: '***', name: '***' })"],
    ["const key = process.env['KEY'] || 'it\\'s';", 'config', "const key = process.env['KEY'] || '***';"],
    ["connect('redis://app:hunter2@db:6379');", 'cache', "connect('redis://app:***@db:6379');"],
  ] as const)('hides what may be a secret: %s', (line, check, code) => expect(codeOf(line, check)).toBe(code));
});

it('files that do not parse are named, sorted, and sources that cannot be read too', () => {
  const sources = {
    ...memorySources({ 'b.js': 'f(', ...TEXTS }),
    unread: [{ at: { file: 'c.js', line: 1, column: 1 }, message: 'Not UTF-8.' }],
  };
  const program = Program.of(sources);
  program.file('b.js');
  const { failures, files } = audit(program, { detectors: [], analyses: [] });
  expect(failures.map(({ at }) => at.file)).toEqual(['b.js', 'c.js']);
  expect(files).toEqual({ seen: 3, parsed: 0 });
});

it('a detector that throws is a failure of the report, and the others go on', () => {
  const broken: Detector = { ...detector([]), name: 'jobs', detect: () => JSON.parse('{') };
  const program = Program.of(memorySources(TEXTS));
  const { findings, failures } = audit(program, { detectors: [broken, detector([finding()])], analyses: [] });
  expect(findings).toHaveLength(1);
  expect(failures[0]?.message).toMatch(/^The check for jobs broke off.*defect.*SyntaxError/);
});

it('findings are in the order of the checks, then by place', () => {
  const findings = [finding({}, 1, 2), finding({ check: 'identity' }), finding(), finding({ check: 'sessions' })];
  expect(audited({ findings }).findings.map(({ check, at }) => `${check} ${at.line}`)).toEqual([
    'sessions 1',
    'cache 1',
    'cache 2',
    'identity 1',
  ]);
});

it('an upload folder that stands in a finding is looked for beside the code', () => {
  const texts = {
    'app.js': "const upload = multer({\n  dest: './uploads/',\n});\n",
    Dockerfile: 'FROM node\nVOLUME /app/uploads\n',
  };
  const report = audited({ findings: [finding({ check: 'files', rule: 'multer-dest' })], texts });
  expect(report.findings.map(({ at }) => at.file)).toEqual(['Dockerfile', 'app.js']);
});
