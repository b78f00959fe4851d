## Titles

# The whole report: certificates before their upload.
verify-report = Certificate check

verify-chain = The chain
verify-checks = Checks
verify-changes = What to change

# The step for what is wrong with the text of a file.
# $option (Quoted)
verify-mend-file = Correct the file as described, or have { $option } write it correctly.

# The step for a damaged certificate in a text.
verify-copy-again = Copy the certificate again from the file that the CA sent, whole, from its BEGIN line to its END line.

# The step for files with CA certificates only.
# $machine (Machine)
verify-add-leaf = Add the certificate that the CA made from the { $machine }'s CSR, before those of the CAs.

# $machines (Machines)
verify-peer = Both { $machines } side by side
verify-requirement = Requirement
verify-result = Result
verify-found = What was found
verify-issued-to = Issued to
verify-issued-by = Issued by
verify-keys = Keys

## Results

# Separates the parts of a short list.
verify-comma = {", "}

# $outcome (CheckResult.Outcome)
verify-outcome =
    { $outcome ->
        [pass] holds
        [fail] fails
        [advice] advice
        [unknown] cannot be judged
       *[notApplicable] not checked
    }

# The number of checks with an outcome, such as `2 fail`; the parts are listed as `2 fail, 12 hold`.
# $outcome (CheckResult.Outcome)
# $count (Number)
verify-tally =
    { $outcome ->
        [pass]
            { $count ->
                [one] { $count } holds
               *[other] { $count } hold
            }
        [fail]
            { $count ->
                [one] { $count } fails
               *[other] { $count } fail
            }
        [advice]
            { $count ->
                [one] { $count } piece of advice
               *[other] { $count } pieces of advice
            }
        [unknown] { $count } cannot be judged
       *[notApplicable] { $count } not checked
    }

## Certificates

# Counted from 1.
# $number (Number)
certificate-numbered = certificate { $number }

# A certificate of the other machine's chain.
# $number (Number)
# $machine (Machine)
certificate-of-peer = certificate { $number } of the other { $machine }

chain-leaf = Leaf
chain-intermediate = Intermediate
chain-root = Root

# Not on the path from the leaf to the root.
chain-outside = Not in the chain

# $from (Phrase)
# $until (Phrase)
chain-validity = { $from } to { $until }

# The state of the signature by the next certificate.
# $state (SignatureState?)
chain-signature =
    { $state ->
        [verified] signature verified
        [broken] signature made with another key
        [unknown] signature not checked
       *[none] issuer missing
    }

chain-same = the same
chain-different = different

## What a check found

# $option (Quoted)
detail-needs-option = this check needs { $option }

detail-not-for-single-upload = a requirement for chains, not for a single certificate
detail-no-certificate = no certificate could be read

# $file (Phrase)
detail-no-request = { $file } contains no CSR that can be read

detail-request-has-no-names = the CSR requests no alternative names, so they are not compared
detail-unordered-encoding = the file's format is a set of certificates, whose order means nothing
detail-no-authority = there is no CA certificate in the files

# $name (Phrase)
detail-unreadable-extension = the extension { $name } occurs twice, or cannot be read

# $name (Phrase)
detail-unknown-algorithm = the signature cannot be checked: { $name } is not supported

detail-too-many-signatures = the signature was not checked: there are too many of them
detail-unreadable-date = its dates cannot be read

# A remark on a file.
# $file (Phrase)
# $what (Phrase)
detail-of-file = { $file }: { $what }

# $encoding (FileEncoding)
detail-encoding =
    { $encoding ->
        [pem] Base64 (PEM)
        [der] DER, which is binary
        [pkcs7InPEM] PKCS#7 in Base64
        [pkcs7InDER] PKCS#7 in DER, which is binary
        [bareBase64] Base64 without the BEGIN and END lines
        [pkcs12] PKCS#12
       *[unrecognised] not recognised
    }

# $file (Phrase)
detail-request-instead-of-certificate = { $file } is a CSR, not a certificate; the file that the CA made from it is needed

# $count (Number)
detail-certificates =
    { $count ->
        [one] { $count } certificate
       *[other] { $count } certificates
    }

# $key (Phrase)
detail-same-key = the certificate has the key of the CSR ({ $key })

# The certificate's key and that of the CSR.
# $own (Phrase)
# $request (Phrase)
detail-other-key = the certificate's key ({ $own }) is not the key of the CSR ({ $request })

# $name (Phrase)
detail-signature-algorithm = signed with { $name }

detail-signed = verified
detail-broken-request = it is not signed with its own key: the CSR was damaged, or assembled by hand

# $certificate (Phrase)
detail-signed-by-another-key = { $certificate } has the name of the issuer, but its key did not make the signature

# The usages that are missing.
# $missing (Phrase)
detail-extension-absent = the extension is absent; missing: { $missing }

# The extension names no usage.
detail-no-usages = nothing

# $missing (Phrase)
# $present (Phrase)
detail-usages-missing = missing: { $missing }; present: { $present }

# The text on the usages, if the key is an elliptic curve key.
# $usages (Phrase)
detail-key-cannot-encipher = { $usages }; the key is an elliptic curve key, which cannot encipher keys: CAs leave the usage out (RFC 8813), so make the CSR with an RSA key

# $certificate (Phrase)
detail-complete = the chain is complete up to { $certificate }

# $name (Phrase)
detail-in-trust-store = every issuer is present, up to { $name }

# $name (Phrase)
detail-missing-issuer = its issuer is missing: { $name }

detail-self-signed-leaf = it is self-signed: no CA issued it
detail-endless = the issuers form a cycle, or continue further than in any real chain
detail-foreign = it does not belong to this chain

# $certificate (Phrase)
detail-duplicate = it is in the files a second time: { $certificate }

detail-in-order = the certificates are in order

# The order in which the certificates should be.
# $numbers (Phrase)
detail-order = the certificates should be in this order: { $numbers }

# $count (Number)
# $limit (Number)
detail-depth = { $count } of at most { $limit }

detail-root-is-no-authority = the root does not say that it is a CA
detail-issuer-is-no-authority = it issued another certificate, but is not a CA

# $usages (Phrase)
detail-may-not-sign = it may not sign certificates: { $usages }

# CA certificates below it, and how many it allows.
# $found (Number)
# $allowed (Number)
detail-path-length = there are { $found } CA certificates below it, and it allows { $allowed }

detail-leaf-is-authority = the leaf is a CA certificate itself
detail-no-common-name = it has no common name

# $names (Phrase)
detail-wildcards = with a wildcard: { $names }

detail-no-wildcard = no wildcard

# The extended key usages beyond those that should be there.
# $names (Phrase)
detail-further-usages = listed as well: { $names }

detail-no-further-usages = no others are listed

# $version (Number)
detail-version = version { $version }

# The extensions that should not be there.
# $names (Phrase)
detail-extensions = these are there: { $names }

detail-no-extensions = none of them is there

detail-no-host-name = no DNS name is among the Subject Alternative Names

# $names (Phrase)
detail-names-missing = missing in the certificate: { $names }

# $names (Phrase)
detail-names-extra = not in the CSR: { $names }

# The two above.
# $missing (Phrase)
# $extra (Phrase)
detail-names-missing-and-extra = { $missing }; { $extra }

detail-same-names = the same names

# $time (Phrase)
detail-valid-until = until { $time }

detail-none-valid = no certificate is valid any more

# $time (Phrase)
detail-not-yet-valid = it is valid only from { $time }

# $time (Phrase)
detail-expired = it expired on { $time }

# $days (Number)
# $time (Phrase)
detail-ends-in =
    { $days ->
        [one] it expires in { $days } day, on { $time }
       *[other] it expires in { $days } days, on { $time }
    }

# $name (Phrase)
detail-replaces = it replaces the trusted certificate { $name }

# $name (Phrase)
detail-already-trusted = { $name } is already in the trust store

# $name (Phrase)
# $time (Phrase)
detail-trusted-is-newer = the trusted certificate { $name } is valid from the same time or later ({ $time }), and is kept

detail-names-agree = the same on both sides

# $count (Number)
# $levels (Phrase)
detail-names-differ =
    { $count ->
        [one] different at level { $levels }
       *[other] different at levels { $levels }
    }

# $machine (Machine)
detail-same-certificate-on-peer = both files have the same leaf; each { $machine } needs a certificate for its own CSR

# $level (Number)
detail-keys-differ = the same name, but another key, at level { $level }

detail-no-issuers = there is no issuer to check

# $name (Phrase)
detail-issuer-missing = not known while its issuer is missing: { $name }

detail-leaf-not-read = the leaf could not be read
# $machine (Machine)
detail-leaf-absent = the files hold only CA certificates, not the { $machine }'s own (the leaf)
detail-part-not-read = not known for all: a certificate in the file could not be read

# libcrypto's words.
# $reason (Phrase)
detail-validation-stopped = the path could not be validated: { $reason }

# $name (Phrase)
detail-issuer-not-read = its issuer may be the certificate that could not be read: { $name }

# $name (Phrase)
# $option (Quoted)
detail-lone-certificate = its issuer is missing: { $name }; a single certificate is checked with { $option }

# $certificate (Phrase)
detail-alternative = it has the name and key of { $certificate }, so only one of them is needed

detail-may-belong = while an issuer is missing, it is not known whether it belongs to the chain

# The CA in the two texts below, if it is not known which one it is.
detail-some-authority = a CA

# $authority (Phrase)
detail-names-excluded = excluded by the name constraints of { $authority }

# $authority (Phrase)
detail-names-not-permitted = outside the name constraints of { $authority }

# The names that one of the two texts above is about.
# $what (Phrase)
# $names (Phrase)
detail-names-outside = { $what }: { $names }

# libcrypto's words.
# $reason (Phrase)
detail-constraints-not-processed = the name constraints cannot be processed: { $reason }

# $names (Phrase)
detail-unknown-critical = critical extension that neither OpenSSL nor Java processes: { $names }

# $names (Phrase)
detail-rarely-processed-critical = critical extension that some programs do not process: { $names }

# $names (Phrase)
detail-repeated-extensions = extension that occurs twice: { $names }

detail-unreadable-extensions = an extension occurs twice, or cannot be read
detail-no-valid-policy = a CA asks for a certificate policy, and none is valid for the whole chain; Java refuses that, OpenSSL only if told to
detail-invalid-policy = a policy mapping is not allowed

# The usages that the CA's extension leaves out.
# $missing (Phrase)
detail-authority-usage = missing: { $missing }; OpenSSL refuses a leaf below such a CA for that purpose

# $certificate (Phrase)
detail-key-identifier-differs = its authority key identifier is not that of { $certificate }

detail-explicit-curve = the key spells its curve out instead of naming it, which neither OpenSSL nor Java accepts

# $curve (Phrase)
detail-rare-curve = on the curve { $curve }, which Java does not support

# $name (Phrase)
# $machine (Machine)
detail-authority-lacking-on-peer = the other { $machine } lacks { $name }

# $name (Phrase)
# $machine (Machine)
detail-authority-lacking-here = this { $machine } lacks { $name }

detail-keys-agree = the same keys on both sides
detail-no-common-authority = no CA has the same name on both sides

## What is wrong with a file

problem-empty = the file is empty

# $limit (Phrase)
problem-too-large = the file is larger than { $limit }, and was not read

problem-unrecognised = neither text with a line -----BEGIN CERTIFICATE----- nor DER
problem-pkcs12 = PKCS#12 (.pfx, .p12) whose content is encrypted with a password; export only the certificates, Base64 encoded

# One of several blocks with the same label: which one, from 1.
# $label (Phrase)
# $ordinal (Number)
problem-block = { $label } no. { $ordinal }

# Used instead of a block if there is none.
problem-data = the data

# $line (Number)
problem-malformed-boundary = line { NUMBER($line, useGrouping: 0) }: write BEGIN and END with five hyphens on each side

# $lineInBlock (Number)
# $block (Phrase)
# $line (Number)
problem-not-base64 = line { NUMBER($lineInBlock, useGrouping: 0) } of { $block } is not Base64 (line { NUMBER($line, useGrouping: 0) } of the file)

# $block (Phrase)
# $line (Number)
problem-incomplete-base64 = characters are missing in { $block }, which begins at line { NUMBER($line, useGrouping: 0) }

# The line to put after the last one of the block.
# $block (Phrase)
# $line (Number)
# $label (Phrase)
# $last (Number)
problem-missing-end = { $block }, which begins at line { NUMBER($line, useGrouping: 0) }, has no END line; put -----END { $label }----- after line { NUMBER($last, useGrouping: 0) }

# $block (Phrase)
# $line (Number)
problem-end-label-differs = { $block }, which begins at line { NUMBER($line, useGrouping: 0) }, ends with another label

# $line (Number)
problem-stray-begin = line { NUMBER($line, useGrouping: 0) }: remove this BEGIN line; no certificate follows it

# $line (Number)
problem-stray-end = line { NUMBER($line, useGrouping: 0) }: remove this END line; it ends no certificate

# $block (Phrase)
# $found (Number)
# $expected (Number)
problem-truncated = { $block } is truncated: it has only { $found } of { $expected } bytes

# $block (Phrase)
problem-cut = { $block } is truncated: its end is missing

# $block (Phrase)
# $reason (Phrase)
problem-undecodable = { $block } cannot be decoded: { $reason }

# $block (Phrase)
problem-no-certificates-in-pkcs7 = { $block } is PKCS#7 without certificates

# $count (Number)
problem-trailing-bytes = there are { $count } bytes after the end that belong to nothing

# $limit (Number)
problem-certificate-limit = only the first { $limit } certificates were read

problem-utf16 = the text is UTF-16, which no reader of certificates accepts; save it as ANSI, or as UTF-8 without a byte order mark
problem-byte-order-mark = it begins with a byte order mark, after which a strict reader finds no certificate; save it as UTF-8 without one

# $line (Number)
problem-boundary-shares-line = line { NUMBER($line, useGrouping: 0) }: put BEGIN and END on separate lines

# $line (Number)
problem-text-beside-boundary = line { NUMBER($line, useGrouping: 0) }: remove the text beside BEGIN or END

# $line (Number)
problem-escaped-line-breaks = line { NUMBER($line, useGrouping: 0) }: the line breaks are written as a backslash and a letter; replace each by a real line break

# $block (Phrase)
# $line (Number)
problem-unusual-label = { $block }, at line { NUMBER($line, useGrouping: 0) }, should be called CERTIFICATE

# $block (Phrase)
# $line (Number)
problem-foreign-label = line { NUMBER($line, useGrouping: 0) }: write CERTIFICATE after BEGIN and END of { $block }; OpenSSL does not read this label

# $line (Number)
problem-private-key = line { NUMBER($line, useGrouping: 0) }: remove the private key up to its END line; Java refuses certificate files that hold one, and no upload needs it

problem-private-key-somewhere = the file contains a private key; no upload needs it

# $line (Number)
problem-text-around = text beside the certificates, first at line { NUMBER($line, useGrouping: 0) }

# $block (Phrase)
# $line (Number)
problem-other-block = line { NUMBER($line, useGrouping: 0) }: remove { $block } up to its END line; Java refuses certificate files that hold it

# $count (Number)
problem-more = { $count } more problems

# The Base64 begins, or would begin, at $first; the END line is at $end.
# $first (Number)
# $end (Number)
problem-missing-begin = line { NUMBER($end, useGrouping: 0) }: END without a BEGIN; put -----BEGIN CERTIFICATE----- before line { NUMBER($first, useGrouping: 0) }

# $line (Number)
problem-missing-start = line { NUMBER($line, useGrouping: 0) }: this END belongs to a certificate whose beginning is missing; copy the certificate again, from its BEGIN line on

# $line (Number)
problem-lower-case-boundary = line { NUMBER($line, useGrouping: 0) }: write BEGIN, END and the label in capital letters

# $line (Number)
problem-label-spacing = line { NUMBER($line, useGrouping: 0) }: write a single space after BEGIN or END, and between the words of the label

# $line (Number)
problem-glued-boundaries = line { NUMBER($line, useGrouping: 0) }: put a line break between END and BEGIN

# $line (Number)
problem-indented-boundary = line { NUMBER($line, useGrouping: 0) }: remove the spaces before the hyphens

# $line (Number)
problem-empty-line = line { NUMBER($line, useGrouping: 0) }: remove the empty line within the certificate

problem-carriage-returns = the lines end with a carriage return alone; save the file with the line ends of Windows or Unix

# $line (Number)
problem-no-break-space = line { NUMBER($line, useGrouping: 0) }: remove the no-break space here, and any other in the file

# $line (Number)
problem-hyphens = line { NUMBER($line, useGrouping: 0) }: remove the line of hyphens

# $block (Phrase)
# $option (Quoted)
problem-mislabelled-pkcs7 = { $block } is PKCS#7, a set of certificates, not a certificate; { $option } writes them as PEM

## What the upload would lead to

# A message's own words, in quotation marks.
# $text (Quoted)
prediction-quote = '{ $text }'

prediction-accepted = It meets all documented requirements.

# The checks that were not made, or could not be judged.
# $checks (Phrase)
prediction-open = No check failed, but these were not checked, or cannot be judged: { $checks }.

# Separates those checks.
prediction-separator = {"; "}

# $message (Phrase)
prediction-refused = This upload would be refused with { $message }.

# The messages follow.
prediction-refused-by-some = This upload would be refused. These messages are possible; which one appears first is not published:

# A requirement fails for which no message is known.
prediction-refused-without-message = A requirement is not met. Which message appears is not published.

# Only the migration's connection check fails.
# $message (Phrase)
prediction-not-connected = No check of the upload itself fails, but the connection check of the migration would fail: { $message }

# Which of several messages belongs to the connection check.
prediction-at-connection = at the connection check of the migration

prediction-argument-not-published = argument not published
prediction-message-not-published = a message that is not published
prediction-inferred = concluded, not documented

# The result of a connection if no message of the product is known.
prediction-connections-fail = programs that check the chain would refuse to connect

# The upload may succeed, but with this consequence.
# $consequence (Phrase)
prediction-not-usable = No check of the upload itself fails, but { $consequence }.

## The chain as the appliance requires it

repair-heading = The rewritten chain

# $file (Phrase)
repair-written = { $file } was written.

# $file (Phrase)
# $reason (Phrase)
repair-not-written = { $file } was not written: { $reason }.

# $machine (Machine)
repair-unchanged = the chain was already as the { $machine } requires it

# The checks that the written chain still fails.
# $checks (Phrase)
repair-remains = It would still be refused: { $checks }.

repair-put-in-order = put in order: leaf, intermediates, root

# $count (Number)
repair-left-out-duplicates =
    { $count ->
        [one] left out a certificate that occurred twice
       *[other] left out { $count } certificates that occurred twice
    }

# $names (Phrase)
repair-left-out-strangers = left out what does not belong to the chain: { $names }

# $count (Number)
repair-left-out-issuers =
    { $count ->
        [one] left out the certificate of the issuer
       *[other] left out the { $count } certificates of the issuers
    }

# $file (Phrase)
# $names (Phrase)
repair-added-authorities = taken from { $file }: { $names }

# $file (Phrase)
# $encoding (Phrase)
repair-converted-to-pem = { $file }: { $encoding } converted to PEM

# $file (Phrase)
# $count (Number)
repair-written-anew = { $file }: text errors corrected: { $count }

# $file (Phrase)
repair-left-out-private-key = { $file }: left out the private key

# $file (Phrase)
repair-left-out-unreadable = { $file }: left out what could not be read

## Why it cannot be written

obstacle-no-certificate = no certificate could be read
obstacle-leaf-not-read = the leaf could not be read
# $machine (Machine)
obstacle-leaf-absent = the files hold only CA certificates; name the file with the { $machine }'s own certificate as well
obstacle-self-signed-leaf = the certificate is self-signed, and only a CA can issue another

# $subject (Phrase)
# $issuer (Phrase)
obstacle-missing-issuer = the issuer of { $subject } is missing ({ $issuer }); name the file that contains it as well

# Whose certificate, and who should have signed it.
# $subject (Phrase)
# $issuer (Phrase)
obstacle-other-key = the certificate of { $issuer } has a different key from the one that signed { $subject }

obstacle-endless = the issuers form a cycle, or continue further than in any real chain

## What a file says about the findings of a log

# $file (Phrase)
# $found (Phrase)
comparison-found = In { $file }: { $found }.

# The file does not confirm what the log says.
# $file (Phrase)
# $log (Phrase)
# $found (Phrase)
comparison-other-file = The log says: { $log }. { $file } says otherwise ({ $found }): it is not the file that was uploaded.

# The file leaves one of several possible causes.
# $file (Phrase)
# $cause (Phrase)
comparison-settled = { $file } settles it: { $cause }.

# The file is in the bundle itself, and has the fault.
# $file (Phrase)
comparison-fits-in-bundle = The bundle contains a certificate file, { $file }; it fits this finding.

# The file is in the bundle itself, and does not have the fault.
# $file (Phrase)
comparison-differs-in-bundle = The bundle contains a certificate file, { $file }; it does not fit this finding.

# The file is in the bundle itself, and it is not known whether it has the fault.
# $file (Phrase)
comparison-in-bundle = The bundle contains a certificate file, { $file }; it is not known whether this is what was uploaded.
