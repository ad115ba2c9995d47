/** The look of the report: system fonts, two colours that mean something, light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #fbfaf8; --panel: #ffffff; --ink: #1d1f21; --soft: #5b5f64; --line: #dcd9d2; --code: #f2f0ea;
  --hot: #a23b0c; --cool: #1c6644; --link: #1f4f8f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15171a; --panel: #1c1f23; --ink: #e4e6e8; --soft: #a4a9af; --line: #363b41; --code: #24282d;
    --hot: #f2a377; --cool: #85cda4; --link: #9dc1f2;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; }
header, main, footer { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
header { padding-block: 2rem 0.5rem; }
footer { padding-block: 1.5rem 3rem; color: var(--soft); }
h1 { font-size: clamp(1.5rem, 4vw, 2rem); line-height: 1.2; font-weight: 650; margin: 0 0 0.5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.75rem; }
h3 { font-size: 1.0625rem; line-height: 1.3; margin: 0; }
p { margin: 0.375rem 0; max-width: 46rem; text-wrap: pretty; }
header p { font-size: 1.0625rem; }
code { font: 0.875em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
p code { background: var(--code); border-radius: 0.25rem; padding: 0.05em 0.3em; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
.soft { color: var(--soft); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--panel); padding: 0.5rem 1rem; }

table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: baseline; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line); }
thead th { white-space: nowrap; font-size: 0.875rem; font-weight: 400; color: var(--soft); }
tbody th { font-weight: 600; }
td { white-space: nowrap; }
.number { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
.question { display: block; font-size: 0.875rem; font-weight: 400; line-height: 1.35; color: var(--soft); }
.stateful td { color: var(--hot); font-weight: 600; }
.stateless td { color: var(--cool); }
.not-used th, .not-used td { color: var(--soft); font-weight: 400; }

.pictures { display: grid; gap: 1.5rem; }
figure { margin: 0; max-width: 27rem; }
figcaption { margin-bottom: 0.5rem; }
figcaption b { display: block; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink); }
svg .title { font-weight: 600; }
svg .small { font-size: 12px; fill: var(--soft); }
svg .hot { fill: var(--hot); }
svg .cool { fill: var(--cool); }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
svg rect { fill: var(--panel); stroke: var(--line); stroke-width: 1.5; }
svg rect.holds { stroke: var(--hot); }
svg rect.store, svg rect.free { stroke: var(--cool); }
svg path { fill: none; stroke: var(--soft); stroke-width: 1.5; }

#filter { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin-block: 0.75rem; }
#filter label { display: grid; flex: 1 1 11rem; font-size: 0.875rem; color: var(--soft); }
#filter .wide { flex-grow: 2; }
#filter p { flex: 1 0 100%; margin: 0; color: var(--soft); }
select, input {
  width: 100%; min-height: 2.5rem; padding: 0.375rem 0.5rem; font: inherit; font-size: 1rem;
  color: var(--ink); background: var(--panel); border: 1px solid var(--soft); border-radius: 0.375rem;
}
.group { margin-top: 1.75rem; scroll-margin-top: 1rem; }
ul { margin: 0.5rem 0; padding-left: 1.25rem; }
.findings { list-style: none; padding: 0; display: grid; gap: 0.75rem; }
.finding { background: var(--panel); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; min-width: 0; }
.finding p, .finding pre { margin: 0 0 0.375rem; }
.place code { font-weight: 600; background: none; padding: 0; }
pre { background: var(--code); border-radius: 0.375rem; padding: 0.5rem 0.75rem; white-space: pre-wrap; }
.unsticky { color: var(--cool); }
.person { color: var(--hot); }
.unsticky code { color: var(--ink); }
summary { color: var(--soft); cursor: pointer; width: fit-content; padding-block: 0.125rem; }

@media (min-width: 44rem) { .pictures { grid-template-columns: 1fr 1fr; } }
@media (min-width: 68rem) { .overview { display: grid; grid-template-columns: 22rem 1fr; gap: 2.5rem; align-items: start; } }
@media print { #filter, .skip { display: none; } .finding { break-inside: avoid; } }
`;
