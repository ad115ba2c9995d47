// How often `verify` cries wolf: clean apps, all phases, N runs each (20). `npx tsx bench/verify-clean.ts [RUNS] [NAME…]`
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixtureFolder, fixtureNames, prepareFixture } from '../test/fixture-apps.ts';
import { COUNTER_SCENARIO, REDIS_COUNTER, writeApp } from '../test/slow/verify-apps.ts';
import { CLEAN_APPS } from './clean-apps.ts';
import { verifyApp } from '../verify/verify.ts';

interface Clean {
  readonly name: string;
  readonly folder: string;
  readonly scenario: string;
  readonly remove: () => void;
}

const [runs = '20', ...names] = process.argv.slice(2);

async function fixtures(): Promise<Clean[]> {
  const clean: Clean[] = [];
  for (const name of fixtureNames()) {
    const folder = await prepareFixture(name, name === 'stateless' ? 'before' : 'after');
    clean.push({
      name,
      folder,
      scenario: join(fixtureFolder(name), 'scenario.http'),
      remove: () => rmSync(dirname(folder), { recursive: true }),
    });
  }
  return clean;
}

function small(): Clean[] {
  const texts = { counter: { app: REDIS_COUNTER, scenario: COUNTER_SCENARIO }, ...CLEAN_APPS };
  return Object.entries(texts).map(([name, { app, scenario }]) => ({
    name,
    ...writeApp({ 'app.js': app, 'scenario.http': scenario }),
  }));
}

/** Runs one app often; resolves to a line for people. */
async function measure({ name, folder, scenario }: Clean): Promise<string> {
  const times: number[] = [];
  const alarms: string[] = [];
  for (let run = 1; run <= Number(runs); run++) {
    const begin = Date.now();
    const report = await verifyApp({ folder, scenario });
    times.push(Date.now() - begin);
    const failed = report.phases.flatMap(({ failure }) => failure ?? []);
    if (!report.agrees)
      alarms.push(JSON.stringify([report.divergences.slice(0, 2), report.failures.slice(0, 2), failed]));
    process.stderr.write(report.agrees ? '.' : 'X');
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]! / 1000;
  return [`${name}: ${alarms.length} false alarms in ${runs} runs, median ${median.toFixed(1)} s`, ...alarms].join(
    '\n    ',
  );
}

const apps = [...(await fixtures()), ...small()];
for (const app of apps) {
  if (names.length === 0 || names.includes(app.name)) writeFileSync(1, `${await measure(app)}\n`);
  app.remove();
}
