@testable import LogScanning

/// Scans a log of arbitrary bytes: its records do not depend on the chunks, on the window's borders, or on which skippable parts are skipped.
/// Complete records before and after it are found.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe FuzzInput(start, count)
    let log = input.bytes
    let source = sources[Int(log.last ?? 0) % sources.count]
    let blockSize = 1 + 3 * Int(log.first ?? 0)

    let whole = Scan(log, source, chunks: [.max], blockSize: LogScanner.blockSize)
    let parts = Scan(log, source, chunks: input.chunkSizes, blockSize: blockSize)
    expect(parts == whole, "chunks \(input.chunkSizes), block \(blockSize):\n\(whole.records)\n\(parts.records)")
    for record in whole.records {
        expect(record.byteStart < record.byteEnd && record.byteEnd <= count, "bytes \(record.byteStart) to \(record.byteEnd) of \(count)")
        expect(record.excerpt.utf8.count <= LogRecord.excerptBound, "an excerpt of \(record.excerpt.utf8.count) bytes")
        expect(!record.messages.isEmpty || !record.candidates.isEmpty, "a record without a message")
    }
    expect(whole.records.map(\.byteStart) == whole.records.map(\.byteStart).sorted(), "records out of order")

    // After this many bytes the window has moved. A byte order mark would not be one there.
    if log.first.map({ $0 < 0xEF }) ?? true {
        let padding = [UInt8](repeating: UInt8(ascii: "x"), count: LogScanner.lookBack + 4 * blockSize) + [10]
        let shifted = Scan(padding + log, source, chunks: [.max], blockSize: blockSize)
        let moved = shifted.records.map { record in
            var record = record
            record.line -= 1
            record.byteStart -= UInt64(padding.count)
            record.byteEnd -= UInt64(padding.count)
            return record
        }
        expect(moved == whole.records, "behind \(padding.count) bytes:\n\(whole.records)\n\(moved)")
    }

    // What is skimmed is between bytes that can be skipped.
    if log.first.map({ $0 < 0xEF }) ?? true {
        let padding = [UInt8](repeating: UInt8(ascii: "-"), count: LogScanner.lookBack + 4096) + [10]
        let padded = padding + log + padding
        let passing = Scan(padded, source, passingPartsOf: 256 + 16 * Int(log.last ?? 0))
        let scanned = Scan(padded, source, chunks: [.max], blockSize: LogScanner.blockSize)
        expect(passing == scanned, "passed over:\n\(scanned.records)\n\(passing.records)")
    }

    let known = Array(knownRecord.utf8)
    let between = Scan(known + log + [10] + known, sources[0], chunks: [.max], blockSize: blockSize).records
    expect(between.first?.messages.first == knownMessage, "the record before is lost: \(between)")
    expect(between.last?.messages.first == knownMessage, "the record behind is lost: \(between)")
    return 0
}

private let knownRecord = #"[ERROR] 2024-01-25 11:10:34 [t-1] Known - {"@Message.ExtendedInfo":[{"MessageId":"KNOWN"}]}"# + "\n"
private let knownMessage = LogMessage(source: "Known", id: "KNOWN", arguments: .none)

private let sources: [LogSource] = [
    LogSource(
        id: "loggers", paths: [], head: head("[{level}] {timestamp} [{thread}] {logger} - "), loggers: ["SSLController", "Known"],
        texts: ["Unable to mutually authenticate"]),
    LogSource(
        id: "texts", paths: [], head: head("{timestamp} {level} [{thread}] - "), loggers: [], texts: ["trust store"],
        hints: ["certificate", "csr "]),
]

private func head(_ template: String) -> RecordHead {
    guard let head = try? RecordHead(template) else { fatalError("\(template) is no head") }
    return head
}

/// The result of scanning a log.
private struct Scan: Equatable {
    var records: [LogRecord] = []
    var clockWentBackAt: Int?

    /// Scans the log in chunks whose sizes cycle through a list; after every other chunk the scanner is asked whether it could skip.
    init(_ log: [UInt8], _ source: LogSource, chunks: [Int], blockSize: Int) {
        var scanner = LogScanner(SourceMarkers(source), blockSize: blockSize)
        var (start, number) = (0, 0)
        while start < log.count {
            let end = start + min(chunks[number % chunks.count], log.count - start)
            scanner.scan(log.span.extracting(start..<end)) { records.append($0) }
            if number % 2 == 1 { _ = scanner.canPass { records.append($0) } }
            (start, number) = (end, number + 1)
        }
        scanner.finish { records.append($0) }
        clockWentBackAt = scanner.outline.clockWentBackAt
    }

    /// Scans the log, skipping parts of this size that need not be scanned.
    init(_ log: [UInt8], _ source: LogSource, passingPartsOf size: Int) {
        var scanner = LogScanner(source)
        let skimmer = scanner.skimmer
        let parts = skimmer.skim(log.span, from: 0, size: size, count: max(0, log.count - skimmer.context) / size)
        var needed = [Bool](repeating: false, count: parts.count)
        for (part, result) in parts.enumerated() {
            guard case .marked(let lookBack) = result else { continue }
            for index in max(0, part - (lookBack + size - 1) / size)...part { needed[index] = true }
        }
        for start in stride(from: 0, to: log.count, by: size) {
            let (part, end) = (start / size, min(start + size, log.count))
            if part < parts.count, !needed[part], case .clear(let lineEnds) = parts[part], scanner.canPass(found: { records.append($0) }) {
                scanner.pass(size, lineEnds: lineEnds, lastByte: log[end - 1])
            } else {
                scanner.scan(log.span.extracting(start..<end)) { records.append($0) }
            }
        }
        scanner.finish { records.append($0) }
        clockWentBackAt = scanner.outline.clockWentBackAt
    }
}
