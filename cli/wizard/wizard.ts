import type { Workspace } from '../../engine/commit/workspace.ts';
import { advance } from '../../engine/plan.ts';
import { changesOfReview, replay, startReview, type Review } from '../../engine/review.ts';
import type { PlanOptions, Transform } from '../../program/transform.ts';
import { openApp, type App } from '../app.ts';
import type { Context } from '../context.ts';
import { experts } from '../experts.ts';
import { renderChangedFiles } from '../render/changed-files.ts';
import { undoStep } from '../undo-step.ts';
import { UsageError } from '../usage-error.ts';
import { afterStep } from './after-step.ts';
import { finish } from './finish.ts';
import { reviewStep } from './review-step.ts';
import { dropSession, readSession, reopened, saveSession, type Session } from './session.ts';
import { showOverview, showStep } from './show-step.ts';

export interface WizardParts {
  readonly context: Context;
  readonly app: App;
  readonly workspace: Workspace;
  readonly options: PlanOptions;
}

/** The walk along the path: one step after the other, each reviewed, written, and followed by offers. */
export class Wizard {
  readonly #context: Context;
  readonly #workspace: Workspace;
  readonly #options: PlanOptions;
  readonly #path: readonly Transform[];
  #app: App;
  #session: Session;

  constructor({ context, app, workspace, options }: WizardParts) {
    this.#context = context;
    this.#app = app;
    this.#workspace = workspace;
    this.#options = options;
    this.#path = experts.transforms;
    this.#session = readSession(context.host.disk, app.root);
  }

  /** Resolves when the person is through, or has left. */
  async walk(): Promise<void> {
    const { host } = this.#context;
    const begins = await showOverview(this.#app, {
      context: this.#context,
      session: this.#session,
      options: this.#options,
    });
    if (!begins) return;
    for (let next = this.#next(); next; next = this.#next()) {
      if (await this.#goThrough(next)) continue;
      host.terminal.out('\nStopped. What was decided is kept: the next start goes on from here.\n');
      return;
    }
    dropSession(host.disk, this.#app.root);
    await finish(this.#app, this.#context);
  }

  #next(): Transform | undefined {
    return this.#path.find(({ name }) => !this.#session.finished.includes(name));
  }

  /** False when the person wants to stop. */
  async #goThrough(transform: Transform): Promise<boolean> {
    const start = startReview(transform, this.#app.program, this.#options);
    const resumed = this.#session.step === transform.name ? replay(start, this.#session.decisions) : start;
    if (start.step.groups.length + start.step.refusals.length > 0)
      showStep(start, this.#context, this.#positionOf(transform));
    const { review, end } = await reviewStep(resumed, {
      host: this.#context.host,
      root: this.#app.root,
      canUndo: this.#undoable() !== undefined,
      keep: (now) => this.#keep(now),
    });
    if (end === 'quit') return false;
    if (end === 'undo') return this.#takeBack();
    return this.#write(transform, review);
  }

  async #write(transform: Transform, review: Review): Promise<boolean> {
    const changes = changesOfReview(review);
    this.#save({ version: 1, finished: [...this.#session.finished, transform.name], decisions: [] });
    if (changes.length === 0) return true;
    const result = this.#workspace.commit(transform.name, changes);
    if (result.kind === 'refused') {
      this.#save(reopened(this.#session, transform.name));
      throw new UsageError(result.problems.map(({ message }) => message).join('\n'));
    }
    this.#context.host.terminal.out(`\nWrote ${renderChangedFiles(changes)}\n`);
    this.#app = { ...this.#app, program: advance(this.#app.program, changes) };
    const after = await afterStep({ transform, changes }, this.#context, this.#app.root);
    if (after === 'undo') return this.#takeBack();
    return after === 'on';
  }

  /** Takes back the last step and goes through it again. */
  async #takeBack(): Promise<boolean> {
    const { host } = this.#context;
    const { name, id, changes } = undoStep(this.#workspace, this.#app.program.sources, this.#undoable());
    host.terminal.out(`\nTook back the step ${id} (${name}): ${renderChangedFiles(changes)}.\n`);
    this.#app = await openApp(this.#context, this.#app.shown, experts);
    this.#save(reopened(this.#session, name));
    return true;
  }

  #undoable(): string | undefined {
    return this.#workspace.steps().findLast(({ undone, undoes }) => !undone && undoes === undefined)?.id;
  }

  #positionOf({ name }: Transform): { index: number; of: number } {
    return { index: this.#path.findIndex((transform) => transform.name === name) + 1, of: this.#path.length };
  }

  #keep({ transform, decisions }: Review): void {
    this.#save({ version: 1, finished: this.#session.finished, step: transform.name, decisions });
  }

  #save(session: Session): void {
    this.#session = session;
    saveSession(this.#context.host.disk, this.#app.root, session);
  }
}
