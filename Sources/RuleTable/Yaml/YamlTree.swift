/// Builds the tree of one YAML document from its events, within limits.
struct YamlTree {
    /// The maximum nesting depth of values.
    static let depthLimit = 32

    /// A sequence or mapping that has begun and not yet ended.
    private struct Open {
        var place: TextPlace
        var isMapping: Bool
        var elements: [YamlNode] = []
        var entries: [YamlNode.Entry] = []
        /// A key whose value has not been read yet.
        var key: (text: String, place: TextPlace)?
        var keys: Set<String> = []
    }

    private var open: [Open] = []
    private var root: YamlNode?

    /// The root of the only document in `bytes`.
    ///
    /// - Throws: `YamlError` for invalid YAML, a duplicate key, values nested too deeply, no document, or more than one.
    static func parse(_ bytes: [UInt8]) throws(YamlError) -> YamlNode {
        var tree = YamlTree()
        try YamlParser.parse(bytes) { event throws(YamlError) in try tree.handle(event) }
        guard let root = tree.root else { throw YamlError(message: "the file is empty: expected a mapping", place: .start) }
        return root
    }

    private mutating func handle(_ event: YamlEvent) throws(YamlError) {
        switch event.kind {
        case .documentStart:
            if root != nil { throw YamlError(message: "a second document: expected one in a file", place: event.place) }
        case .sequenceStart, .mappingStart:
            guard open.count < Self.depthLimit else {
                throw YamlError(message: "values lie deeper in each other than \(Self.depthLimit) levels", place: event.place)
            }
            if case .mappingStart = event.kind {
                open.append(Open(place: event.place, isMapping: true))
            } else {
                open.append(Open(place: event.place, isMapping: false))
            }
        case .sequenceEnd, .mappingEnd:
            let ended = open.removeLast()
            try add(YamlNode(content: ended.isMapping ? .mapping(ended.entries) : .sequence(ended.elements), place: ended.place))
        case .scalar(let text, let isPlain):
            try add(YamlNode(content: .scalar(text, isPlain: isPlain), place: event.place))
        }
    }

    /// Adds a complete value to the innermost open collection, or makes it the root.
    private mutating func add(_ node: YamlNode) throws(YamlError) {
        guard var parent = open.popLast() else {
            root = node
            return
        }
        if !parent.isMapping {
            parent.elements.append(node)
        } else if let key = parent.key {
            parent.entries.append(YamlNode.Entry(key: key.text, keyPlace: key.place, value: node))
            parent.key = nil
        } else {
            guard let text = node.text else { throw YamlError(message: "expected a text as key", place: node.place) }
            guard parent.keys.insert(text).inserted else {
                throw YamlError(message: "the key '\(text)' occurs twice", place: node.place)
            }
            parent.key = (text, node.place)
        }
        open.append(parent)
    }
}
