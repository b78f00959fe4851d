/// A JSON document whose list is written element by element: the header's fields, the list, and what follows it.
struct JSONList {
    let header: ReportHeader
    /// The key of the list.
    let name: String
    private var isEmpty = true

    init(header: ReportHeader, name: String) {
        self.header = header
        self.name = name
    }

    /// The header without its closing brace, since the list follows inside.
    func begin() -> String { jsonText(header, pretty: true).dropLast(2) + ",\n  \"\(name)\" : [" }

    mutating func append(_ element: some Encodable) -> String {
        let lines = jsonText(element, pretty: true).split(separator: "\n").map { "    " + $0 }
        defer { isEmpty = false }
        return (isEmpty ? "\n" : ",\n") + lines.joined(separator: "\n")
    }

    /// - Parameter fields: Further fields of the document, in their order.
    func end(_ fields: [(name: String, value: any Encodable)] = []) -> String {
        let further = fields.map { name, value in
            let text = jsonText(value, pretty: true)
            return ",\n  \"\(name)\" : " + text.split(separator: "\n").joined(separator: "\n  ")
        }
        return (isEmpty ? "]" : "\n  ]") + further.joined() + "\n}\n"
    }
}
