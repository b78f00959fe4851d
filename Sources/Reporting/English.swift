import Diagnosis
import RuleTable
import Terms

extension Phrasebook {
    static let english = Phrasebook(
        headings: Headings(
            why: "Why", causes: "Possible causes, likeliest first", steps: "Do this", inTheLog: "In the log", seenIn: "Seen in",
            readMore: "Read more", attempts: "Tries", notRead: "Not read in full", remarks: "Remarks", rulesChecked: "Rules checked",
            matches: "Matches", matchingExamples: "Examples that match", quietExamples: "Examples that do not match"),
        columns: Columns(
            time: "Time", operation: "Operation", outcome: "Outcome", cause: "Cause", rule: "Rule", state: "State", reason: "Reason",
            severity: "Severity", title: "Meaning"),
        words: Words(
            colon: ": ",
            severity: { severity in
                switch severity {
                case .critical: "Critical"
                case .warning: "Warning"
                case .info: "Info"
                }
            },
            basis: { basis in
                switch basis {
                case .publishedLog: "from a published log line"
                case .documented: "from the vendor's documentation, no log line is published"
                case .inferred: "concluded by this project from what is published"
                }
            },
            outcome: { outcome in
                switch outcome {
                case .failed: "failed"
                case .succeeded: "succeeded"
                case .unknown: "unknown"
                }
            },
            noteKind: { kind in
                switch kind {
                case .damaged: "Damaged"
                case .encrypted: "Encrypted"
                case .limit: "Limit reached"
                case .unsupported: "Not supported"
                case .skipped: "Skipped"
                case .unreadable: "Unreadable"
                case .ambiguous: "Ambiguous"
                case .redacted: "Redacted"
                }
            },
            more: { "… and \($0, groupedBy: ",") more" }),
        verdicts: Verdicts(
            readInFull: "read in full",
            notReadInFull: "not read in full",
            clean: "nothing found",
            incomplete: "incomplete, not a clean bill",
            findingCount: { $0 == 1 ? "1 finding" : "\($0, groupedBy: ",") findings" },
            nothingFound: { logs, rules in
                let checked: Phrase = rules == 1 ? "The one rule was" : "All \(rules) rules were"
                return "\(checked) looked for in \(quoted: logs, separator: ", "), and nothing matched."
            },
            noCleanBill:
                "This is not a clean bill: nothing was found, but what the rules need could not be read, or not in full. The reasons:",
            nothingInWindow:
                "This is not a clean bill: nothing that the rules look for was logged in the asked time. The reasons:",
            window: { since, until, outside in
                "asked time: \(span(since, until)), by the log's own clock · records outside of it: \(outside, groupedBy: ",")"
            },
            moreMayBeMissing: "Not everything could be read, so there may be more than is shown here. The reasons are given below.",
            madeBy: { "Made by bundlescope \(own: $0) with the rule table \(own: $1)." },
            size: byteCount,
            stats: { stats in
                let entries: Phrase = stats.entriesSeen == 1 ? "1 entry" : "\(stats.entriesSeen, groupedBy: ",") entries"
                let read: Phrase = "\(stats.entriesRead, groupedBy: ",") read (\(byteCount(stats.bytesRead)))"
                return "\(entries) seen, \(read), records matched: \(stats.recordsMatched, groupedBy: ",")"
            }),
        findings: Findings(
            seen: { count, first, last in
                let times: Phrase = count == 1 ? "seen once" : "seen \(count, groupedBy: ",") times"
                guard let first, let last else { return times }
                return count == 1 || first == last
                    ? "\(times), \(quoted: first)" : "\(times), first \(quoted: first), last \(quoted: last)"
            },
            nodes: { "on \(quoted: $0, separator: ", ")" },
            stands: "the last try ended with this",
            standsAsFarAsRead: "the last try that could be read ended with this",
            standsInWindow: "the last try in the asked time ended with this",
            superseded: { number, time in
                time.map { "overcome: try \(number) (\($0)) ended otherwise" } ?? "overcome: try \(number) ended otherwise"
            },
            standingUnknown: "the log cannot tell whether this still stands",
            alsoIn: { "The same record also lies in \(quoted: $0, separator: ", ")" },
            speaksFor: "Speaks for it",
            speaksAgainst: "Speaks against it",
            decidedBy: "What decides it",
            unknownTitle: { id in id.map { "Unknown message \(quoted: $0)" } ?? "Unknown message without an id" },
            unknownDiagnosis: "No rule knows this message with these arguments. The product's own text is shown below.",
            cutTitle: { id in id.map { "Message \(quoted: $0), cut short in the log" } ?? "Message cut short in the log, without an id" },
            cutDiagnosis: { explain in
                let cut: Phrase =
                    "The message was cut short in the log, so no rule could be chosen. What could be read of it is shown below."
                return explain.map { "\(cut) What such a message can mean is told by \(quoted: $0)" } ?? cut
            },
            payloadCut: "The message was cut short in the log; this is what could be read of it.",
            argumentsNotAList: "The arguments are not a list, as they should be; they are shown as they stand.",
            duplicateKeys: "A key stands twice in this message with different values; the last one counts."),
        attempts: Attempts(
            tries: { $0 == 1 ? "1 try" : "\($0, groupedBy: ",") tries" },
            causeChanged: { "the cause changed at try \($0, separator: ", ")" },
            last: { outcome, cause in cause.isEmpty ? "Last: \(outcome)" : "Last: \(outcome) · \(cause)" },
            noLaterSuccess: "The log does not show a later success.",
            noLaterSuccessRead: "What could be read of the log does not show a later success.",
            noLaterSuccessInWindow: "The log does not show a later success in the asked time.",
            successUnseen: "No log line of a success is published, so the log cannot show whether a later try succeeded.",
            unknownOperation: "Unknown operation"),
        coverage: Coverage(
            summary: { rules, matched, absent, notEvaluable in
                let checked: Phrase = rules == 1 ? "1 rule checked" : "\(rules) rules checked"
                let looked: Phrase = "\(checked): \(matched) matched, \(absent) absent"
                return notEvaluable == 0 ? looked : "\(looked), \(notEvaluable) could not be looked for"
            },
            state: { state in
                switch state {
                case .matched: "matched"
                case .absent: "absent"
                case .notEvaluable: "not evaluable"
                }
            },
            reason: { reason, logs in
                switch reason {
                case .found: "a record matched"
                case .notInLog: "its log was read in full, and nothing matched"
                case .noLog: "no log of its product lies in the bundle"
                case .sourceMissing: "its log is not in the bundle: \(quoted: logs, separator: ", ")"
                case .logIncomplete: "its log was not read in full"
                case .notInWindow: "its log was read in full, and nothing in the asked time matched"
                case .outsideWindow: "no record of a try or of an error lies in the asked time"
                }
            }),
        triage: Triage(
            diagnoses: "Diagnoses, most bundles first",
            unknown: "Messages that no rule knows (# stands for what differs)",
            stories: "The same story in several bundles",
            competing: "More than one thing may be to blame",
            unread: "Not read in full",
            overview: { counts in
                let counted: Phrase = counts.bundles == 1 ? "1 bundle" : "\(counts.bundles, groupedBy: ",") bundles"
                let outcomes: Phrase =
                    "\(counts.findings, groupedBy: ",") with findings, \(counts.clean, groupedBy: ",") clean, \(counts.incomplete, groupedBy: ",") incomplete"
                let failed: Phrase = counts.failed == 0 ? "" : ", of which \(counts.failed, groupedBy: ",") failed"
                let unread: Phrase = counts.unread == 0 ? "" : " · not read in full: \(counts.unread, groupedBy: ",")"
                return "\(counted): \(outcomes)\(failed)\(unread)"
            },
            interrupted: { run in
                let found: Phrase = run.foundAll ? "\(run.found, groupedBy: ",")" : "at least \(run.found, groupedBy: ",")"
                return "interrupted: \(run.read, groupedBy: ",") of \(found) read"
            },
            passedOver: {
                $0 == 1
                    ? "Passed over: 1 file that is neither an archive nor a known log"
                    : "Passed over: \($0, groupedBy: ",") files that are neither archives nor known logs"
            },
            ownDocuments: {
                $0 == 1
                    ? "1 of them is a report or a document of bundlescope's own, and nothing was diagnosed in it"
                    : "\($0, groupedBy: ",") of them are reports or documents of bundlescope's own, and nothing was diagnosed in them"
            },
            bundleCount: { $0 == 1 ? "1 bundle" : "\($0, groupedBy: ",") bundles" },
            story: { kind, bundles in
                switch kind {
                case .sameBytes: "\(bundles, groupedBy: ",") bundles are the same, byte for byte"
                case .sameTries: "\(bundles, groupedBy: ",") bundles hold the same tries: one appliance's log, collected more than once"
                }
            },
            compared: { "Only the first \($0, groupedBy: ",") bundles were compared." },
            undecided: "causes not decided between",
            furtherMessages: { "\($0, groupedBy: ",") further unknown messages are of too many shapes to be told apart." }),
        note: { reason in
            switch reason {
            case .truncated(let offset): "the data ends too early (read: \(byteCount(offset)))"
            case .checksumMismatch: "the stored checksum does not fit the data; the data was used all the same"
            case .lengthMismatch: "the stored length does not fit the data; the data was used all the same"
            case .corrupt(let offset, let detail):
                "the data cannot be unpacked any further (read: \(byteCount(offset))): \(quoted: detail)"
            case .directoryMissing: "the zip has no central directory; its entries were read one after another"
            case .directoryDisagrees: "the zip's central directory and its entries disagree"
            case .laterVolume(0): "it is a later volume of an archive in several; what lies in the earlier ones is missing"
            case .laterVolume(let missing):
                "it goes on from an earlier volume of the archive, which is not here; its first \(byteCount(missing)) are missing"
            case .trailingData(let bytes): "there is more behind the end of the data, which belongs to nothing (\(byteCount(bytes)))"
            case .encrypted: "it is encrypted and cannot be read; ask for it without a password"
            case .encryptedBy(let form): "it is encrypted (\(quoted: form)) and cannot be read; ask for it without encryption"
            case .folderLimit(let folders):
                "folders lie deeper than \(folders, groupedBy: ",") within each other; what is below was not read"
            case .layerLimit(let layers): "the limit for nested archives was reached: \(layers, groupedBy: ",") (--max-depth)"
            case .entryLimit(let entries): "the limit for entries was reached: \(entries, groupedBy: ",") (--max-entries)"
            case .byteLimit(let bytes):
                "the limit for unpacked data was reached: \(wholeUnits(bytes) ?? byteCount(bytes)) (--max-bytes)"
            case .timeLimit(let seconds): "the time limit was reached: \(own: plainSeconds(seconds)) s (--max-seconds)"
            case .judgedInParts(let events):
                "more records of tries and errors than are put in order at once (\(events, groupedBy: ",")): which try was the last, and how often each was logged, may be wrong"
            case .notLookedInto:
                "no log lies in its place, and what comes through a pipe cannot be read once more to look into its files: save it as a file first"
            case .contentLimit(let files): "only the first \(files, groupedBy: ",") files were looked into for a log's records"
            case .unsupportedMethod(let method): "its compression or format is not supported: \(quoted: method)"
            case .noRecords(let head): "it holds no record of the known form: \(quoted: head)"
            case .linesOutsideForm(let lines, let first):
                lines == 1
                    ? "line \(first) speaks of what is looked for, but has a form that is not known; what it says was not understood"
                    : "\(lines, groupedBy: ",") lines, the first at line \(first), speak of what is looked for, but have a form that is not known; what they say was not understood"
            case .emptyLog: "the log is empty"
            case .linkNotFollowed(let target): "it is a link to \(quoted: target); links are not followed"
            case .nothingInWindow(let since, let until, let outside, let first, let last):
                "no record of a try or of an error lies in the asked time (\(span(since, until))); \(outsideRecords(outside, first?.wholeSecond, last?.wholeSecond))"
            case .windowUnknown(let since, let until):
                "whether it has records in the asked time (\(span(since, until))) is not known; nothing was found there"
            case .ownDocument(let document):
                switch document {
                case .report: "it is a report that bundlescope wrote: it quotes log lines and is no log, so nothing was diagnosed in it"
                case .rules: "it holds rules of bundlescope: they quote log lines and are no log, so nothing was diagnosed in it"
                case .documentation:
                    "it is documentation of bundlescope: it quotes log lines and is no log, so nothing was diagnosed in it"
                }
            case .severalBundles(let count, let folder):
                "this folder holds \(count, groupedBy: ",") bundles; to have each reported by itself, use \(quoted: triageCommand(folder))"
            case .specialFile: "it is not a regular file (a device, pipe, socket or folder)"
            case .lookedInto(let files):
                "no log lies in its place, so other files were looked into for its records; \(seenEntries(files.first, of: files.count))"
            case .noEndMark: "it lacks the mark at its end; if it was cut between two files, those behind the cut are missing"
            case .recordJoined(let line, let rest, let restLine):
                "the record at line \(line, groupedBy: ",") goes on in \(quoted: rest.description), line \(restLine, groupedBy: ","): a rotation had cut it, and it was put together again"
            case .takenForLog(let log): "by its records it was taken for \(quoted: log)"
            case .unsafeName: "its name is absolute or climbs out with '..'; it was read, and nothing was written"
            case .systemError(let text): "the system refused: \(quoted: text)"
            case .readerEnded(let ending, let place): readerEnded(ending, at: place)
            case .empty: "it is empty"
            case .noLog(let expected, let seen, let entriesSeen):
                "no \(quoted: expected, separator: ", ") in this bundle; \(seenEntries(seen, of: entriesSeen))"
            case .neededLogMissing(let expected):
                "no \(quoted: expected, separator: ", ") in this bundle: what would stand there cannot be judged"
            case .notABundle(let appearance): "it is neither an archive nor a known log; it looks like this: \(quoted: appearance)"
            case .duplicateName: "two entries have this name; both were read"
            case .clockWentBack(let line): "the clock goes back at line \(line); records are kept in the order of the log"
            case .changedWhileRead: "the file changed while it was read"
            case .redacted(let places):
                "secrets in the log's texts are shown as [redacted], in \(places, groupedBy: ",") \(own: places == 1 ? "place" : "places") (--no-redact shows them)"
            }
        })

    private static func span(_ since: String?, _ until: String?) -> Phrase {
        let end: Phrase = until.map { "up to \(quoted: shownBound($0))" } ?? ""
        guard let since else { return end }
        return until == nil ? "from \(quoted: shownBound(since)) on" : "from \(quoted: shownBound(since)) \(end)"
    }

    private static func outsideRecords(_ count: Int, _ first: String?, _ last: String?) -> Phrase {
        let records: Phrase = "records outside of it: \(count, groupedBy: ",")"
        guard let first, let last else { return records }
        return first == last
            ? "\(records), logged at \(quoted: first)" : "\(records), the log goes from \(quoted: first) to \(quoted: last)"
    }

    private static func byteCount(_ bytes: UInt64) -> Phrase {
        bytes == 1 ? "1 byte" : "\(bytes, groupedBy: ",") bytes"
    }

    private static func seenEntries(_ seen: [String], of count: Int) -> Phrase {
        if seen.isEmpty { return "it holds no entries" }
        let names: Phrase = "entries seen: \(quoted: seen, separator: ", ")"
        return count > seen.count ? "\(names) … and \(count - seen.count, groupedBy: ",") more" : names
    }

    private static func readerEnded(_ ending: ReadNote.ReaderEnding, at place: EntryPath?) -> Phrase {
        let how: Phrase =
            switch ending {
            case .signal(let signal): "failed: killed by signal \(signal)"
            case .exit(let code): "failed: the process that read it ended with code \(code)"
            case .silence(let seconds): "failed: no answer within \(seconds, groupedBy: ",") s, the process that read it was ended"
            }
        return place.map { place in "\(how) at \(quoted: place.description)" } ?? how
    }
}
