## Two sides of bundles compared

# The title of the report.
compare-title = Before and after

compare-before = Before
compare-after = After

# What became of a finding.
# $status (Change.Status)
compare-status =
    { $status ->
        [fixed] FIXED
        [remaining] STILL THERE
        [new] NEW
       *[unknown] CANNOT TELL
    }

# The numbers of changes, for one line.
# $fixed (Number)
# $remaining (Number)
# $new (Number)
# $unknown (Number)
compare-counts = still there: { $remaining } · new: { $new } · cannot tell: { $unknown } · fixed: { $fixed }

# Nothing stood in BEFORE, and nothing stands in AFTER.
compare-nothing = Nothing stands, neither before nor after.

# The same where something was not read.
compare-nothing-read = Nothing stands in what could be read, neither before nor after.

# Why a change has its status. `time` is that of a try or of a log's beginning or end.
# $reason (Change.Reason)
# $machine (Machine)
# $time (Quoted)
compare-because =
    { $reason ->
        [laterSuccess] A later try succeeded at { $time }.
        [customerConfirmed] The customer confirmed it; no log can show it.
        [failedAgain] A later try, at { $time }, ended the same way.
        [loggedAgain] It was logged again, the last time at { $time }.
        [begunSince] It began at { $time }, after the logs from before end.
        [unfinishedInBefore] The try was not yet finished when the logs from before end.
        [noNewTry] There is no new try since, and the logs would show a success.
        [noNewTrySuccessUnseen] There is no new try since that failed. No log line of a success is published, so one cannot be seen either.
        [notLoggedAgain] It was not logged again. Whether it still applies cannot be seen from that.
        [noLogInBefore] The logs from before include none of this product or node.
        [noLogInAfter] The logs from after include none of this product or node.
        [notReadInBefore] Not everything from before could be read, so it may have been there already.
        [notReadInAfter] Not everything from after could be read, and what is missing may say otherwise.
        [leftOutInBefore] Records from before that are outside the asked time were left out, so it may have been there already.
        [leftOutInAfter] Records from after that are outside the asked time were left out, and they may say otherwise.
        [begunLaterInBefore] The logs from before begin only at { $time }, so it may have been there already.
        [begunLaterInAfter] The logs from after begin only at { $time }; what happened between the two is not in them.
        [endedEarlierInAfter] The logs from after end at { $time } already.
        [missingInBefore] It began at { $time }, a time that the logs from before cover without showing it.
        [missingInAfter] The logs from after cover { $time } but do not show the try from before.
        [outcomeUnknown] How the last try ended is not in the log.
        [otherCause] A later try, at { $time }, failed with another cause. This one may be hidden behind it.
        [nodeUnknown] There was a later try, but the log does not say whether it was on this node.
        [subjectUnknown] A later try succeeded at { $time }, but the log does not say whether it was made on the same thing.
        [orderUnknown] The times in the logs do not show which of the tries came later.
        [applianceUnknown] A later try succeeded at { $time }, but nothing in the logs shows that it was on the same { $machine }.
        [swapped] The logs from after end before those from before.
       *[otherAppliance] The logs from after are not of this { $machine }.
    }

# What to do where it cannot be told.
# $advice (Change.Advice)
# $machine (Machine)
compare-advice =
    { $advice ->
        [tryAgain] Have the operation tried once more, and collect the logs directly after it.
        [lookInAppliance] Look in the { $machine }, or ask the customer. If it is gone, say so with --confirmed.
        [sendWhole] Have a complete bundle collected.
        [sendLater] Have the logs collected again; they must reach beyond the last try.
        [swap] Name the bundles the other way round.
        [widenTime] Compare again without --since and --until.
       *[sendOther] Have the bundle of this { $machine } collected.
    }

# Whether both sides are of one machine. `names` are nodes, `count` is a number of tries.
# $reason (ApplianceIdentity.Reason)
# $machine (Machine)
# $count (Number)
# $names (List)
compare-appliance =
    { $reason ->
        [sameTries] Same { $machine }: both contain the same tries ({ $count }).
        [sameNode] Same { $machine }: both name the node { $names }.
        [sameKey] Same { $machine }: a certificate or CSR with the same key is in both.
        [otherProducts] Not the same { $machine }: the logs are of different products.
        [otherNodes] Not the same { $machine }: they name different nodes ({ $names }).
        [otherTries] Not the same { $machine }: the logs cover the same time but show different tries.
        [triesDisagree] Perhaps not the same { $machine }: of the time that both cover, some tries are in both ({ $count }), but not most of them.
        [noLogs] Whether it is the same { $machine } cannot be told: one side has no logs.
       *[nothingShared] Whether it is the same { $machine } cannot be told from the logs: they have no try, node or key in common.
    }

# An alert, and the note in the JSON.
compare-swapped = The logs of 'after' end before those of 'before': the two are probably swapped. Nothing was compared.

# An alert. `side` is Before or After.
# $side (Phrase)
# $path (Quoted)
compare-not-read = { $side }: { $path } was not read in full.

# A heading: the time that the logs of each side cover.
compare-covered = What the logs cover
compare-from = From
compare-to = To
compare-tries = Tries

# A drawing of the tries of both sides on one line of time.
compare-timeline = Tries on both sides over time

# Beside what was seen on a side.
compare-not-seen = Not in these logs

# A catalog's appliances.
compare-appliances = Appliances in the catalog

# $count (Number)
compare-appliance-count =
    { $count ->
        [one] { $count } appliance with more than one bundle
       *[other] { $count } appliances with more than one bundle
    }
