import { memorySources } from '../../core/memory-sources.ts';
import type { Git, Host, Processes } from '../host.ts';
import { MemoryDisk } from './disk.ts';
import { memoryTerminal, type MemoryTerminal } from './terminal.ts';

export interface MemoryOptions {
  /** Texts by absolute path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Answers to the questions, in order; giving them makes the terminal interactive. Undefined stands for Ctrl-C. */
  readonly answers?: readonly (string | undefined)[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What `git status` would list; undefined where there is no repository. */
  readonly dirty?: readonly string[];
  /** The clock at the first question, in ms since the epoch; it gains a second with each. */
  readonly start?: number;
  readonly pid?: number;
  /** Other processes that live. */
  readonly alive?: readonly number[];
  /** The exit code of a command; 0 unless given. */
  readonly exitCode?: (command: string, args: readonly string[]) => number;
}

export interface MemoryHost extends Host {
  readonly disk: MemoryDisk;
  readonly terminal: MemoryTerminal;
  /** What was committed, and the commands that were run, as `folder$ command args`. */
  readonly commits: readonly { readonly paths: readonly string[]; readonly message: string }[];
  readonly commands: readonly string[];
}

/** A host without effects, for tests. */
export function memoryHost(options: MemoryOptions = {}): MemoryHost {
  const disk = new MemoryDisk(options.files);
  const commits: { paths: readonly string[]; message: string }[] = [];
  const commands: string[] = [];
  let now = options.start ?? Date.UTC(2025, 0, 1);
  const git: Git = {
    dirtyPaths: () => options.dirty,
    commit: (_folder, paths, message) => void commits.push({ paths, message }),
  };
  return {
    disk,
    git,
    terminal: memoryTerminal(options.answers ?? [], options.answers !== undefined),
    processes: processesOf(options, commands),
    now: () => (now += 1000) - 1000,
    env: options.env ?? {},
    sources: async (root) => memorySources(relativeTexts(disk, root)),
    commits,
    commands,
  };
}

function processesOf(options: MemoryOptions, commands: string[]): Processes {
  const pid = options.pid ?? 100;
  return {
    pid,
    machine: 'memory',
    isAlive: (other) => other === pid || (options.alive ?? []).includes(other),
    async run(command, args, folder) {
      commands.push(`${folder}$ ${[command, ...args].join(' ')}`);
      return options.exitCode?.(command, args) ?? 0;
    },
  };
}

function relativeTexts(disk: MemoryDisk, root: string): Record<string, string> {
  const texts = Object.entries(disk.texts(root)).map(([path, text]) => [path.slice(root.length + 1), text] as const);
  return Object.fromEntries(texts.filter(([path]) => !/(^|\/)(node_modules|\.git|\.unsticky)\//.test(path)));
}
