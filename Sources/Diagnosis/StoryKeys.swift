import ContentDigest
import LogScanning

/// What identifies a bundle's story: 16 hexadecimal digits each, with the same value in every run.
public struct StoryKeys: Hashable, Sendable, Codable {
    /// Identifies its bytes; nil if they have no digest.
    public var bytes: String?
    /// Identify its tries, in their order. A try without a time has none.
    public var tries: [String]

    init(_ diagnosis: BundleDiagnosis) {
        bytes = diagnosis.sha256.map(Self.key)
        tries = diagnosis.attempts.kept.compactMap(Self.key)
    }

    /// A try is identified by its time and thread, its subject, and its outcome.
    private static func key(_ attempt: Attempt) -> String? {
        guard let timestamp = attempt.timestamp else { return nil }
        let (subject, message) = (attempt.subject, attempt.message)
        let parts: [String?] = [
            "\(timestamp)", attempt.thread, subject.product, subject.operation, subject.unit, subject.node, attempt.outcome.rawValue,
            message.source, message.id, message.arguments.texts.joined(separator: "\n"), attempt.rule,
        ]
        return key(parts.map { $0 ?? "" }.joined(separator: "\n"))
    }

    private static func key(_ text: String) -> String { String(SHA256.hexadecimal(of: text).prefix(16)) }
}
