import { describe, expect, it } from 'vitest';
import { sample, sampleOf } from '../../engine/sample-transform.test-helper.ts';
import type { Experts } from '../../engine/audit-app.ts';
import { memoryHost, type MemoryHost, type MemoryOptions } from '../../host/memory/host.ts';
import { openApp } from '../app.ts';
import { openForWriting } from '../open-for-writing.ts';
import { Wizard } from './wizard.ts';

const APP = {
  '/app/package.json': '{\n  "name": "app",\n  "scripts": { "test": "node --test" }\n}\n',
  '/app/app.js': 'local(1);\nlocal(2);\nlocal(3);\n',
};
const HEAD = "const { remote } = require('./remote.js');\n\n";
const experts = { detectors: [], transforms: [sample] };

/** The answer to every offer after a step, and to the report at the end. */
const DECLINE_TESTS = 'n';

async function walk(host: MemoryHost, by: Experts = experts): Promise<void> {
  const context = { host, folder: '/app', version: '0.0.0' };
  const workspace = openForWriting(context, '/app');
  try {
    const app = await openApp(context, '.', by);
    await new Wizard({ context, app, workspace, options: {}, experts: by }).walk();
  } finally {
    workspace.close();
  }
}

async function walked(answers: readonly (string | undefined)[], options: MemoryOptions = {}): Promise<MemoryHost> {
  const host = memoryHost({ files: APP, answers, ...options });
  await walk(host);
  return host;
}

/** The same disk, a new terminal. */
async function again(
  host: MemoryHost,
  answers: readonly (string | undefined)[],
  by: Experts = experts,
): Promise<MemoryHost> {
  const next = { ...memoryHost({ answers }), disk: host.disk, sources: host.sources.bind(host) };
  await walk(next, by);
  return next;
}

const appOf = (host: MemoryHost): string => host.disk.read('/app/app.js');

describe('the walk', () => {
  it('writes what was taken, whole, and offers the tests of the app', async () => {
    const host = await walked(['y', 'y', 'n', 'y', 'y', 'n', 'n']);
    expect(appOf(host)).toBe(`${HEAD}remote(1);\nlocal(2);\nremote(3);\n`);
    expect(host.disk.texts('/app')).toMatchObject({
      '/app/remote.js': expect.any(String),
      '/app/.env.example': expect.any(String),
    });
    expect(host.commands).toEqual(['/app$ npm test']);
    expect(host.terminal.output).toContain('set REMOTE_URL: Where remote calls go');
  });

  it('a takes the rest, d leaves it', async () => {
    expect(appOf(await walked(['y', 'n', 'a', DECLINE_TESTS, 'n', 'n']))).toBe(
      `${HEAD}local(1);\nremote(2);\nremote(3);\n`,
    );
    expect(appOf(await walked(['y', 'y', 'd', DECLINE_TESTS, 'n', 'n']))).toBe(
      `${HEAD}remote(1);\nlocal(2);\nlocal(3);\n`,
    );
  });

  it('k goes back and asks again', async () => {
    const host = await walked(['y', 'y', 'k', 'n', 'n', 'n', 'n', 'n']);
    expect(appOf(host)).toBe(APP['/app/app.js']);
  });

  it('s writes a comment with the reason, and without one asks again', async () => {
    const host = await walked(['y', 's', '', 's', 'each needs it', 'd', DECLINE_TESTS, 'n', 'n']);
    expect(appOf(host)).toBe(`// unsticky-ignore-next-line local-call: each needs it\n${APP['/app/app.js']}`);
  });

  it('? says why, shows the keys that mean something now, and asks again', async () => {
    const host = await walked(['y', '?', 'd', 'n', 'n']);
    expect(host.terminal.output).toContain(
      'A local call knows only this process.\n  Kept here.\n\n  y  take this change',
    );
    expect(host.terminal.output).not.toContain('k  back to the one before');
  });

  it('shows what stays, with the remedy, and what there is nothing to do about', async () => {
    const host = await walked(['y', 'd', 'n', 'n'], { files: { ...APP, '/app/b.js': 'local();\n' } });
    expect(host.terminal.output).toMatch(
      /b\.js:1:1 {2}no-arguments\n {2}The call has no arguments\.\n {2}What to do: Give it one\./,
    );
    const idle = await walked([], { files: { '/app/app.js': 'remote(1);\n' } });
    expect(idle.terminal.output).toContain('Step 1 of 1: Make calls remote (sample): nothing to do');
  });
});

describe('leaving', () => {
  it('keeps what was decided, and the next start goes on there', async () => {
    const left = await walked(['y', 'n', 'y', 'q']);
    expect(appOf(left)).toBe(APP['/app/app.js']);
    const host = await again(left, ['y', 'n', DECLINE_TESTS, 'n', 'n']);
    expect(host.terminal.questions[1]).toContain('(3/3) app.js:3');
    expect(appOf(host)).toBe(`${HEAD}local(1);\nremote(2);\nlocal(3);\n`);
    expect(host.disk.exists('/app/.unsticky/session.json')).toBe(false);
  });

  it('Ctrl-C is the same as q, at every question', async () => {
    const all = ['y', 'y', 'y', 'y', 'n', 'n'];
    for (let n = 0; n < all.length; n++) {
      const left = await walked([...all.slice(0, n), undefined]);
      const rest = n <= 1 ? all : n <= 3 ? ['y', ...all.slice(n)] : [];
      const host = await again(left, n < 4 ? rest : ['n', 'n']);
      expect(appOf(host), `left at question ${n}`).toBe(`${HEAD}remote(1);\nremote(2);\nremote(3);\n`);
    }
  });

  it('asks anew when the app changed meanwhile: nobody agreed to the other calls', async () => {
    const left = await walked(['y', 'y', 'q']);
    left.disk.put('/app/app.js', `local(0);\n${APP['/app/app.js']}`);
    const host = await again(left, ['y', 'd', 'n', 'n']);
    expect(host.terminal.output).toContain('The app changed since you decided here');
    expect(host.terminal.questions[1]).toContain('(1/4)');
  });
});

describe('a kill', () => {
  it('at any effect on the disk leaves an app that the next start brings to the same end', async () => {
    const answers = ['y', 'a', DECLINE_TESTS, 'n'];
    const whole = await walked(answers);
    for (let effects = 0; effects < whole.disk.effects; effects++) {
      const host = memoryHost({ files: APP, answers });
      host.disk.crashAfter(effects);
      await walk(host).catch(() => undefined);
      host.disk.restart();
      // Asked again or not: a person who always says yes ends at the same place.
      const yes = Array.from({ length: 8 }, () => 'y');
      await again(host, yes);
      expect(appOf(host), `killed after ${effects}`).toBe(appOf(whole));
    }
  });
});

describe('taking back', () => {
  it('u undoes the last step that was written, and goes through it again', async () => {
    const first = await walked(['y', 'a', DECLINE_TESTS, 'n', 'n']);
    first.disk.put('/app/b.js', 'local(9);\n');
    const host = await again(first, ['y', 'u', 'd', 'n', 'n']);
    expect(appOf(host)).toBe(APP['/app/app.js']);
    expect(host.disk.exists('/app/remote.js')).toBe(false);
  });

  it('red tests offer to take the step back', async () => {
    const host = await walked(['y', 'a', 'y', 'y', 'd', 'n', 'n'], { exitCode: () => 1 });
    expect(host.terminal.output).toContain('Took back the step 0001 (sample)');
    expect(appOf(host)).toBe(APP['/app/app.js']);
  });
});

describe('editing', () => {
  const editor = (texts: readonly string[]): MemoryOptions => {
    const left = [...texts];
    const options = { files: APP, env: { EDITOR: 'ed --wait' } };
    return { ...options, exitCode: (command, args) => (command === 'ed' ? writeDraft(args, left.shift()!) : 0) };
  };
  let host: MemoryHost;
  const writeDraft = (args: readonly string[], text: string): number => {
    expect(args[0]).toBe('--wait');
    host.disk.put(
      args.find((arg) => arg.endsWith('app.js'))!,
      text,
    );
    return 0;
  };

  it('opens the proposal, takes the text that comes back, and leaves no draft', async () => {
    host = memoryHost({
      answers: ['y', 'e', 'd', DECLINE_TESTS, 'n', 'n'],
      ...editor([`${HEAD}remote(7);\nlocal(2);\nlocal(3);\n`]),
    });
    await walk(host);
    expect(appOf(host)).toBe(`${HEAD}remote(7);\nlocal(2);\nlocal(3);\n`);
    expect(Object.keys(host.disk.texts('/app/.unsticky/edit'))).toEqual([]);
  });

  it('refuses a text that is broken, and opens it again as it was left', async () => {
    host = memoryHost({
      answers: ['y', 'e', 'y', DECLINE_TESTS, 'n', 'n'],
      ...editor(['remote(7);\n', `${HEAD}remote(8);\n`]),
    });
    await walk(host);
    expect(host.terminal.output).toContain('app.js would use remote, which nothing declares');
    expect(appOf(host)).toBe(`${HEAD}remote(8);\n`);
  });

  it('says so when the editor fails, and asks again', async () => {
    const failing = await walked(['y', 'e', 'd', 'n', 'n'], { env: { EDITOR: 'none' }, exitCode: () => 127 });
    expect(failing.terminal.output).toContain('none ended with 127; set EDITOR');
    expect(appOf(failing)).toBe(APP['/app/app.js']);
  });
});

describe('offers after a step', () => {
  it('commits to git only the files of the step', async () => {
    const host = await walked(['y', 'a', DECLINE_TESTS, 'y', 'n', 'n'], { dirty: [] });
    expect(host.commits).toEqual([
      {
        paths: ['.env.example', 'app.js', 'remote.js'],
        message: 'Make calls remote\n\nWritten by unsticky, step sample.\n',
      },
    ]);
  });
});

describe('the report at the end', () => {
  const files = { ...APP, '/app/b.js': 'local();\n' };

  it('is written when agreed to, and says the same the next time', async () => {
    const first = await walked(['y', 'd', 'y'], { files });
    const text = first.disk.read('/app/UNSTICKY.md');
    expect(text).toContain(
      '- [ ] `b.js:1:1` local-call\n  Kept here.\n  What to do: The call has no arguments. Give it one.\n',
    );
    expect(text).toContain('3 more can be moved by `unsticky`.');
    const second = await again(first, ['y', 'd']);
    expect(second.disk.read('/app/UNSTICKY.md')).toBe(text);
  });

  it('keeps what a person wrote around it, and empties when nothing is left', async () => {
    const first = await walked(['y', 'd', 'y'], { files });
    first.disk.put('/app/UNSTICKY.md', `Ours.\n\n${first.disk.read('/app/UNSTICKY.md')}\nOurs too.\n`);
    first.disk.put('/app/b.js', 'f();\n');
    const second = await again(first, ['y', 'a', 'n', 'y', 'n']);
    expect(second.disk.read('/app/UNSTICKY.md')).toMatch(
      /^Ours\.\n\n<!-- [^]*Nothing that the audit knows of\.[^]* -->\n\nOurs too\.\n$/,
    );
  });

  it('is not offered where nothing is left by hand', async () => {
    const { terminal } = await walked(['y', 'd']);
    expect(terminal.questions.at(-1)).toContain('Take this change?');
  });
});

describe('another way to do a step', () => {
  const other = { ...sampleOf('local', 'other'), alternativeTo: 'sample', title: 'Do without calls' };
  const both = { ...experts, alternatives: [other] };
  const ASKED = 'Go the other way? y other, n sample, q quit';
  const start = async (answers: readonly string[], files: Record<string, string> = APP): Promise<MemoryHost> => {
    const host = memoryHost({ files, answers });
    await walk(host, both);
    return host;
  };

  it('is offered before the step with its reasons, and leaves nothing for it', async () => {
    const host = await start(['y', 'y', 'a', DECLINE_TESTS, 'n', 'n']);
    expect(host.terminal.questions[1]).toBe(ASKED);
    expect(host.terminal.output).toContain(
      'Two ways from here: Make calls remote (sample), or: Do without calls (other)\n  A local call knows only this process.',
    );
    expect(host.terminal.output).toContain('Step 1 of 1: Do without calls (other)\n');
    expect(host.terminal.output).toContain('Step 1 of 1: Make calls remote (sample): nothing to do');
    expect(appOf(host)).toBe(`${HEAD}remote(1);\nremote(2);\nremote(3);\n`);
  });

  it('is declined once, also over a new start', async () => {
    const left = await start(['y', 'n', 'y', 'q']);
    expect(left.terminal.output).not.toContain('(other)\n\n');
    const host = await again(left, ['y', 'a', DECLINE_TESTS, 'n', 'n'], both);
    expect(host.terminal.questions).not.toContain(ASKED);
    expect(host.terminal.output).toContain('Step 1 of 1: Make calls remote (sample)\n');
    expect(appOf(host)).toBe(`${HEAD}remote(1);\nremote(2);\nremote(3);\n`);
  });

  it('goes on where it was left, and is asked about again once it is taken back', async () => {
    const left = await start(['y', 'y', 'y', 'q']);
    const host = await again(left, ['y', 'y', 'q'], both);
    expect(host.terminal.questions[1]).toContain('(2/3) app.js:2');
    const done = await start(['y', 'y', 'a', DECLINE_TESTS, 'n', 'n']);
    done.disk.put('/app/b.js', 'local(9);\n');
    const back = await again(done, ['y', 'y', 'u', 'q'], both);
    expect(back.terminal.questions.filter((question) => question === ASKED)).toHaveLength(2);
    expect(back.terminal.output).toContain('Took back the step 0001 (other)');
  });

  it('is not asked about where it can take nothing', async () => {
    const host = await start(['y', 'n'], { '/app/app.js': 'local();\n' });
    expect(host.terminal.questions).not.toContain(ASKED);
  });
});
