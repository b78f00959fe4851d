## The letter to the customer

letter-title = Your log bundle: what we found
letter-greeting = Dear customer,

# $name (Quoted)
letter-opening = Thank you for sending us the log bundle { $name }. We have examined it, and this is what we found.

letter-opening-without-name = Thank you for sending us the log bundle. We have examined it, and this is what we found.

# What was tried and failed. `operation` is a title.
# $operation (Phrase)
# $count (Number)
# $time (Quoted)
letter-failed =
    { $count ->
        [one] { $operation }: failed at { $time }.
       *[other] { $operation }: tried { $count } times; the last try, at { $time }, failed.
    }

# The same where the end of the last try is not known.
# $operation (Phrase)
# $count (Number)
# $time (Quoted)
letter-tried =
    { $count ->
        [one] { $operation }: tried at { $time }.
       *[other] { $operation }: tried { $count } times, the last time at { $time }.
    }

letter-outcome-unknown = The logs do not show how it ended.

# A heading: a message that no rule knows.
letter-unknown = A message that we are still examining
letter-unknown-meaning = The logs contain an error message whose meaning we are still examining. We will come back to you about it.

# Of a finding that belongs to no try.
letter-may-stand = The logs do not show whether this still applies.

letter-steps = What to do

# Before the steps for each cause.
letter-several-causes = There is more than one possible cause. Please begin with the likeliest.

# A heading, above steps.
# $cause (Phrase)
letter-likeliest = What to do. Likeliest cause: { $cause }

# $cause (Phrase)
letter-otherwise = If that is not the cause: { $cause }

# Before a list of causes.
letter-further-causes = If this does not help, please tell us. These causes are possible, too:

letter-nothing-found = We found none of the problems that we know in these logs.
letter-nothing-stands = Nothing that we know of stands in these logs any more.
letter-cannot-tell = We found nothing so far, but we could not read everything that we need.

# A heading.
letter-overcome = What the last try no longer showed

# A heading.
letter-successes = What succeeded

# $operation (Phrase)
# $time (Quoted)
letter-succeeded = { $operation }, { $time }

# A heading.
letter-unread = What we could not read

# $kind (ReadNote.Kind)
# $machine (Machine)
letter-loss =
    { $kind ->
        [damaged] A part of the bundle is damaged or incomplete, perhaps because it was cut off on its way.
        [encrypted] A part of the bundle is encrypted.
        [limit] The bundle is larger than we can examine at once.
        [unsupported] A part of the bundle is in a form that we cannot read.
        [skipped] The logs contain nothing from the time in question.
        [ambiguous] A part of the bundle could not be assigned to one { $machine }.
        [redacted] Secrets were removed from the texts.
       *[unreadable] Logs that we need are not in the bundle or could not be opened.
    }

letter-may-be-more = There may therefore be more than this letter says.

# A heading.
letter-next = What we need from you next
letter-tell-result = Please repeat the operation after these steps, and tell us whether it succeeded.
letter-send-after-try = If it fails again, please collect the logs directly after the try and send them to us.
letter-send-if-again = If the problem occurs again, please tell us when it happened, and send us logs that were collected directly after it.
letter-send-whole = Please collect the logs once more and send us the complete bundle.
letter-send-unencrypted = Please send the bundle without encryption, or arrange with us how to open it.
letter-closing = Kind regards,

# Behind a line for the engineer's signature.
letter-signature = (name, technical support)
