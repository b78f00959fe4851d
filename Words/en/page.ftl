## The HTML page

page-report = Log bundle report
page-language = Language
page-skip = Skip to the bundles
page-overview = Overview
page-bundles = Bundles
page-bundle = Bundle
page-findings = Findings
page-with-findings = With findings
page-clean = Clean
page-incomplete = Incomplete
page-outcomes = Outcome of the bundles
page-diagnoses = Findings by diagnosis
page-diagnoses-hint = Choose one to list only its bundles.
page-timeline = Tries over time
page-timeline-hint = Times are as logged. Drag across the chart to zoom in, or use the buttons or the keys + − ← → and 0.

# $count (Number)
# $first (Own)
# $last (Own)
page-timeline-summary = { $count } tries from { $first } to { $last }

page-no-tries = No try in these bundles has a time.
page-other-diagnoses = Other diagnoses
page-no-rule = Message without a rule
page-zoom-in = Zoom in
page-zoom-out = Zoom out
page-earlier = Earlier
page-later = Later
page-show-all = Show all
page-search = Search
page-search-hint = Path, digest, diagnosis or message
page-diagnosis = Diagnosis
page-any = All
page-reset = Reset

# $count (Number)
# $total (Number)
page-shown = { $count } of { $total } bundles

page-nothing-fits = No bundle fits. Change the search or the filters.
page-last-seen = Last seen
page-size = Size

# $number (Number)
# $total (Number)
page-number = Page { $number } of { $total }

page-previous = Previous
page-next = Next

# $name (Own)
page-details = Details of { $name }

# $rules (Number)
page-nothing-found = { $rules } rules were looked for, and nothing matched.

# $count (Number)
page-failed = { $count } of them could not be read at all.

page-group = Group
page-group-hint = Choose one to list only its bundles.

# $count (Number)
page-show-all-of = List only these { $count } bundles

page-open-hint = Choose a bundle to open it.
page-evidence-left-out = The log lines of this finding are not in this page, which holds those of the first findings of each diagnosis. This command shows them:

# $count (Number)
page-findings-left-out = { $count } more findings of this bundle are not in this page. This command shows them:

# $count (Number)
# $total (Number)
page-bundles-left-out = This page lists the first { $count } of { $total } bundles; the counts are of all of them.

page-command = This command prints the lines again:
page-meanings = What the diagnoses mean

# $version (Own)
# $table (Own)
page-footer = Made by bundlescope { $version } with the rule table { $table }. This page is whole in itself: it loads nothing and sends nothing.

page-needs-script = The charts, the search and the details need JavaScript, which is switched off or blocked here. This summary does without.
