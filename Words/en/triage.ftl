## The summary of many bundles

triage-diagnoses = What stands, most bundles first

# The number of further bundles in which a diagnosis no longer stands.
# $count (Number)
triage-overcome-in =
    { $count ->
        [one] superseded in { $count } more bundle
       *[other] superseded in { $count } more bundles
    }

# What stands in a bundle as a whole.
# $verdict (BundleVerdict)
triage-verdict =
    { $verdict ->
        [refused] Last try failed
        [nothing] Nothing stands
       *[unclear] Cannot tell
    }

# The number of bundles of a kind.
# $name (Phrase)
# $count (Number)
triage-tally = { $name }: { $count }

# A heading: bundles that no standard answer fits, each with the reason.
triage-review = Needs a person

# A reason: no rule covers the message that stands.
# $message (Phrase)
triage-no-rule-knows = Not covered by any rule: { $message }

# A reason: more than one rule may be to blame for the same failure.
# $titles (Phrase)
triage-to-blame = More than one thing may be to blame: { $titles }

# A reason: the outcome of an operation's last try is not known.
# $operation (Phrase)
triage-end-unknown = The log does not show how the last try ended: { $operation }

triage-unknown = Messages that no rule knows (# stands for what differs)
triage-stories = The same story in several bundles
triage-unread = Not read in full

# $bundles (Number)
# $findings (Number)
# $clean (Number)
# $incomplete (Number)
triage-overview =
    { $bundles ->
        [one] { $bundles } bundle: { $findings } with findings, { $clean } clean, { $incomplete } incomplete
       *[other] { $bundles } bundles: { $findings } with findings, { $clean } clean, { $incomplete } incomplete
    }

# The overview, if some could not be read at all.
# $overview (Phrase)
# $failed (Number)
triage-overview-failed = { $overview }, of which { $failed } failed

# The overview, if some were not read in full.
# $overview (Phrase)
# $unread (Number)
triage-overview-unread = { $overview } · not read in full: { $unread }

# $read (Number)
# $found (Number)
triage-interrupted = interrupted: { $read } of { $found } read

# $read (Number)
# $found (Number)
triage-interrupted-before-all-found = interrupted: { $read } of at least { $found } read

# A heading: the number of files beside the bundles that are not bundles.
# $count (Number)
triage-passed-over =
    { $count ->
        [one] Passed over: { $count } file that is neither an archive nor a known log
       *[other] Passed over: { $count } files that are neither archives nor known logs
    }

# The number of those files that this program wrote, or that come with it.
# $count (Number)
triage-own-documents =
    { $count ->
        [one] { $count } of them is a report or a document of bundlescope's own, and nothing was diagnosed in it
       *[other] { $count } of them are reports or documents of bundlescope's own, and nothing was diagnosed in them
    }

# $count (Number)
triage-bundle-count =
    { $count ->
        [one] { $count } bundle
       *[other] { $count } bundles
    }

# What bundles have in common, and their number: two or more.
# $kind (TriageSummary.Story.Kind)
# $bundles (Number)
triage-story =
    { $kind ->
        [sameBytes] { $bundles } bundles are the same, byte for byte
       *[sameTries] { $bundles } bundles share tries: one appliance's log, collected more than once
    }

# The number of bundles, from the first on, that were compared.
# $count (Number)
triage-compared = Only the first { $count } bundles were compared.

# The number of further unknown messages, which are not distinguished.
# $count (Number)
triage-further-messages = { $count } further unknown messages have too many different shapes to be listed.

# A heading: bundles of appliances of which earlier runs have seen bundles.
triage-seen-before = Appliances seen before

# Behind a bundle. `last` is the path of the latest one.
# $count (Number)
# $last (Quoted)
triage-seen-before-in =
    { $count ->
        [one] { $count } earlier bundle of this appliance: { $last }
       *[other] { $count } earlier bundles of this appliance, the last { $last }
    }
