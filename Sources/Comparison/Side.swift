/// One of the two sides of a comparison.
public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
    case before, after
}
