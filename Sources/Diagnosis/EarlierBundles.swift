/// The bundles of the same appliance that earlier runs have seen: they share tries with this one.
public struct EarlierBundles: Hashable, Sendable, Codable {
    public var count: Int
    /// The path of the one with the latest try.
    public var last: String

    public init(count: Int, last: String) {
        self.count = count
        self.last = last
    }
}
