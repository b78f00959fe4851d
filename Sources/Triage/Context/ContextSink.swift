import BundleArchive
import Diagnosis
import LogScanning
import Terms

/// Collects the lines round a record from the files of its log.
final class ContextSink: EntrySink {
    private let extent: ContextSearch.Extent
    private let files: [EntryPath]
    /// The place of the record's file among the files, which are in the order of time.
    private let own: Int
    /// The record's lines.
    private let lines: ClosedRange<Int>
    private let seconds: Int?
    private var current: Int?
    private var reader: LineReader?
    /// The time of the record to which the lines belong that come now.
    private var time: PackedTime?
    private var found: [[ContextSearch.Line]]
    private var isCut = false

    init(_ evidence: Evidence, _ extent: ContextSearch.Extent, files: [EntryPath], own: Int) {
        self.extent = extent
        self.files = files
        self.own = own
        lines = evidence.line...evidence.line + max(0, evidence.excerpt.utf8.count { $0 == 10 })
        seconds = evidence.timestamp.map { PackedTime($0).seconds }
        found = files.map { _ in [] }
    }

    var result: ContextSearch.Result {
        var found = found
        var isCut = isCut
        if case .lines(let count) = extent {
            // Each side is filled from the record outwards.
            let ownBefore = found[own].count { $0.number < lines.lowerBound }
            let ownBehind = found[own].count { $0.number > lines.upperBound }
            var left = count - ownBefore
            for file in (0..<own).reversed() {
                found[file] = Array(found[file].suffix(max(0, left)))
                left -= found[file].count
            }
            left = count - ownBehind
            for file in own + 1..<max(files.count, own + 1) {
                found[file] = Array(found[file].prefix(max(0, left)))
                left -= found[file].count
            }
        }
        let all = found.reduce(0) { $0 + $1.count }
        if all > 2 * ContextSearch.bound + lines.count { isCut = true }
        let parts = zip(files, found).map { ContextSearch.Part(entry: $0, lines: $1) }.filter { !$0.lines.isEmpty }
        return ContextSearch.Result(parts: parts, isCut: isCut)
    }

    func wants(_ path: EntryPath) -> Bool { files.contains(path) }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }

    func entryBegan(_ path: EntryPath) {
        current = files.firstIndex(of: path)
        reader = LineReader()
        time = nil
    }

    func receive(_ bytes: Span<UInt8>) {
        reader?.read(bytes) { add($0) }
    }

    func entryEnded(whole: Bool) {
        reader?.finish { add($0) }
        reader = nil
        current = nil
    }

    private func add(_ line: LineReader.Line) {
        guard let current else { return }
        time = line.time ?? time
        guard isWanted(line, in: current) else { return }
        found[current].append(ContextSearch.Line(number: line.number, text: String(decoding: line.bytes, as: UTF8.self)))
        // Of the files before the record only the last lines count.
        if current < own, case .lines(let count) = extent, found[current].count > 2 * count + 16 {
            found[current].removeFirst(found[current].count - count)
        }
    }

    private func isWanted(_ line: LineReader.Line, in file: Int) -> Bool {
        if file == own, lines.contains(line.number) { return true }
        switch extent {
        case .lines(let count):
            if file < own { return true }
            if file > own { return found[file].count < count }
            return lines.lowerBound - count <= line.number && line.number <= lines.upperBound + count
        case .seconds(let span):
            guard let seconds, let time, abs(time.seconds - seconds) <= span else { return false }
            guard found[file].count < ContextSearch.bound else {
                isCut = true
                return false
            }
            return true
        }
    }
}
