/// A value of a YAML file and where it stands.
struct YamlNode {
    enum Content {
        case scalar(String, isPlain: Bool)
        case sequence([YamlNode])
        /// In the order of the file; no key stands twice.
        case mapping([Entry])
    }

    struct Entry {
        var key: String
        var keyPlace: TextPlace
        var value: YamlNode
    }

    var content: Content
    var place: TextPlace

    /// The value of a key, or nil where there is none or this is no mapping.
    subscript(key: String) -> YamlNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The text of a scalar.
    var text: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }
}
