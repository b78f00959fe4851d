/// A file that this program wrote itself or that comes with it. It quotes log lines and is no log: what it quotes happened elsewhere.
public enum OwnDocument: String, Hashable, Sendable, Codable, CaseIterable {
    case report
    /// A rule file, or rules printed.
    case rules
    case documentation
}
