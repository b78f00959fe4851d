## How the language writes, and what it is called

# Stands between the digits of large numbers, in groups of three.
locale-digit-separator = ,

# Stands between the elements of a list.
locale-list-separator = {", "}

# The language's name for itself.
locale-name = English

# How people write the language, in lower case, with commas between: codes, and its names in English and in itself.
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

## Words that stand everywhere

# Stands between a label and its text.
common-colon = {": "}

# $severity (Rule.Severity)
common-severity =
    { $severity ->
        [critical] Critical
        [warning] Warning
       *[info] Info
    }

# What a rule rests on.
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

# How many more there are than are shown.
# $count (Number)
common-more = … and { $count } more

## The answer, which stands first

# The last try of a subject failed.
answer-failed = LAST TRY FAILED

# The same where something was not read.
answer-failed-as-far-as-read = LAST TRY READ FAILED

# The same where something is left out for its time.
answer-failed-in-window = LAST TRY IN THE ASKED TIME FAILED

# No try tells whether it still stands.
answer-found = FOUND

# How the last try ended is not known.
answer-unclear = OUTCOME UNKNOWN

answer-succeeded = SUCCEEDED
answer-nothing-found = NOTHING FOUND

# Nothing was found, and not everything was read.
answer-cannot-tell = CANNOT TELL

answer-not-read = NOT READ IN FULL

# How many tries a subject had, and when the last one was.
# $count (Number)
# $time (Quoted)
answer-tries =
    { $count ->
        [one] { $count } try, { $time }
       *[other] { $count } tries, the last { $time }
    }

# The first try with this cause without another result between.
# $time (Quoted)
answer-since = with this cause since { $time }

# The first of several causes.
# $cause (Phrase)
answer-likeliest = Likeliest: { $cause }

# A further cause.
# $cause (Phrase)
answer-otherwise = Or else: { $cause }

# A heading: findings that later tries did not end with.
answer-overcome = Overcome since

# Stands before the message as it was logged.
answer-logged = Logged

# `option` shows what this report leaves out.
# $option (Own)
answer-show-all = { $option } shows everything.

## What is said of a bundle as a whole

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

# Of a clean bundle: the logs that are there, and how many rules were looked for in them.
# $logs (List)
# $rules (Number)
verdicts-nothing-found =
    { $rules ->
        [one] One rule was looked for in { $logs }, and nothing matched.
       *[other] { $rules } rules were looked for in { $logs }, and nothing matched.
    }

# Of a bundle whose product has no rules.
verdicts-nothing-looked-for = No rule is about these logs, so nothing was looked for.

# Of an incomplete bundle; the reasons follow.
verdicts-no-clean-bill = This is not a clean bill: nothing was found, but what the rules need could not be read, or not in full. The reasons:

# The same where nothing but what lies outside of the asked time is missing.
verdicts-nothing-in-window = This is not a clean bill: nothing that the rules look for was logged in the asked time. The reasons:

# The asked time, and how many records lie outside.
# $span (Phrase)
# $outside (Number)
verdicts-window = asked time: { $span }, by the log's own clock · records of tries and errors outside of it: { $outside }

# A span of time without an end.
# $since (Quoted)
span-since = from { $since } on

# A span of time without a beginning.
# $until (Quoted)
span-until = up to { $until }

# $since (Quoted)
# $until (Quoted)
span-between = from { $since } up to { $until }

# A report's last line. `OwnDocumentMarks` knows a report by it.
# $version (Own)
# $table (Own)
verdicts-made-by = Made by bundlescope { $version } with the rule table { $table }.

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

# `times` is what is said without a time.
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

findings-standing-unknown = the log cannot tell whether this still stands

# A copy of the record lies in other files.
# $places (List)
findings-also-in = The same record also lies in { $places }

findings-speaks-for = Speaks for it
findings-speaks-against = Speaks against it
findings-decided-by = What decides it

# $id (Quoted)
findings-unknown-title = Unknown message { $id }

findings-unknown-title-without-id = Unknown message without an id
findings-unknown-diagnosis = No rule knows this message with these arguments. The product's own text is shown below.

# $id (Quoted)
findings-cut-title = Message { $id }, cut short in the log

findings-cut-title-without-id = Message cut short in the log, without an id
findings-cut-diagnosis = The message was cut short in the log, so no rule could be chosen. What could be read of it is shown below.

# `command` tells what the message can mean.
# $command (Quoted)
findings-cut-diagnosis-explained = The message was cut short in the log, so no rule could be chosen. What could be read of it is shown below. What such a message can mean is told by { $command }

findings-payload-cut = The message was cut short in the log; this is what could be read of it.
findings-arguments-not-a-list = The arguments are not a list, as they should be; they are shown as they stand.
findings-duplicate-keys = A key stands twice in this message with different values; the last one counts.

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

# The same where something was not read.
attempts-no-later-success-read = What could be read of the log does not show a later success.

# The same where something is left out for its time.
attempts-no-later-success-in-window = The log does not show a later success in the asked time.

# How a success looks in the log is not known.
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

# The summary, where some could not be looked for.
# $summary (Phrase)
# $count (Number)
coverage-not-evaluable = { $summary }, { $count } could not be looked for

# $state (BundleDiagnosis.Coverage.State)
coverage-state =
    { $state ->
        [matched] matched
        [absent] absent
       *[notEvaluable] not evaluable
    }

# `logs`: where the logs would lie in which the rule is looked for.
# $reason (BundleDiagnosis.Coverage.Reason)
# $logs (List)
coverage-reason =
    { $reason ->
        [found] a record matched
        [notInLog] its log was read in full, and nothing matched
        [noLog] no log of its product lies in the bundle
        [sourceMissing] its log is not in the bundle: { $logs }
        [logIncomplete] its log was not read in full
        [notInWindow] its log was read in full, and nothing in the asked time matched
       *[outsideWindow] no record of a try or of an error lies in the asked time
    }

## What the rule table knows of somebody's words

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
       *[other] { $count } rules fit. More words of the message tell them apart.
    }

# `command` shows a rule.
# $command (Own)
explain-show = A rule whole: { $command }
