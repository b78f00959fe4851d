public import LogScanning
public import RuleTable

/// What a log is known to be: a product's log source, and the rules that know its messages.
public struct LogContext: Sendable {
    public var product: Product
    public var source: LogSource
    private let markers: SourceMarkers
    private let rules: RuleSet

    /// - Parameter markers: those of the source.
    public init(product: Product, source: LogSource, markers: SourceMarkers, rules: RuleSet) {
        self.product = product
        self.source = source
        self.markers = markers
        self.rules = rules
    }

    /// The id of the first rule that knows a message of the record with these lines.
    ///
    /// - Parameter id: That of the message; nil for any.
    func rule(of record: ArraySlice<UInt8>, messageId id: String? = nil) -> String? {
        var scanner = LogScanner(markers)
        var rule: String?
        func look(_ record: LogRecord) {
            let known = rules.messages(of: record, in: product.id, log: source.name).filter { id == nil || $0.message.id == id }
            rule = rule ?? known.lazy.compactMap(\.rule?.id).first
        }
        scanner.scan(Array(record).span, found: look)
        scanner.finish(found: look)
        return rule
    }
}
