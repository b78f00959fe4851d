/// Reads the messages of a payload: the elements of `@Message.ExtendedInfo`, with or without the `error` object round it (Redfish, DSP0266).
struct PayloadReader {
    /// More are dropped, and the messages are marked as not complete.
    static let messageBound = 1000
    static let argumentBound = 1000

    /// In the order of the payload.
    private(set) var messages: [LogMessage] = []
    /// Whether the payload was read to its end.
    private(set) var isWhole = false

    private let source: String
    private var json: JsonCursor
    private var hasDuplicates = false

    init(_ payload: ArraySlice<UInt8>, source: String) {
        self.source = source
        json = JsonCursor(payload)
        isWhole = readObject(insideError: false) && messages.count < Self.messageBound
        for index in messages.indices {
            messages[index].complete = isWhole
            messages[index].hasDuplicateKeys = hasDuplicates
        }
    }

    // The readers give false where the payload is cut or malformed; what was read until then is kept.

    private mutating func readObject(insideError: Bool) -> Bool {
        readMembers { reader, key in
            switch key {
            case "error" where !insideError && reader.json.peek() == UInt8(ascii: "{"): reader.readObject(insideError: true)
            case "@Message.ExtendedInfo": reader.readExtendedInfo()
            default: reader.json.skip()
            }
        }
    }

    /// Reads an object, each member's value by a reader that has its key.
    private mutating func readMembers(_ readValue: (inout PayloadReader, String) -> Bool) -> Bool {
        guard json.take("{") else { return false }
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

    private mutating func readExtendedInfo() -> Bool {
        let before = messages
        messages = []
        let isRead = readElements()
        if messages.isEmpty {
            messages = before
        } else if !before.isEmpty, before != messages {
            hasDuplicates = true
        }
        return isRead
    }

    private mutating func readElements() -> Bool {
        if json.peek() == UInt8(ascii: "{") { return readMessage() }
        guard json.take("[") else { return json.skip() }
        var isFirst = true
        while true {
            switch json.next(before: "]", isFirst: &isFirst) {
            case .end: return true
            case .broken: return false
            case .item: guard json.peek() == UInt8(ascii: "{") ? readMessage() : json.skip() else { return false }
            }
        }
    }

    /// The fields of one message; nil where the key did not come.
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
                    source: source, id: fields.id ?? nil, arguments: fields.arguments ?? (isRead ? .none : .cut([])),
                    text: fields.text ?? nil, severity: fields.severity ?? nil, resolution: fields.resolution ?? nil))
        }
        return isRead
    }

    private mutating func read(_ fields: inout Fields) -> Bool {
        readMembers { reader, key in
            switch key {
            case "MessageId": reader.readText(into: &fields.id)
            case "Message": reader.readText(into: &fields.text)
            case "Severity": reader.readText(into: &fields.severity)
            case "Resolution": reader.readText(into: &fields.resolution)
            case "MessageArgs": reader.readArguments(into: &fields.arguments)
            default: reader.json.skip()
            }
        }
    }

    private mutating func readText(into field: inout String??) -> Bool {
        let isNull = json.peek() == UInt8(ascii: "n")
        guard let text = json.text() else { return false }
        store(isNull ? nil : text, in: &field)
        return true
    }

    private mutating func readArguments(into field: inout LogMessage.Arguments?) -> Bool {
        guard json.take("[") else {
            guard let text = json.json() else { return false }
            store(text == "null" ? .none : .malformed(text), in: &field)
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

    /// The last value of a key counts.
    private mutating func store<Value: Equatable>(_ value: Value, in field: inout Value?) {
        if let before = field, before != value { hasDuplicates = true }
        field = value
    }
}
