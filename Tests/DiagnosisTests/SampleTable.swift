import LogScanning
import RuleTable
import Terms

/// A fictitious product with three rules, and records of its log.
enum SampleTable {
    static let source: LogSource = {
        guard let head = try? RecordHead("[{level}] {timestamp} [{thread}] {logger} - ") else {
            preconditionFailure("the head is a template")
        }
        return LogSource(id: "gate/log", paths: [LogPath("gate/gate.log")], head: head, loggers: ["Gate"], texts: [])
    }()

    static let product = Product(
        id: "gate", name: text("Gate"), sources: [source],
        operations: [
            .init(id: "open", title: text("Open"), preamble: "open()", messageId: nil),
            .init(id: "close", title: text("Close"), preamble: nil, messageId: "G2"),
        ],
        requirements: [], references: [])

    static let rules = RuleSet(
        products: [product],
        rules: [
            rule("gate/key", severity: .critical, id: "G1", arguments: ["key"]),
            rule("gate/lock", severity: .warning, id: "G1", arguments: ["lock"]),
            rule(
                "gate/torn", severity: .critical, id: "G2", arguments: [],
                causes: [
                    cause("wind"), cause("rust", supportedBy: ["gate/lock"]), cause("cat", contradictedBy: ["gate/lock"]),
                ]),
        ])

    static func text(_ text: String) -> LocalizedText {
        LocalizedText([
            .init("en", text), .init("es", text), .init("ja", text),
            .init("ko", text),
        ])
    }

    static func rule(
        _ id: String, severity: Rule.Severity, id messageId: String, arguments: [String], causes: [Rule.Cause] = [cause("only")]
    ) -> Rule {
        Rule(
            id: id, product: "gate", severity: severity, basis: .inferred,
            match: RuleMatch(source: "Gate", messageId: messageId, messageArgs: .list(arguments.map(TextPattern.init))),
            title: text(id), diagnosis: text(id), causes: causes, references: [], examples: .init(matching: [], quiet: []))
    }

    static func cause(_ id: String, supportedBy: [String] = [], contradictedBy: [String] = []) -> Rule.Cause {
        func hints(_ rules: [String]) -> [Rule.Hint] { rules.map { .init(rule: $0, text: text("hint")) } }
        return Rule.Cause(
            id: id, title: text(id), explanation: text(id), decidedBy: text(id), steps: [text("step")],
            supportedBy: hints(supportedBy), contradictedBy: hints(contradictedBy))
    }

    static func record(
        _ id: String?, _ arguments: [String] = [], at time: String?, line: Int = 1, preamble: String = "open():", text: String? = nil,
        severity: String? = nil
    ) -> LogRecord {
        LogRecord(
            level: "ERROR", timestamp: time.flatMap { LoggedTime("2024-01-25T\($0).000") }, thread: "t", logger: "Gate", line: line,
            byteStart: UInt64(line) * 100, byteEnd: UInt64(line) * 100 + 90, excerpt: "line \(line)", preamble: preamble,
            messages: [LogMessage(source: "Gate", id: id, arguments: .list(arguments), text: text, severity: severity)])
    }
}
