## How the language writes, and what it is called

# Separates the digits of large numbers into groups of three.
locale-digit-separator = ,

# Separates the elements of a list.
locale-list-separator = {", "}

# What a product's certificates are for, one and several, if the product has no noun of its own (`machine` in its file).
locale-machine = appliance
locale-machines = appliances

# The language's name for itself.
locale-name = English

# The ways in which people write the language, in lower case, separated by commas: codes, and its names in English and in itself.
locale-spellings = en, eng, english

## Titles of a report's sections

headings-why = Why
headings-causes = Possible causes, likeliest first
headings-steps = Do this
headings-in-the-log = In the log
headings-seen-in = Seen in
headings-read-more = Read more
headings-attempts = Tries
headings-not-read = Not read in full
headings-remarks = Remarks
headings-false-friends = Looks like a refusal and is not
headings-cannot-tell = What these logs cannot tell
headings-rule-false-friends = Looks like it and is not
headings-rule-cannot-tell = What its absence does not mean
headings-rules-checked = Rules checked
headings-matches = Matches
headings-matching-examples = Examples that match
headings-quiet-examples = Examples that do not match

## Titles of the tables' columns

columns-time = Time
columns-operation = Operation
columns-outcome = Outcome
columns-cause = Cause
columns-rule = Rule
columns-state = State
columns-reason = Reason
columns-severity = Severity
columns-basis = Basis
columns-title = Meaning

## Words used everywhere

# Separates a label from its text.
common-colon = {": "}

# $severity (Rule.Severity)
common-severity =
    { $severity ->
        [critical] Critical
        [warning] Warning
       *[info] Info
    }

# What a rule is based on.
# $basis (Rule.Basis)
common-basis =
    { $basis ->
        [publishedLog] from a published log line
        [documented] from the vendor's documentation, no log line is published
       *[inferred] concluded by this project from what is published
    }

# How a try ended.
# $outcome (Attempt.Outcome)
common-outcome =
    { $outcome ->
        [failed] failed
        [succeeded] succeeded
       *[unknown] unknown
    }

# $kind (ReadNote.Kind)
common-note-kind =
    { $kind ->
        [damaged] Damaged
        [encrypted] Encrypted
        [limit] Limit reached
        [unsupported] Not supported
        [skipped] Skipped
        [unreadable] Unreadable
        [ambiguous] Ambiguous
       *[redacted] Redacted
    }

# The number of elements that are not shown.
# $count (Number)
common-more = … and { $count } more

## The answer, which comes first

# The last try of a subject failed.
answer-failed = LAST TRY FAILED

# The last try that could be read failed; something was not read.
answer-failed-as-far-as-read = LAST READABLE TRY FAILED

# The last try in the requested time window failed; something is outside it.
answer-failed-in-window = LAST TRY IN THE REQUESTED TIME FAILED

# A finding that belongs to no try, so that it may still stand.
answer-found = FOUND

# How the last try ended is not known.
answer-unclear = OUTCOME UNKNOWN

answer-succeeded = SUCCEEDED
answer-nothing-found = NOTHING FOUND

# Nothing was found, and not everything was read.
answer-cannot-tell = CANNOT TELL

answer-not-read = NOT READ IN FULL

# The number of a subject's tries, and the time of the last one.
# $count (Number)
# $time (Quoted)
answer-tries =
    { $count ->
        [one] { $count } try, { $time }
       *[other] { $count } tries, the last { $time }
    }

# The time of the first try with this cause, after which there was no other result.
# $time (Quoted)
answer-since = with this cause since { $time }

# The first of several causes.
# $cause (Phrase)
answer-likeliest = Likeliest: { $cause }

# A further cause.
# $cause (Phrase)
answer-otherwise = Otherwise: { $cause }

# A heading: findings that later tries did not end with.
answer-overcome = Superseded by later tries

# Precedes the message as it was logged.
answer-logged = Logged

# `option` shows what this report leaves out.
# $option (Own)
answer-show-all = { $option } shows everything.

## What is said about a bundle as a whole

verdicts-read-in-full = read in full
verdicts-not-read-in-full = not read in full
verdicts-clean = nothing found
verdicts-incomplete = incomplete, not a clean bill

# $count (Number)
verdicts-finding-count =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }

# For a clean bundle: the logs that it contains, and the number of rules that were looked for in them.
# $logs (List)
# $rules (Number)
verdicts-nothing-found =
    { $rules ->
        [one] One rule was looked for in { $logs }, and nothing matched.
       *[other] { $rules } rules were looked for in { $logs }, and nothing matched.
    }

# For a bundle whose product has no rules.
verdicts-nothing-looked-for = No rule covers these logs, so nothing was looked for.

# For an incomplete bundle; the reasons follow.
verdicts-no-clean-bill = This is not a clean bill: nothing was found, but what the rules need could not be read, or not in full. The reasons:

# For a bundle that lacks nothing but data outside the requested time window; the reasons follow.
verdicts-nothing-in-window = This is not a clean bill: nothing that the rules look for was logged in the requested time. The reasons:

# The requested time window, and the number of records outside it.
# $span (Phrase)
# $outside (Number)
verdicts-window = requested time: { $span }, by the log's own clock · records of tries and errors outside it: { $outside }

# A time span without an end.
# $since (Quoted)
span-since = from { $since } on

# A time span without a beginning.
# $until (Quoted)
span-until = up to { $until }

# $since (Quoted)
# $until (Quoted)
span-between = from { $since } up to { $until }

# A report's last line, by which `OwnDocumentMarks` recognises a report.
# $version (Own)
# $table (Own)
verdicts-made-by = Made by bundlescope { $version } with the rule table { $table }.

# The folders whose rules were laid over the table.
# $folders (List)
verdicts-own-rules = Rules of one's own: { $folders }.

# $bytes (Number)
verdicts-size =
    { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }

# How much was read: entries seen, entries read, their size, records that matched.
# $seen (Number)
# $read (Number)
# $size (Phrase)
# $matched (Number)
verdicts-stats =
    { $seen ->
        [one] { $seen } entry seen, { $read } read ({ $size }), records matched: { $matched }
       *[other] { $seen } entries seen, { $read } read ({ $size }), records matched: { $matched }
    }

## Findings

# $count (Number)
findings-seen =
    { $count ->
        [one] seen once
       *[other] seen { $count } times
    }

# `times` is the text of `findings-seen`.
# $times (Phrase)
# $time (Quoted)
findings-seen-at = { $times }, { $time }

# $times (Phrase)
# $first (Quoted)
# $last (Quoted)
findings-seen-between = { $times }, first { $first }, last { $last }

# The nodes of a cluster on which it happened.
# $nodes (List)
findings-nodes = on { $nodes }

findings-standing-unknown = the log does not show whether this still stands

# Other files contain a copy of the record.
# $places (List)
findings-also-in = The same record is also in { $places }

findings-speaks-for = Supports it
findings-speaks-against = Contradicts it
findings-decided-by = What decides it

# A rule of one's own that is not written in the report's language.
# $language (Own)
findings-only-in = (This rule's texts are in { $language } only.)

# $id (Quoted)
findings-unknown-title = Unknown message { $id }

findings-unknown-title-without-id = Unknown message without an id
findings-unknown-diagnosis = No rule knows this message with these arguments. The product's own text is shown below.

# $id (Quoted)
findings-cut-title = Message { $id }, cut short in the log

findings-cut-title-without-id = Message cut short in the log, without an id
findings-cut-diagnosis = The message was cut short in the log, so no rule could be chosen. What could be read of it is shown below.

# `command` shows what the message can mean.
# $command (Quoted)
findings-cut-diagnosis-explained = The message was cut short in the log, so no rule could be chosen. What could be read of it is shown below. To see what such a message can mean: { $command }

findings-payload-cut = The message was cut short in the log; this is what could be read of it.
findings-arguments-not-a-list = The arguments are not a list, as they should be; they are shown as logged.
findings-duplicate-keys = A key occurs twice in this message with different values; the last one counts.

## Tries

# $count (Number)
attempts-tries =
    { $count ->
        [one] { $count } try
       *[other] { $count } tries
    }

# The numbers of the tries at which the cause changed.
# $count (Number)
# $tries (Numbers)
attempts-cause-changed = the cause changed at try { $tries }

attempts-no-later-success = The log does not show a later success.

# The same statement, if something was not read.
attempts-no-later-success-read = What could be read of the log does not show a later success.

# The same statement, if something is outside the requested time window.
attempts-no-later-success-in-window = The log does not show a later success in the requested time.

# It is not known how the log shows a success.
attempts-success-unseen = No log line of a success is published, so the log cannot show whether a later try succeeded.

attempts-unknown-operation = Unknown operation

## Which rules were looked for

# $rules (Number)
# $matched (Number)
# $absent (Number)
coverage-summary =
    { $rules ->
        [one] { $rules } rule checked: { $matched } matched, { $absent } absent
       *[other] { $rules } rules checked: { $matched } matched, { $absent } absent
    }

# The summary, if some rules could not be checked.
# $summary (Phrase)
# $count (Number)
coverage-not-evaluable = { $summary }, { $count } could not be checked

# $state (BundleDiagnosis.Coverage.State)
coverage-state =
    { $state ->
        [matched] matched
        [absent] absent
       *[notEvaluable] not evaluable
    }

# `logs`: the paths of the logs in which the rule is looked for.
# $reason (BundleDiagnosis.Coverage.Reason)
# $logs (List)
coverage-reason =
    { $reason ->
        [found] a record matched
        [notInLog] its log was read in full, and nothing matched
        [noLog] the bundle contains no log of its product
        [sourceMissing] its log is not in the bundle: { $logs }
        [logIncomplete] its log was not read in full
        [notInWindow] its log was read in full, and nothing in the requested time matched
       *[outsideWindow] no record of a try or an error is in the requested time
    }

## What the rule table knows about somebody's words

# $words (Quoted)
explain-nothing-fits = No rule fits: { $words }

# A heading: rules that almost fit.
explain-nearest = Nearest

# A heading: rules that fit less well than the one above.
explain-others = Also possible

# $count (Number)
explain-several =
    { $count ->
        [one] { $count } rule fits.
       *[other] { $count } rules fit. More words from the message will narrow it down.
    }

# `command` shows a rule.
# $command (Own)
explain-show = A full rule: { $command }
