## Damage

# The amount that could be read.
# $bytes (Phrase)
note-truncated = the data ends too early (read: { $bytes })

note-checksum-mismatch = the stored checksum does not match the data; the data was used anyway
note-length-mismatch = the stored length does not match the data; the data was used anyway

# The amount that could be read, and the library's own words.
# $bytes (Phrase)
# $detail (Quoted)
note-corrupt = the data cannot be unpacked any further (read: { $bytes }): { $detail }

note-directory-missing = the zip has no central directory; its entries were read one after another
note-directory-disagrees = the zip's central directory and its entries disagree
note-later-volume = it is a later volume of a multi-volume archive; the contents of the earlier ones are missing

# The part of the entry that is in earlier volumes.
# $bytes (Phrase)
note-continued-volume = it continues from an earlier volume of the archive, which is missing, and so are its first { $bytes }

# $bytes (Phrase)
note-trailing-data = after the end of the data there is more, which belongs to nothing ({ $bytes })

## Encryption

note-encrypted = it is encrypted and cannot be read; ask for it without a password

# $form (Quoted)
note-encrypted-by = it is encrypted ({ $form }) and cannot be read; ask for it without encryption

## Limits

# $folders (Number)
note-folder-limit = folders are nested more than { $folders } deep; what is below was not read

# $layers (Number)
note-layer-limit = the limit for nested archives was reached: { $layers } (--max-depth)

# $entries (Number)
note-entry-limit = the limit for entries was reached: { $entries } (--max-entries)

# $bytes (Phrase)
note-byte-limit = the limit for unpacked data was reached: { $bytes } (--max-bytes)

# $seconds (Own)
note-time-limit = the time limit was reached: { $seconds } s (--max-seconds)

# $events (Number)
note-judged-in-parts = there are more records of tries and errors than can be ordered at once ({ $events }): which try was the last, and how often each was logged, may be wrong

note-not-looked-into = no log is at its expected path, and a pipe cannot be read again to search its files: save it as a file first

# $files (Number)
note-content-limit = only the first { $files } files were searched for a log's records

## What is not supported

# $method (Quoted)
note-unsupported-method = its compression or format is not supported: { $method }

# $head (Quoted)
note-no-records = it contains no record of the known form: { $head }

# $lines (Number)
# $first (Number)
note-lines-outside-form =
    { $lines ->
        [one] line { NUMBER($first, useGrouping: 0) } mentions what is searched for, but its form is not known, so it was not understood
       *[other] { $lines } lines, the first at line { NUMBER($first, useGrouping: 0) }, mention what is searched for, but their form is not known, so they were not understood
    }

## What was skipped

note-empty-log = the log is empty

# $target (Quoted)
note-link-not-followed = it is a link to { $target }; links are not followed

note-special-file = it is not a regular file (a device, pipe, socket or folder)

# The requested time window, and the text on the records outside it.
# $span (Phrase)
# $records (Phrase)
note-nothing-in-window = no record of a try or an error is in the requested time ({ $span }); { $records }

# $count (Number)
note-records-outside = records outside it: { $count }

# `records` is the text of `note-records-outside`.
# $records (Phrase)
# $time (Quoted)
note-records-outside-at = { $records }, logged at { $time }

# $records (Phrase)
# $first (Quoted)
# $last (Quoted)
note-records-outside-between = { $records }, the log runs from { $first } to { $last }

# $span (Phrase)
note-window-unknown = it is not known whether it has records in the requested time ({ $span }); nothing was found there

# $document (OwnDocument)
note-own-document =
    { $document ->
        [report] it is a report that bundlescope wrote: it quotes log lines but is not a log, so it was not diagnosed
        [rules] it contains bundlescope rules: they quote log lines but are not a log, so it was not diagnosed
       *[documentation] it is bundlescope documentation: it quotes log lines but is not a log, so it was not diagnosed
    }

## What could not be read

# $text (Quoted)
note-system-error = the system refused: { $text }

# $signal (Number)
note-reader-killed = failed: killed by signal { $signal }

# $code (Number)
note-reader-exited = failed: the process that read it ended with code { $code }

# $seconds (Number)
note-reader-silent = failed: no answer within { $seconds } s, so the process that read it was terminated

# `how` is one of the three texts above.
# $how (Phrase)
# $place (Quoted)
note-reader-ended-at = { $how } at { $place }

note-empty = it is empty

# `entries` is one of the three texts below.
# $expected (List)
# $entries (Phrase)
note-no-log = no { $expected } in this bundle; { $entries }

# Like `note-no-log`, for several logs; the last one is separate.
# $others (List)
# $last (Quoted)
# $entries (Phrase)
note-neither-log = neither { $others } nor { $last } is in this bundle; { $entries }

note-no-entries = it contains no entries

# $entries (List)
note-entries-seen = seen: { $entries }

# `entries` is the text of `note-entries-seen`.
# $entries (Phrase)
# $count (Number)
note-entries-seen-of-more = { $entries } … and { $count } more

# $expected (List)
note-needed-log-missing = no { $expected } in this bundle: what it would contain cannot be judged

# $parts (List)
note-log-parts-missing = not in this bundle, although other parts of the log are: { $parts }

# $appearance (Quoted)
note-not-a-bundle = it is neither an archive nor a known log; it looks like this: { $appearance }

## What is not certain

# $entries (Phrase)
note-looked-into = no log is at its expected path, so other files were searched for its records; { $entries }

# $line (Number)
# $place (Quoted)
# $restLine (Number)
note-record-joined = the record at line { $line } continues in { $place }, line { $restLine }: a rotation had split it, and it was joined

# $log (Quoted)
note-taken-for-log = it was recognised as { $log } by its records

note-unsafe-name = its name is absolute or contains '..'; it was read, and nothing was written
note-begins-within-record = it begins with the rest of a record whose beginning is not in the bundle; what that record says is not known

note-no-end-mark = it lacks an end mark; if it was cut between two files, those after the cut are missing
note-duplicate-name = two entries have this name; both were read

# $line (Number)
note-quoted-alone = line { NUMBER($line, useGrouping: 0) } quotes a refusal that no record in this bundle reports: the log in which it was reported is missing

# $line (Number)
note-clock-went-back = the clock goes back at line { NUMBER($line, useGrouping: 0) }; records are kept in the order of the log

# $count (Number)
# $command (Quoted)
note-several-bundles = this folder contains { $count } bundles; for a separate report on each, use { $command }

# $file (Phrase)
# $others (Phrase)
# $option (Quoted)
note-several-chains = more than one complete chain was found; { $file } was checked, and these were not: { $others }; { $option } selects the chain for a CSR, or name a single file

note-changed-while-read = the file changed while it was read

## Redaction

# $places (Number)
note-redacted =
    { $places ->
        [one] secrets in the logs' texts are shown as [redacted], in { $places } place (--no-redact shows them)
       *[other] secrets in the logs' texts are shown as [redacted], in { $places } places (--no-redact shows them)
    }
