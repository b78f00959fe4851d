@testable import LogScanning

/// A log of any bytes: however it comes in chunks, and wherever the window's borders lie, its records are the same. Whole records before and
/// behind it are found.
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

    // Behind so many bytes the window has moved. A byte order mark would be none there.
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

/// What the scanner finds in a log that comes in chunks of these sizes, again and again.
private struct Scan: Equatable {
    var records: [LogRecord] = []
    var clockWentBackAt: Int?

    init(_ log: [UInt8], _ source: LogSource, chunks: [Int], blockSize: Int) {
        var scanner = LogScanner(source, blockSize: blockSize)
        var (start, number) = (0, 0)
        while start < log.count {
            let end = start + min(chunks[number % chunks.count], log.count - start)
            scanner.scan(log.span.extracting(start..<end)) { records.append($0) }
            (start, number) = (end, number + 1)
        }
        scanner.finish { records.append($0) }
        clockWentBackAt = scanner.clockWentBackAt
    }
}
