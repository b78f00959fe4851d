## The survey: what lies in a bundle, and what its logs say

survey-report = Survey of a log bundle

# How many files are in the bundle, and their size.
# $count (Number)
# $size (Phrase)
survey-files =
    { $count ->
        [one] { $count } file, { $size } unpacked
       *[other] { $count } files, { $size } unpacked
    }

# $count (Number)
survey-logs =
    { $count ->
        [one] { $count } log
       *[other] { $count } logs
    }

# $count (Number)
survey-records =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    }

# The times of the first and the last record.
# $first (Quoted)
# $last (Quoted)
survey-between = { $first } to { $last }

# How many records are errors.
# $count (Number)
survey-errors = errors: { $count }

# How many records are warnings.
# $count (Number)
survey-warnings = warnings: { $count }

# How often records of one kind were logged.
# $count (Number)
survey-times = ×{ $count }

# Headings: kinds of records, and how many kinds there are.
# $count (Number)
survey-unknown-errors = Errors that no rule speaks of: { $count }

# $count (Number)
survey-unknown-warnings = Warnings that no rule speaks of: { $count }

# $count (Number)
survey-other-messages = Other messages that no rule speaks of: { $count }

# $count (Number)
survey-known = Known to a rule: { $count }

# Stands below the kinds of records.
# $sign (Own)
survey-legend = { $sign } stands for what varies. This shows where one of them stands:

survey-no-records = No file looks like a log, so there is nothing to count.
survey-no-errors = None of the records that were read is marked as a warning or an error.

# How many records are of kinds that are not told apart.
# $count (Number)
survey-further =
    { $count ->
        [one] { $count } further record is of a kind of its own; there are too many kinds to list.
       *[other] { $count } further records are of so many other kinds that these are not told apart.
    }

# Headings.
survey-all-logs = Logs
survey-gaps = Gaps without any record
survey-folders = Folders
survey-certificates = Certificates in the bundle

# How many lines of a log belong to no record, and the first of them.
# $count (Number)
# $first (Number)
survey-outside =
    { $count ->
        [one] line { NUMBER($first, useGrouping: 0) } belongs to no record
       *[other] { $count } lines, the first at line { NUMBER($first, useGrouping: 0) }, belong to no record
    }

# How often a log says that its server has started, and when it did last.
# $count (Number)
# $last (Quoted)
survey-starts =
    { $count ->
        [one] server started once, at { $last }
       *[other] server started { $count } times, last at { $last }
    }

# The same where the log does not say when.
# $count (Number)
survey-starts-undated =
    { $count ->
        [one] server started once
       *[other] server started { $count } times
    }

# How the records of a log are known.
# $form (LogOverview.Form)
survey-form =
    { $form ->
        [known] known form
        [guessed] form guessed from times and levels
       *[unknown] unknown form
    }

survey-self-signed = self-signed

# In how many of all bundles a kind of record stands.
# $count (Number)
# $total (Number)
survey-in-bundles = in { $count } of { $total } bundles

# A heading.
survey-shared = What the logs of all bundles say

# How many bundles there are.
# $count (Number)
survey-bundles =
    { $count ->
        [one] { $count } bundle
       *[other] { $count } bundles
    }

# Ends the report on a bundle in which nothing was found; a command follows.
# $count (Number)
survey-leads =
    { $count ->
        [one] { $count } kind of error stands in these logs that no rule speaks of:
       *[other] { $count } kinds of errors stand in these logs that no rule speaks of:
    }

# The same where the kinds were not counted.
survey-leads-uncounted = What else these logs say, whether a rule speaks of it or not:

# The same where there is none.
survey-leads-none = No error stands in these logs that no rule speaks of. What else they say:

## Titles of the tables' columns

survey-column-count = Count
survey-column-level = Level
survey-column-logger = Logger
survey-column-text = Kind of record
survey-column-first = First seen
survey-column-last = Last seen
survey-column-place = Where
survey-column-log = Log
survey-column-records = Records
survey-column-levels = Levels
survey-column-form = Form
survey-column-file = File
survey-column-files = Files
survey-column-folder = Folder
survey-column-subject = Subject
survey-column-issuer = Issuer
survey-column-from = Valid from
survey-column-until = Valid until
survey-column-bundles = Bundles

## The page

survey-over-time = Warnings and errors over time
survey-others = All others

# $count (Number)
# $first (Own)
# $last (Own)
survey-over-time-summary = { $count } records from { $first } to { $last }
