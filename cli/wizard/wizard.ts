import type { Workspace } from '../../engine/commit/workspace.ts';
import type { Experts } from '../../engine/audit-app.ts';
import { advance, planStep } from '../../engine/plan.ts';
import { changesOfReview, replay, startReview, type Decision, type Review } from '../../engine/review.ts';
import { reviewPrint } from '../../engine/review-print.ts';
import type { Group } from '../../core/group.ts';
import type { PlanOptions, Transform } from '../../program/transform.ts';
import { openApp, type App } from '../app.ts';
import type { Context } from '../context.ts';
import { renderChangedFiles } from '../render/changed-files.ts';
import { undoStep } from '../undo-step.ts';
import { UsageError } from '../usage-error.ts';
import { afterStep } from './after-step.ts';
import { chooseWay } from './choose-way.ts';
import { finish } from './finish.ts';
import { reviewStep } from './review-step.ts';
import { dropSession, readSession, reopened, saveSession, type Session } from './session.ts';
import { showOverview, showStep } from './show-step.ts';

export interface WizardParts {
  readonly context: Context;
  readonly app: App;
  readonly workspace: Workspace;
  readonly options: PlanOptions;
  readonly experts: Experts;
}

/** The walk along the path: one step after the other, each reviewed, written, and followed by offers. */
export class Wizard {
  readonly #context: Context;
  readonly #workspace: Workspace;
  readonly #options: PlanOptions;
  readonly #experts: Experts;
  readonly #moved = new Map<string, readonly Group[]>();
  #app: App;
  #session: Session;

  constructor({ context, app, workspace, options, experts }: WizardParts) {
    this.#context = context;
    this.#app = app;
    this.#workspace = workspace;
    this.#options = options;
    this.#experts = experts;
    this.#session = readSession(context.host.disk, app.root);
  }

  /** Resolves when the person is through, or has left; `verify` when the proof is wanted next. */
  async walk(): Promise<'over' | 'verify'> {
    const { host } = this.#context;
    const begins = await showOverview(this.#app, {
      context: this.#context,
      session: this.#session,
      options: this.#options,
      experts: this.#experts,
    });
    if (!begins) return 'over';
    for (let next = this.#next(); next; next = this.#next()) {
      if (await this.#goThrough(next)) continue;
      host.terminal.out('\nStopped. What was decided is kept: the next start goes on from here.\n');
      return 'over';
    }
    dropSession(host.disk, this.#app.root);
    const ending = { ...this.#app, moved: [...this.#moved.values()].flat(), experts: this.#experts };
    return (await finish(ending, this.#context)) ? 'verify' : 'over';
  }

  #next(): Transform | undefined {
    return this.#experts.transforms.find(({ name }) => !this.#session.finished.includes(name));
  }

  /** False when the person wants to stop. */
  async #goThrough(next: Transform): Promise<boolean> {
    const transform = await this.#wayOf(next);
    if (!transform) return false;
    const start = startReview(transform, this.#app.program, this.#options);
    showStep(start, this.#context, this.#positionOf(transform));
    const resumed = this.#resume(start);
    const { review, end } = await reviewStep(resumed, {
      host: this.#context.host,
      root: this.#app.root,
      canUndo: this.#undoable() !== undefined,
      keep: ({ decisions }) => this.#keep(start, decisions),
    });
    if (end === 'quit') return false;
    if (end === 'undo') return this.#takeBack();
    return this.#write(transform, review);
  }

  /** The step, or what takes its place where there is such and the person wants it; asked once. */
  async #wayOf(next: Transform): Promise<Transform | undefined> {
    const other = this.#experts.alternatives?.find(({ alternativeTo }) => alternativeTo === next.name);
    const { finished, step } = this.#session;
    if (!other || finished.includes(other.name) || step === next.name) return next;
    if (step === other.name) return other;
    if (planStep(other, this.#app.program, this.#options).groups.length === 0) return next;
    const chosen = await chooseWay(next, other, this.#context.host);
    if (chosen === next) this.#save({ version: 1, finished: [...finished, other.name], decisions: [] });
    return chosen;
  }

  async #write(transform: Transform, review: Review): Promise<boolean> {
    const changes = changesOfReview(review);
    const result = this.#workspace.commit(transform.name, changes);
    if (result.kind === 'refused') throw new UsageError(result.problems.map(({ message }) => message).join('\n'));
    // Saved after the step is on the disk: a kill in between asks again, and loses nothing.
    this.#save({ version: 1, finished: [...this.#session.finished, transform.name], decisions: [] });
    if (result.kind === 'nothing') return true;
    this.#context.host.terminal.out(`\nWrote ${renderChangedFiles(changes)}\n`);
    this.#moved.set(transform.name, review.moved);
    this.#app = { ...this.#app, program: advance(this.#app.program, changes) };
    const after = await afterStep({ transform, changes }, this.#context, this.#app.root);
    return after === 'undo' ? this.#takeBack() : after === 'on';
  }

  /** Takes back the last step and goes through it again; says so where that cannot be. */
  async #takeBack(): Promise<boolean> {
    const { terminal } = this.#context.host;
    try {
      const { name, id, changes } = undoStep(this.#workspace, this.#app.program.sources, this.#undoable());
      terminal.out(`\nTook back the step ${id} (${name}): ${renderChangedFiles(changes)}.\n`);
      this.#app = await openApp(this.#context, this.#app.shown, this.#experts);
      this.#moved.delete(name);
      const replaced = this.#experts.alternatives?.find((other) => other.name === name)?.alternativeTo;
      this.#save(reopened(reopened(this.#session, name), replaced ?? name));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.out(`\n${error.message}\n`);
    }
    return true;
  }

  #undoable(): string | undefined {
    return this.#workspace.steps().findLast(({ undone, undoes }) => !undone && undoes === undefined)?.id;
  }

  #positionOf({ name, alternativeTo }: Transform): { index: number; of: number } {
    return {
      index: this.#experts.transforms.findIndex((transform) => transform.name === (alternativeTo ?? name)) + 1,
      of: this.#experts.transforms.length,
    };
  }

  /** The review with the decisions of an earlier walk, if the app is still the one they were made about. */
  #resume(start: Review): Review {
    const { step, print, decisions } = this.#session;
    if (step !== start.transform.name || decisions.length === 0) return start;
    if (print === reviewPrint(start)) return replay(start, decisions);
    this.#context.host.terminal.out('The app changed since you decided here: this step is asked from its start.\n');
    return start;
  }

  #keep(start: Review, decisions: readonly Decision[]): void {
    const { finished } = this.#session;
    this.#save({ version: 1, finished, step: start.transform.name, print: reviewPrint(start), decisions });
  }

  #save(session: Session): void {
    this.#session = session;
    saveSession(this.#context.host.disk, this.#app.root, session);
  }
}
