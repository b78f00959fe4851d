/// A file that this program wrote or that comes with it. It quotes log lines but is not a log: what it quotes happened elsewhere.
public enum OwnDocument: String, Hashable, Sendable, Codable, CaseIterable {
    case report
    /// A rule file, or printed rules.
    case rules
    case documentation
}
