import LogScanning

@testable import LogScanning

extension LogSource {
    static let dell = source(head: "[{level}] {timestamp} [{thread}] {logger} - ")

    static func source(head: String, loggers: [String] = ["SSLController"], texts: [String] = ["Unable to mutually authenticate"])
        -> LogSource
    {
        guard let head = try? RecordHead(head) else { fatalError("\(head) is no head") }
        return LogSource(id: "test", paths: [], head: head, loggers: loggers, texts: texts)
    }

    /// The records of a log that is scanned in chunks of these sizes; the last size is repeated.
    func records(of log: [UInt8], chunks: [Int] = [.max], blockSize: Int = LogScanner.blockSize) -> [LogRecord] {
        var scanner = LogScanner(SourceMarkers(self), blockSize: blockSize)
        var records: [LogRecord] = []
        var start = 0
        var sizes = chunks[...]
        while start < log.count {
            let size = sizes.count > 1 ? sizes.removeFirst() : sizes[sizes.startIndex]
            let end = size < log.count - start ? start + size : log.count
            scanner.scan(log.span.extracting(start..<end)) { records.append($0) }
            start = end
        }
        scanner.finish { records.append($0) }
        return records
    }

    func records(of log: String) -> [LogRecord] { records(of: Array(log.utf8)) }

    /// The outline of a log that is scanned in chunks of this size.
    func outline(of log: [UInt8], chunk: Int = .max, blockSize: Int = LogScanner.blockSize) -> LogOutline {
        var scanner = LogScanner(SourceMarkers(self), blockSize: blockSize)
        var start = 0
        while start < log.count {
            let end = start + min(chunk, log.count - start)
            scanner.scan(log.span.extracting(start..<end)) { _ in }
            start = end
        }
        scanner.finish { _ in }
        return scanner.outline
    }

    func outline(of log: String) -> LogOutline { outline(of: Array(log.utf8)) }
}

/// Lines as the product writes them.
enum Line {
    static func head(
        _ level: String = "ERROR", at time: String = "11:10:34.735", thread: String = "ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10",
        logger: String = "SSLController"
    ) -> String {
        "[\(level)] 2024-01-25 \(time) [\(thread)] \(logger) - "
    }

    static func payload(_ id: String = "CGEN1008", _ argument: String = "Invalid CSR key.") -> String {
        #"{"error":{"code":"Base.1.0.GeneralError","message":"A general error.","@Message.ExtendedInfo":[{"MessageId":"\#(id)","#
            + #""RelatedProperties":[],"Message":"Unable to process the request.","MessageArgs":["\#(argument)"],"Severity":"Critical","#
            + #""Resolution":"Retry the operation."}]}}"#
    }

    static func payload(elements: String) -> String {
        #"{"error":{"code":"x","message":"y","@Message.ExtendedInfo":[\#(elements)]}}"#
    }

    static let other = head("INFO", at: "11:10:34.736", thread: "other-thread-1", logger: "DeviceService") + "Session 17 is alive\n"
}

extension Array where Element == LogRecord {
    /// `CGEN1008 [Invalid CSR key.]` for each message, followed by `!` if it is not complete.
    var summary: [String] {
        flatMap { record in record.messages.map { "\($0.id ?? "-") \($0.arguments.shown)\($0.complete ? "" : "!")" } }
    }
}

extension LogMessage.Arguments {
    var shown: String {
        switch self {
        case .list(let texts): "[\(texts.joined(separator: "|"))]"
        case .none: "none"
        case .malformed(let text): "malformed \(text)"
        case .cut(let texts): "cut [\(texts.joined(separator: "|"))]"
        }
    }
}
