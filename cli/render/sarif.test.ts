import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';

import { finding, report, SHOP } from './sample-report.test-helper.ts';
import { renderSarif } from './sarif.ts';

interface Result {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
  }[];
  readonly relatedLocations?: readonly object[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
}
interface Run {
  readonly results: readonly Result[];
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] };
  };
  readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly level: string }[] }[];
}
type Log = Record<string, unknown> & { readonly runs: readonly [Run] };

const logOf = (
  ...[audit, options = { version: '1.2.3' }]: [Parameters<typeof renderSarif>[0], Parameters<typeof renderSarif>[1]?]
): Log => JSON.parse(renderSarif(audit, options)) as Log;

const ajv = new AjvDraft4.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const errorsOf = (log: object): unknown => (validate(log) ? [] : validate.errors);

const printsOf = (...findings: Parameters<typeof report>[0]): unknown[] =>
  logOf(report(findings)).runs[0].results.map(
    ({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash'],
  );

test('the official schema takes it', () => {
  expect(errorsOf(logOf(SHOP))).toEqual([]);
  expect(errorsOf(logOf(report([])))).toEqual([]);
});

test('the schema would complain', () => {
  expect(errorsOf({ ...logOf(SHOP), version: '2.0.0' })).not.toEqual([]);
  expect(errorsOf({ ...logOf(SHOP), runs: [{}] })).not.toEqual([]);
});

test('each result names a rule that has help', () => {
  const [{ results, tool }] = logOf(SHOP).runs;
  const rules = new Map(tool.driver.rules.map(({ id, help }) => [id, help.text]));
  expect(results).toHaveLength(8);
  expect(results.filter(({ ruleId }) => !rules.get(ruleId))).toEqual([]);
  expect(rules.get('express-session-memory')).toContain('unsticky run session-store');
});

test('uses are related locations', () => {
  const [{ results }] = logOf(SHOP).runs;
  const upload = results.find(({ ruleId }) => ruleId === 'multer-disk');
  expect(upload?.relatedLocations).toHaveLength(3);
});

test('paths are URIs from the root of the repository', () => {
  const at = { file: 'my src/ä#1.js', line: 3, column: 2 };
  const [{ results }] = logOf(report([finding({ at })]), { version: '1.0.0', prefix: 'packages/shop' }).runs;
  const { artifactLocation, region } = results[0]!.locations[0]!.physicalLocation;
  expect(artifactLocation.uri).toBe('packages/shop/my%20src/%C3%A4%231.js');
  expect(region).toEqual({ startLine: 3, startColumn: 2 });
});

test('a fingerprint stays when lines shift, and differs for other code, files and twins', () => {
  const at = { file: 'src/cart.js', line: 40, column: 1 };
  expect(printsOf(finding({ at, message: 'other words' }))).toEqual(printsOf(finding()));
  const prints = printsOf(
    finding(),
    finding({ at }),
    finding({ code: 'const x = 1;' }),
    finding({ at: { ...at, file: 'b.js' } }),
  );
  expect(new Set(prints).size).toBe(4);
});

test('suppressed findings are there as suppressed, failures and stale comments as notifications', () => {
  const [{ results, invocations }] = logOf(SHOP).runs;
  expect(results.filter(({ suppressions }) => suppressions)).toMatchObject([
    {
      ruleId: 'module-counter',
      suppressions: [{ kind: 'inSource', justification: 'metrics are per process <by design>' }],
    },
  ]);
  expect(invocations[0]?.toolExecutionNotifications.map(({ level }) => level)).toEqual(['error', 'note']);
});
