## The HTML page

page-report = Log bundle report
page-skip = Skip to the bundles
page-bundles = Bundles
page-bundle = Bundle
page-findings = Findings
page-timeline = Tries over time
page-timeline-hint = Times are as logged. Drag across the chart to zoom in, or use the buttons or the keys + − ← → and 0.

# $count (Number)
# $first (Own)
# $last (Own)
page-timeline-summary = { $count } tries from { $first } to { $last }

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

page-group = Group

# $count (Number)
page-show-all-of =
    { $count ->
        [one] List only this bundle
       *[other] List only these { $count } bundles
    }

page-evidence-left-out = The log lines of this finding are not on this page, which has them only for the first findings of each diagnosis. This command shows them:

# $count (Number)
# $total (Number)
page-bundles-left-out = This page lists the first { $count } of { $total } bundles; the counts include all of them.

# $version (Own)
# $table (Own)
page-footer = Made by bundlescope { $version } with the rule table { $table }. This page is self-contained: it loads nothing and sends nothing.
page-copy-steps = Copy the steps
page-copied = Copied
page-meanings = What the diagnoses mean
page-language = Language
