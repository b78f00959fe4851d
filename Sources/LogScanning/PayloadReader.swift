/// Reads the messages of a payload: the elements of `@Message.ExtendedInfo` (Redfish, DSP0266), however deep they are in objects, arrays
/// and strings. The case of keys does not matter, nor does what precedes `ExtendedInfo`.
struct PayloadReader {
    /// The maximum number of messages. Further ones are dropped, and all are marked as not complete.
    static let messageBound = 1000
    /// The maximum number of arguments of a message. Further ones are dropped, and the arguments are `cut`.
    static let argumentBound = 1000
    /// The maximum nesting of objects and arrays around a message.
    private static let levelBound = 16
    /// The maximum nesting of payloads in strings of payloads.
    private static let depthBound = 4

    /// In the order of the payload.
    private(set) var messages: [LogMessage] = []
    /// Whether the payload was read to its end, with all messages.
    private(set) var isWhole = false

    private let source: String
    private let isError: Bool
    private let depth: Int
    private var json: JsonCursor
    private var hasDuplicates = false

    /// - Parameters:
    ///   - isError: Whether the record is an error. Then every object with a `MessageId` counts as a message, wherever it is.
    ///   - depth: The number of payloads whose strings this payload is nested in.
    init(_ payload: ArraySlice<UInt8>, source: String, isError: Bool = false, depth: Int = 0) {
        self.source = source
        self.isError = isError
        self.depth = depth
        json = JsonCursor(payload)
        isWhole = readObject(level: 0) && messages.count < Self.messageBound
        for index in messages.indices {
            messages[index].complete = messages[index].complete && isWhole
            messages[index].hasDuplicateKeys = messages[index].hasDuplicateKeys || hasDuplicates
        }
    }

    // The readers return false if the payload is cut or malformed. What they have read is kept.

    private mutating func readObject(level: Int) -> Bool {
        let object = json
        var isMessage = false
        var read: (key: String, messages: Range<Int>)?
        let isRead = readMembers { reader, key in
            let name = key.lowercased()
            isMessage = isMessage || name == "messageid"
            guard name.hasSuffix("extendedinfo") else { return reader.readValue(level: level) }
            let start = reader.messages.count
            let isRead = reader.readElements()
            // If a key occurs twice, the last value counts.
            if let earlier = read, earlier.key == name, reader.messages.count > start, !earlier.messages.isEmpty {
                if reader.messages[earlier.messages] != reader.messages[start...] { reader.hasDuplicates = true }
                reader.messages.removeSubrange(earlier.messages)
                read = (name, start - earlier.messages.count..<reader.messages.count)
            } else {
                read = (name, start..<reader.messages.count)
            }
            return isRead
        }
        guard isError, isMessage, read == nil else { return isRead }
        json = object
        return readMessage()
    }

    /// Reads any value. Messages may be in what it contains, and in payloads within a string.
    private mutating func readValue(level: Int) -> Bool {
        switch json.peek() {
        case UInt8(ascii: "{") where level < Self.levelBound: readObject(level: level + 1)
        case UInt8(ascii: "[") where level < Self.levelBound: readArray { $0.readValue(level: level + 1) }
        case UInt8(ascii: "\"") where depth < Self.depthBound: readText()
        default: json.skip()
        }
    }

    private mutating func readText() -> Bool {
        guard let (text, isWhole) = json.string(with: UInt8(ascii: "{")) else { return json.skip() }
        var rest = text[...]
        var payload = PayloadCollector(keeps: true)
        while !rest.isEmpty {
            rest = rest.dropFirst(payload.collect(rest))
            guard payload.state == .closed || payload.isOpen && rest.isEmpty else { continue }
            messages += PayloadReader(payload.undressed(), source: source, isError: isError, depth: depth + 1).messages
            payload.restart()
        }
        return isWhole
    }

    /// Reads an object. `readValue` reads the value of each member, whose key it is given.
    private mutating func readMembers(_ readValue: (inout PayloadReader, String) -> Bool) -> Bool {
        guard json.pass("{") else { return false }
        var isFirst = true
        while true {
            switch json.next(before: "}", isFirst: &isFirst) {
            case .end: return true
            case .broken: return false
            case .item: break
            }
            guard let key = json.key(), readValue(&self, key) else { return false }
        }
    }

    private mutating func readArray(_ readElement: (inout PayloadReader) -> Bool) -> Bool {
        guard json.pass("[") else { return false }
        var isFirst = true
        while true {
            switch json.next(before: "]", isFirst: &isFirst) {
            case .end: return true
            case .broken: return false
            case .item: guard readElement(&self) else { return false }
            }
        }
    }

    private mutating func readElements() -> Bool {
        switch json.peek() {
        case UInt8(ascii: "{"): readMessage()
        case UInt8(ascii: "["): readArray { $0.json.peek() == UInt8(ascii: "{") ? $0.readMessage() : $0.json.skip() }
        default: json.skip()
        }
    }

    /// The fields of one message; nil if the key is missing.
    private struct Fields {
        var id: String??
        var arguments: LogMessage.Arguments?
        var text: String??
        var severity: String??
        var resolution: String??
    }

    private mutating func readMessage() -> Bool {
        var fields = Fields()
        let isRead = read(&fields)
        let hasContent = fields.id != nil || fields.arguments != nil || fields.text != nil
        if (isRead || hasContent) && messages.count < Self.messageBound {
            messages.append(
                LogMessage(
                    source: source, id: (fields.id ?? nil).map(withoutRegistry), arguments: fields.arguments ?? (isRead ? .none : .cut([])),
                    text: fields.text ?? nil, severity: fields.severity ?? nil, resolution: fields.resolution ?? nil))
        }
        return isRead
    }

    private mutating func read(_ fields: inout Fields) -> Bool {
        readMembers { reader, key in
            switch key.lowercased() {
            case "messageid": reader.readText(into: &fields.id) { $0.name() }
            case "message": reader.readText(into: &fields.text)
            case "severity": reader.readText(into: &fields.severity) { $0.name() }
            case "resolution": reader.readText(into: &fields.resolution)
            case "messageargs": reader.readArguments(into: &fields.arguments)
            default: reader.json.skip()
            }
        }
    }

    private mutating func readText(into field: inout String??, by read: (inout JsonCursor) -> String? = { $0.text() }) -> Bool {
        let isNull = json.peek() == UInt8(ascii: "n")
        guard let text = read(&json) else { return false }
        store(isNull ? nil : text, in: &field)
        return true
    }

    private mutating func readArguments(into field: inout LogMessage.Arguments?) -> Bool {
        guard json.pass("[") else {
            let isText = json.peek() == UInt8(ascii: "\"")
            guard let text = json.text() else { return false }
            // A string in place of the array is its only element.
            store(isText ? .list([text]) : text == "null" ? .none : .malformed(text), in: &field)
            return true
        }
        var list: [String] = []
        var isWhole = true
        var isFirst = true
        while true {
            switch json.next(before: "]", isFirst: &isFirst) {
            case .end:
                store(isWhole ? .list(list) : .cut(list), in: &field)
                return true
            case .item:
                if list.count == Self.argumentBound {
                    isWhole = false
                    if json.skip() { continue }
                } else if let text = json.text() {
                    list.append(text)
                    continue
                }
            case .broken:
                break
            }
            store(.cut(list), in: &field)
            return false
        }
    }

    /// Stores the value of a key; the last value counts.
    private mutating func store<Value: Equatable>(_ value: Value, in field: inout Value?) {
        if let before = field, before != value { hasDuplicates = true }
        field = value
    }
}

/// A `MessageId` without surrounding whitespace and without a registry: `OME.1.0.CGEN1008`, `OME.1.0#/CGEN1008`, `OME.CGEN1008` and
/// `OME:CGEN1008` are all CGEN1008.
private func withoutRegistry(_ id: String) -> String {
    let id = String(decoding: Array(id.utf8)[...].trimmed, as: UTF8.self)
    let parts = id.split { ".#/:".contains($0) }
    guard let key = parts.last, let first = key.first, first.isLetter, parts.count > 1 else { return id }
    let version = parts.dropFirst().dropLast()
    return version.allSatisfy { $0.allSatisfy(\.isNumber) } ? String(key) : id
}
