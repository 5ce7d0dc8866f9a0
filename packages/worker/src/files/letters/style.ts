/** The look of letters: sheets on screen, bare pages on paper, from either side. */
export const style = `
:root { --ink: #1d2330; --quiet: #5b6474; --paper: #fff; --desk: #e9ecf1; }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--desk); color: var(--ink); font: 1rem/1.55 system-ui, "Noto Sans", "Noto Naskh Arabic", sans-serif; overflow-wrap: anywhere; }
article { max-inline-size: 46rem; margin: 0 auto 1rem; padding: clamp(1rem, 5vw, 3.5rem); background: var(--paper); }
header p { margin: 0 0 0.3rem; } .sender { font-weight: 700; } .quiet { color: var(--quiet); font-size: 0.875rem; }
h1 { font-size: 1.05rem; margin: 1.5rem 0; } ul { padding-inline-start: 1.4rem; } li { margin-block: 0.2rem; }
@media print { body { padding: 0; background: none; } article { max-inline-size: none; margin: 0; padding: 0; break-after: page; } article:last-child { break-after: auto; } }
`;
