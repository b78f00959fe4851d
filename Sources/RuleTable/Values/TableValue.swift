internal import ContentDigest

/// A table, or part of one, as a plain tree, from which its digest is computed and the compiled-in table is generated.
package indirect enum TableValue {
    case none
    case flag(Bool)
    case number(Int)
    case text(String)
    /// A case of an enumeration without associated values, by its name in Swift.
    case choice(String)
    case list([TableValue])
    /// A value of a type, by its name in Swift, with its fields in the order of the initializer. An unlabelled field has an empty label.
    case record(String, [(label: String, value: TableValue)])

    static func list<Element>(_ elements: [Element], _ value: (Element) -> TableValue) -> TableValue {
        .list(elements.map(value))
    }

    static func optional(_ text: String?) -> TableValue {
        text.map(TableValue.text) ?? .none
    }

    /// SHA-256 of the tree. Each text is preceded by its length, so that no two trees have the same serialization.
    var digest: String {
        var digest = SHA256()
        feed(&digest)
        return digest.hexadecimal()
    }

    private func feed(_ digest: inout SHA256) {
        switch self {
        case .none: digest.update("n")
        case .flag(let flag): digest.update(flag ? "1" : "0")
        case .number(let number): digest.update("i\(number);")
        case .text(let text): digest.update("t\(text.utf8.count):\(text)")
        case .choice(let name): digest.update("c\(name.utf8.count):\(name)")
        case .list(let elements):
            digest.update("l\(elements.count):")
            for element in elements { element.feed(&digest) }
        case .record(let name, let fields):
            digest.update("r\(name.utf8.count):\(name)\(fields.count):")
            for field in fields {
                digest.update("\(field.label.utf8.count):\(field.label)")
                field.value.feed(&digest)
            }
        }
    }
}
