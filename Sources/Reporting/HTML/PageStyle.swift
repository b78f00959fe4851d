/// The HTML page's style sheet.
enum PageStyle {
    static let text = #"""

        :root {
          color-scheme: light dark;
          --ground: #f6f7f9; --surface: #ffffff; --sunken: #f1f3f6; --line: #dfe3e8; --line-strong: #c3cad3;
          --text: #1b2430; --soft: #566273; --accent: #1d5fbf; --accent-soft: #e7effa;
          --critical: #b3261e; --warning: #965400; --info: #1d5fbf; --good: #1a6b45;
          --critical-soft: #fbeceb; --warning-soft: #fcf1df; --info-soft: #e7effa; --good-soft: #e4f3eb;
          --bar: #7ba3dc; --shadow: 0 1px 2px rgb(20 30 45 / 6%), 0 4px 16px rgb(20 30 45 / 5%);
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ground: #12161c; --surface: #1a2029; --sunken: #141920; --line: #2b333f; --line-strong: #434e5d;
            --text: #e4e8ee; --soft: #9aa7b8; --accent: #85b2f5; --accent-soft: #1e2f48;
            --critical: #f59a92; --warning: #efb866; --info: #85b2f5; --good: #72c99d;
            --critical-soft: #3c2022; --warning-soft: #382a15; --info-soft: #1e2f48; --good-soft: #17322a;
            --bar: #4c7cc0; --shadow: none;
          }
        }
        :root:lang(ja) { --sans: system-ui, "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", sans-serif; }
        :root:lang(ko) { --sans: system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif; }
        *, *::before, *::after { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.6 var(--sans); overflow-wrap: anywhere; }
        :root:lang(ja) body, :root:lang(ko) body { line-height: 1.7; }
        :root:lang(ko) body { word-break: keep-all; }
        h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, pre, figure { margin: 0; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.35; text-wrap: balance; }
        h1 { font-size: 1.6rem; letter-spacing: -0.01em; }
        h2 { font-size: 1.15rem; }
        h3 { font-size: 1rem; }
        a { color: var(--accent); text-underline-offset: 2px; }
        button, select, input { font: inherit; color: inherit; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
        code, pre, .mono { font-family: var(--mono); font-size: 0.86em; }
        .hidden-visually { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: 1rem; top: -4rem; background: var(--surface); padding: .5rem 1rem; z-index: 5; border-radius: 6px; }
        .skip:focus { top: 1rem; }
        [hidden] { display: none !important; }
        .soft { color: var(--soft); }
        .nowrap { white-space: nowrap; }

        .frame, .summary { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
        .summary { padding: 2rem 1.5rem; display: grid; gap: 1rem; }
        .top { border-bottom: 1px solid var(--line); background: var(--surface); }
        .top .frame { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: end; padding-top: 1.75rem; padding-bottom: 1.5rem; }
        .top .heading { flex: 1 1 24rem; min-width: 0; }
        .brand { color: var(--soft); font-size: .85rem; font-weight: 600; letter-spacing: .04em; }
        .verdict { color: var(--soft); margin-top: .25rem; }
        .field { display: grid; gap: .15rem; font-size: .85rem; color: var(--soft); }
        select, input[type=search] { background: var(--surface); color: var(--text); border: 1px solid var(--line-strong); border-radius: 7px;
          padding: .4rem .6rem; min-height: 2.35rem; max-width: 100%; }
        main.frame { padding-top: 1.75rem; padding-bottom: 3rem; display: grid; gap: 1.75rem; }
        main.frame > * { min-width: 0; }
        footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; padding: 1.25rem 0 2.5rem; }

        .cards { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 1rem; }
        .card { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); padding: 1.25rem 1.4rem; min-width: 0; }
        .card > h2 { margin-bottom: .6rem; }
        .card > h3 { margin-bottom: .15rem; }
        .card .hint { color: var(--soft); font-size: .85rem; margin-bottom: .9rem; }
        .figures { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1rem; }
        .figure { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: .9rem 1.2rem; box-shadow: var(--shadow); }
        .figure dt { color: var(--soft); font-size: .85rem; }
        .figure dd { font-size: 1.7rem; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; letter-spacing: -0.01em; }
        .outcomes { grid-column: span 4; }
        .diagnoses { grid-column: span 8; }
        .wide { grid-column: 1 / -1; }
        .donut { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: center; margin-top: .75rem; }
        .donut svg { width: 10rem; height: 10rem; flex: none; margin: 0 auto; }
        .donut circle { fill: none; stroke-width: 13; }
        .donut text { fill: var(--text); font: 600 19px var(--sans); text-anchor: middle; }
        .stroke-findings { stroke: var(--critical); } .stroke-clean { stroke: var(--good); } .stroke-incomplete { stroke: var(--warning); }
        .stroke-none { stroke: var(--line); }
        .legend, .bars { list-style: none; padding: 0; display: grid; gap: .25rem; min-width: 0; }
        .legend { flex: 1 1 14rem; }
        .pick { display: grid; width: 100%; text-align: start; background: none; border: 0; padding: .35rem .5rem; border-radius: 8px; cursor: pointer; }
        .pick:hover { background: var(--sunken); }
        .pick[aria-pressed=true] { background: var(--accent-soft); box-shadow: inset 0 0 0 1px var(--accent); }
        .legend .pick { grid-template-columns: auto 1fr auto; gap: .6rem; align-items: center; }
        .dot { width: .65rem; height: .65rem; border-radius: 50%; background: var(--soft); flex: none; display: inline-block; }
        .dot.findings, .dot.critical { background: var(--critical); } .dot.clean { background: var(--good); }
        .dot.incomplete, .dot.warning { background: var(--warning); } .dot.info { background: var(--info); }
        .number { font-variant-numeric: tabular-nums; }
        .bars .pick { grid-template-columns: 1fr auto; gap: .1rem 1rem; }
        .bars .name { display: flex; gap: .55rem; align-items: baseline; min-width: 0; }
        .bars .name .dot { transform: translateY(-.05em); }
        .bars .value { color: var(--soft); font-size: .88rem; }
        .bars svg { grid-column: 1 / -1; width: 100%; height: .5rem; display: block; border-radius: 4px; overflow: hidden; background: var(--sunken); }
        .bars rect { fill: var(--bar); }

        .card > p > .pick { border: 1px solid var(--line-strong); width: auto; }
        .paths, .span { font-size: .88rem; grid-column: 1 / -1; }
        .entry { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: .2rem 1.25rem; padding: .35rem .5rem; }

        .timeline-tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: .4rem 0 .75rem; }
        .timeline-tools .range { margin-inline-start: auto; color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
        .button { background: var(--surface); border: 1px solid var(--line-strong); border-radius: 7px; padding: .3rem .7rem; cursor: pointer; min-height: 2.1rem; }
        .button:hover:not(:disabled) { background: var(--sunken); }
        .button:disabled { opacity: .45; cursor: default; }
        .lanes { position: relative; border-radius: 8px; touch-action: pan-y; }
        .lane { display: grid; grid-template-columns: 15rem minmax(0, 1fr); align-items: center; gap: 0 1rem; border-top: 1px solid var(--line); }
        .lane:first-child { border-top: 0; }
        .lane .name { font-size: .88rem; line-height: 1.35; margin: .35rem 0; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
        .lane svg { display: block; width: 100%; height: 44px; cursor: crosshair; overflow: visible; }
        .lane .track { stroke: var(--line); stroke-width: 1; }
        .lane .tick { stroke: var(--line); }
        .lane text { fill: var(--soft); font: 11.5px var(--sans); font-variant-numeric: tabular-nums; }
        .lane.axis svg { height: 26px; }
        .bubble { fill-opacity: .82; stroke: var(--surface); stroke-width: 1.5; }
        .bubble.critical { fill: var(--critical); } .bubble.warning { fill: var(--warning); } .bubble.info { fill: var(--info); } .bubble.succeeded { fill: var(--good); }
        .brush { position: absolute; top: 0; bottom: 26px; background: var(--accent-soft); border-inline: 1px solid var(--accent); opacity: .6; pointer-events: none; }

        .tools { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: .9rem 0 .6rem; }
        .tools .field.grow { flex: 1 1 16rem; }
        .tools select { max-width: 18rem; }
        .shown { color: var(--soft); font-size: .88rem; margin-bottom: .6rem; }
        .table-card { padding: 0; overflow: hidden; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: start; padding: .65rem .9rem; vertical-align: top; border-bottom: 1px solid var(--line); }
        th { font-size: .85rem; color: var(--soft); font-weight: 600; background: var(--sunken); white-space: nowrap; }
        .bundles { table-layout: fixed; } .bundles th { padding: 0; white-space: normal; }
        .bundles th:nth-child(1) { width: 23%; } .bundles th:nth-child(2) { width: 16%; } .bundles th:nth-child(4) { width: 10.5%; }
        .bundles th:nth-child(5) { width: 11rem; } .bundles th:nth-child(6) { width: 7.5rem; }
        .bundles > tbody > tr:last-child > td { border-bottom: 0; }
        .sort { background: none; border: 0; font-weight: 600; padding: .65rem .9rem; width: 100%; text-align: start; cursor: pointer; color: inherit; }
        .sort:hover { color: var(--text); }
        .sort::after { content: "↕"; opacity: .35; padding-inline-start: .4em; }
        [aria-sort=ascending] .sort::after { content: "↑"; opacity: 1; } [aria-sort=descending] .sort::after { content: "↓"; opacity: 1; }
        .right { text-align: end; } .right .sort { text-align: end; }
        .row-name, .opener { background: none; border: 0; padding: 0; text-align: start; cursor: pointer; display: flex; gap: .5rem; font-weight: 500; color: var(--text); }
        .row-name::before, .opener::before { content: "›"; color: var(--soft); font-size: 1.25em; line-height: 1.2; transition: transform .12s; }
        .row-name[aria-expanded=true]::before { transform: rotate(90deg); }
        .row-name:hover, .opener:hover { color: var(--accent); }
        tr.open > td { border-bottom-color: transparent; background: var(--sunken); }
        tr.detail > td { padding: .25rem .9rem 1.5rem; background: var(--sunken); }
        .badge { display: inline-block; border-radius: 999px; padding: .08rem .6rem; font-size: .82rem; font-weight: 600; white-space: nowrap; }
        .badge.findings, .badge.critical { color: var(--critical); background: var(--critical-soft); }
        .badge.incomplete, .badge.warning { color: var(--warning); background: var(--warning-soft); }
        .badge.clean { color: var(--good); background: var(--good-soft); } .badge.info { color: var(--info); background: var(--info-soft); }
        .titles { list-style: none; padding: 0; display: grid; gap: .15rem; }
        .titles li { display: flex; gap: .5rem; align-items: baseline; }
        .pager { display: flex; gap: .75rem; align-items: center; justify-content: center; padding: .8rem; border-top: 1px solid var(--line); }
        .empty { padding: 2rem; text-align: center; color: var(--soft); }

        .bundle { display: grid; gap: 1rem; }
        .bundle > * { min-width: 0; }
        .finding, .panel { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.25rem; display: grid; gap: .9rem; }
        .finding > *, .panel > * { min-width: 0; }
        .finding { border-inline-start: 4px solid var(--soft); }
        .finding.critical { border-inline-start-color: var(--critical); } .finding.warning { border-inline-start-color: var(--warning); }
        .finding.info { border-inline-start-color: var(--info); }
        .finding header { display: grid; gap: .3rem; }
        .finding h3, .panel h3 { font-size: 1.05rem; }
        .label { font-size: .82rem; color: var(--soft); font-weight: 600; margin-bottom: .3rem; }
        .meta { color: var(--soft); font-size: .88rem; display: flex; flex-wrap: wrap; gap: .2rem .9rem; align-items: center; }
        .prose { max-width: 48rem; }
        .causes { list-style: none; padding: 0; counter-reset: cause; display: grid; gap: .8rem; }
        .cause { display: grid; gap: .6rem; }
        .causes > .cause { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; }
        .cause h5 { font-size: 1rem; }
        .decide { border-inline-start: 3px solid var(--accent); background: var(--accent-soft); padding: .5rem .8rem; border-radius: 0 6px 6px 0; max-width: 48rem; }
        .decide strong, .hintline strong { font-weight: 600; }
        ol.steps { padding-inline-start: 1.5rem; display: grid; gap: .3rem; max-width: 48rem; }
        ol.steps li::marker { color: var(--accent); font-weight: 600; }
        .keys { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; background: var(--sunken); border-radius: 8px; padding: .7rem .9rem; font-size: .9rem; }
        .keys dt { color: var(--soft); }
        .keys dd { font-family: var(--mono); font-size: .93em; white-space: pre-wrap; }
        pre { background: var(--sunken); border: 1px solid var(--line); border-radius: 8px; padding: .75rem .9rem; white-space: pre-wrap; line-height: 1.5; max-height: 24rem; overflow: auto; }
        pre.command { user-select: all; padding: .45rem .8rem; }
        .place { display: grid; gap: .4rem; }
        .place + .place { margin-top: .9rem; }
        .links { padding-inline-start: 1.2rem; }
        .notes { padding-inline-start: 1.2rem; display: grid; gap: .25rem; }
        .alert { background: var(--warning-soft); color: var(--warning); border-radius: 8px; padding: .6rem .9rem; font-weight: 500; }
        .fine { background: var(--good-soft); color: var(--good); border-radius: 8px; padding: .6rem .9rem; font-weight: 500; }
        .scroll { overflow-x: auto; }
        .tries th, .tries td, .states th, .states td { padding: .4rem .7rem; font-size: .9rem; }
        details > summary { cursor: pointer; color: var(--soft); }
        details[open] > summary { margin-bottom: .6rem; }
        .meaning + .meaning { margin-top: .5rem; }
        .meaning > summary { color: var(--text); } .meaning > summary h3 { display: inline; font-weight: 500; }
        .meaning > .body { display: grid; gap: .9rem; padding: .4rem 0 1rem; }

        @media (max-width: 60rem) { .outcomes, .diagnoses { grid-column: 1 / -1; } .lane { grid-template-columns: 10rem minmax(0, 1fr); } }
        @media (max-width: 44rem) {
          .frame { padding-left: 1rem; padding-right: 1rem; }
          h1 { font-size: 1.35rem; }
          .card { padding: 1rem; } .table-card { padding: 0; }
          .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem; }
          .figure { padding: .6rem .9rem; } .figure dd { font-size: 1.35rem; }
          .lane { grid-template-columns: minmax(0, 1fr); } .lane .name { margin: .5rem 0 0; } .lane.axis .name { display: none; }
          .bundles thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .bundles, .bundles > tbody, .bundles > tbody > tr, .bundles > tbody > tr > td { display: block; }
          .bundles > tbody > tr > td { border-bottom: 0; padding: .15rem 1rem; text-align: start; }
          .bundles > tbody > tr { padding: .7rem 0; border-bottom: 1px solid var(--line); }
          .bundles > tbody > tr > td[data-label]::before { content: attr(data-label); color: var(--soft); font-size: .82rem; padding-inline-end: .6rem; }
          .bundles > tbody > tr.open { border-bottom: 0; background: var(--sunken); }
          .bundles > tbody > tr.detail { padding-top: 0; } .bundles > tbody > tr.detail > td { padding: 0 .5rem 1rem; }
          .finding, .panel { padding: .9rem; }
          .entry { grid-template-columns: minmax(0, 1fr); }
          .bars .pick { grid-template-columns: minmax(0, 1fr); } .bars .value { padding-inline-start: 1.2rem; }
          .bundles > tbody > tr > td[data-label]:empty { display: none; } .bundles > tbody > tr > td.right { text-align: start; }
          .keys { grid-template-columns: minmax(0, 1fr); } .keys dd { margin-bottom: .3rem; }
          .tools .field, .tools select { width: 100%; max-width: none; }
        }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
        @media print {
          :root { --ground: #fff; --surface: #fff; --sunken: #f6f6f6; --shadow: none; color-scheme: light; }
          body { font-size: 10.5pt; }
          .tools, .timeline-tools, .pager, .skip, .language, .hint { display: none !important; }
          .card, .figure, .finding, .cause, .lane, tr { break-inside: avoid; }
          h2, h3, h4, h5, h6 { break-after: avoid; }
          pre { max-height: none; }
          .frame { max-width: none; padding-left: 0; padding-right: 0; }
          a[href]::after { content: " <" attr(href) ">"; font-size: .85em; color: var(--soft); }
        }

        """#
}
