public import LogScanning

extension Product {
    /// The operation that the customer tried, judged by the record of its error; nil if the record does not say.
    public func operation(of record: LogRecord) -> Operation? {
        let message = record.messages.first.map { FoldedMessage($0) }
        let preamble = Array(record.preamble.utf8)
        return operations.first { operation in
            if operation.preamble == nil && operation.messageId == nil { return false }
            if let text = operation.preamble, preamble[...].place(of: Array(text.utf8)) == nil { return false }
            if let id = operation.messageId, record.messages.first?.id != id { return false }
            return operation.arguments.map { patterns in message.map { $0.hasArgument(patterns) } ?? false } ?? true
        }
    }
}

extension FoldedMessage {
    /// Whether its only argument matches one of the patterns; with no patterns, whether it has no arguments.
    fileprivate func hasArgument(_ patterns: [TextPattern]) -> Bool {
        guard let arguments else { return false }
        if patterns.isEmpty { return arguments.isEmpty }
        return arguments.count == 1 && patterns.contains { $0.fits(arguments[0]) }
    }
}
