import { STYLE } from './style.ts';

/** The look of the proof: that of the audit, and lanes with a stop for each answer. */
export const PROOF_STYLE = `${STYLE}
.verdict { font-weight: 600; }
.agrees { color: var(--cool); }
.differs { color: var(--hot); }
.phase { background: var(--panel); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem 1rem; margin-top: 0.75rem; }
.phase summary { width: auto; color: var(--ink); padding-block: 0.375rem; }
.phase summary b { margin-right: 0.5rem; }
.lanes td, .lanes th { border: 0; padding-block: 0.25rem; vertical-align: middle; }
.lanes thead th:not(:first-child), .lane { width: 5.25rem; padding: 0; text-align: center; white-space: normal; }
@media (max-width: 30rem) { .lanes thead th:not(:first-child), .lane { width: 3.75rem; } }
.lanes tbody th { font-weight: 400; white-space: normal; }
.lanes tbody th code { font-weight: 600; }
.lanes .soft, .lanes .fault { display: block; font-size: 0.875rem; line-height: 1.35; }
.fault { color: var(--hot); }
.lane { background: linear-gradient(var(--line), var(--line)) center / 2px 100% no-repeat; }
.stop {
  display: inline-block; min-width: 3.25rem; padding: 0 0.375rem; border: 1.5px solid var(--cool); border-radius: 1rem;
  background: var(--panel); color: var(--cool); font: 0.875rem/1.6 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
}
.stop.wrong { border-color: var(--hot); color: var(--hot); font-weight: 700; }
`;
