/// A value in a YAML file, with its place.
struct YamlNode {
    enum Content {
        case scalar(String, isPlain: Bool)
        case sequence([YamlNode])
        /// In the order of the file, with distinct keys.
        case mapping([Entry])
    }

    struct Entry {
        var key: String
        var keyPlace: TextPlace
        var value: YamlNode
    }

    var content: Content
    var place: TextPlace

    /// The value for a key, or nil if the key is missing or the node is not a mapping.
    subscript(key: String) -> YamlNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    var isEmptyList: Bool { if case .sequence(let nodes) = content { nodes.isEmpty } else { false } }

    /// The text of a scalar; nil for other nodes.
    var text: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }
}
