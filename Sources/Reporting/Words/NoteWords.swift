import Terms
import Wording

extension Words.Note {
    /// The text of a note.
    func text(of reason: ReadNote.Reason) -> Phrase {
        switch reason {
        case .truncated(let offset): truncated(size(offset))
        case .checksumMismatch: checksumMismatch
        case .lengthMismatch: lengthMismatch
        case .corrupt(let offset, let detail): corrupt(bytes: size(offset), detail: detail)
        case .directoryMissing: directoryMissing
        case .directoryDisagrees: directoryDisagrees
        case .laterVolume(0): laterVolume
        case .laterVolume(let missing): continuedVolume(size(missing))
        case .trailingData(let bytes): trailingData(size(bytes))
        case .encrypted: encrypted
        case .encryptedBy(let form): encryptedBy(form)
        case .folderLimit(let folders): folderLimit(folders)
        case .layerLimit(let layers): layerLimit(layers)
        case .entryLimit(let entries): entryLimit(entries)
        case .byteLimit(let bytes): byteLimit(wholeUnits(bytes) ?? size(bytes))
        case .timeLimit(let seconds): timeLimit(plainSeconds(seconds))
        case .judgedInParts(let events): judgedInParts(events)
        case .notLookedInto: notLookedInto
        case .contentLimit(let files): contentLimit(files)
        case .unsupportedMethod(let method): unsupportedMethod(method)
        case .noRecords(let head): noRecords(head)
        case .linesOutsideForm(let lines, let first): linesOutsideForm(lines: lines, first: first)
        case .emptyLog: emptyLog
        case .linkNotFollowed(let target): linkNotFollowed(target)
        case .specialFile: specialFile
        case .nothingInWindow(let since, let until, let outside, let first, let last):
            nothingInWindow(span: span(since, until), records: records(outside, first?.wholeSecond, last?.wholeSecond))
        case .windowUnknown(let since, let until): windowUnknown(span(since, until))
        case .ownDocument(let document): ownDocument(document)
        case .systemError(let text): systemError(text)
        case .readerEnded(let ending, let place): readerEnded(ending, at: place)
        case .empty: empty
        case .noLog(let expected, let seen, let entriesSeen): noLog(of: expected, entries(seen, of: entriesSeen))
        case .neededLogMissing(let expected): neededLogMissing(expected)
        case .logPartsMissing(let parts): logPartsMissing(parts)
        case .notABundle(let appearance): notABundle(appearance)
        case .lookedInto(let files): lookedInto(entries(files.first, of: files.count))
        case .beginsWithinRecord: beginsWithinRecord
        case .noEndMark: noEndMark
        case .recordJoined(let line, let rest, let restLine): recordJoined(line: line, place: rest.description, restLine: restLine)
        case .takenForLog(let log): takenForLog(log)
        case .unsafeName: unsafeName
        case .duplicateName: duplicateName
        case .quotedAlone(let line): quotedAlone(line)
        case .clockWentBack(let line): clockWentBack(line)
        case .severalBundles(let count, let folder): severalBundles(count: count, command: "bundlescope triage " + shellWord(folder))
        case .severalChains(let file, let others): severalChains(file: "\(name: file)", others: names(others), option: "--csr")
        case .changedWhileRead: changedWhileRead
        case .redacted(let places): redacted(places)
        }
    }

    private func noLog(of expected: [String], _ entries: Phrase) -> Phrase {
        guard expected.count > 1, let last = expected.last else { return noLog(expected: expected, entries: entries) }
        return neitherLog(others: expected.dropLast(), last: last, entries: entries)
    }

    private func size(_ bytes: UInt64) -> Phrase { Words.Verdicts(table: table).size(bytes) }

    private func span(_ since: String?, _ until: String?) -> Phrase { Words.Span(table: table).between(since, until) }

    /// The number of records outside the requested window, and the time span of the log.
    private func records(_ count: Int, _ first: String?, _ last: String?) -> Phrase {
        let records = recordsOutside(count)
        guard let first, let last else { return records }
        return first == last
            ? recordsOutsideAt(records: records, time: first) : recordsOutsideBetween(records: records, first: first, last: last)
    }

    private func names(_ files: PathTally) -> Phrase {
        let names: Phrase = "\(names: files.first)"
        return files.count > files.first.count ? entriesSeenOfMore(entries: names, count: files.count - files.first.count) : names
    }

    private func entries(_ seen: [String], of count: Int) -> Phrase {
        if seen.isEmpty { return noEntries }
        let entries = entriesSeen(seen)
        return count > seen.count ? entriesSeenOfMore(entries: entries, count: count - seen.count) : entries
    }

    private func readerEnded(_ ending: ReadNote.ReaderEnding, at place: EntryPath?) -> Phrase {
        let how =
            switch ending {
            case .signal(let signal): readerKilled(signal)
            case .exit(let code): readerExited(code)
            case .silence(let seconds): readerSilent(seconds)
            }
        return place.map { readerEndedAt(how: how, place: $0.description) } ?? how
    }

    /// The seconds, without a fraction if it is zero.
    private func plainSeconds(_ seconds: Double) -> String {
        Int(exactly: seconds).map(String.init) ?? String(seconds)
    }
}

/// A number of bytes in the largest unit of which it is a multiple (`2 << 30` is `2 GiB`); nil if there is none.
func wholeUnits(_ bytes: UInt64) -> Phrase? {
    for (shift, unit) in [(40, "TiB"), (30, "GiB"), (20, "MiB"), (10, "KiB")] where bytes >> shift > 0 {
        if bytes & (1 << shift - 1) == 0 { return "\(bytes >> shift) \(own: unit)" }
    }
    return nil
}
