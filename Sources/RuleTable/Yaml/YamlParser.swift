private import CYaml

/// Reads a YAML text with libyaml's event parser. This is the only file that touches libyaml's memory.
///
/// Aliases, anchors and tags are refused: rule tables need none, and without them no text can expand when it is read.
@safe struct YamlParser: ~Copyable {
    /// Heap-allocated, because libyaml keeps a pointer to the parser in the parser itself.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    private init() {
        unsafe parser = .allocate(capacity: 1)
        let initialized = unsafe yaml_parser_initialize(parser)
        precondition(initialized == 1, "out of memory")
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// Passes the events of `bytes` to `handle`, one by one.
    ///
    /// - Throws: `YamlError` for input that is not YAML or uses a feature that is refused, and any error of `handle`.
    static func parse(_ bytes: [UInt8], _ handle: (YamlEvent) throws(YamlError) -> Void) throws(YamlError) {
        let parser = YamlParser()
        try unsafe bytes.withUnsafeBufferPointer { buffer throws(YamlError) in
            unsafe yaml_parser_set_input_string(parser.parser, buffer.baseAddress, buffer.count)
            while true {
                var event = unsafe yaml_event_t()
                guard unsafe yaml_parser_parse(parser.parser, &event) == 1 else { throw parser.error(in: bytes) }
                defer { unsafe yaml_event_delete(&event) }
                if unsafe event.type == YAML_STREAM_END_EVENT { return }
                if let event = try unsafe Self.convert(event) { try handle(event) }
            }
        }
    }

    /// The event in Swift's terms, or nil if it carries no content.
    private static func convert(_ event: yaml_event_t) throws(YamlError) -> YamlEvent? {
        let place = unsafe TextPlace(event.start_mark)
        let kind: YamlEvent.Kind
        switch unsafe event.type {
        case YAML_ALIAS_EVENT:
            throw YamlError(message: "aliases (*name) are not read here: write the value out, or put the text in quotes", place: place)
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            try unsafe refuse(anchor: scalar.anchor, tag: scalar.tag, at: place)
            let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = unsafe .scalar(String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT:
            let start = unsafe event.data.sequence_start
            try unsafe refuse(anchor: start.anchor, tag: start.tag, at: place)
            kind = .sequenceStart
        case YAML_MAPPING_START_EVENT:
            let start = unsafe event.data.mapping_start
            try unsafe refuse(anchor: start.anchor, tag: start.tag, at: place)
            kind = .mappingStart
        case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        default: return nil
        }
        return YamlEvent(kind: kind, place: place)
    }

    private static func refuse(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at place: TextPlace
    ) throws(YamlError) {
        if unsafe anchor != nil { throw YamlError(message: "anchors (&name) are not read here: write the value out", place: place) }
        if unsafe tag != nil { throw YamlError(message: "tags (!name) are not read here", place: place) }
    }

    /// The syntax error that libyaml reports, in words for the author of the file.
    private borrowing func error(in bytes: [UInt8]) -> YamlError {
        let state = unsafe parser.pointee
        let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "not enough memory"
        if unsafe state.error == YAML_READER_ERROR {
            return unsafe YamlError(message: problem, place: TextPlace(ofByte: state.problem_offset, in: bytes))
        }
        let context = unsafe state.context.map { unsafe String(cString: $0) }
        return unsafe YamlError(syntax: problem, context: context, place: TextPlace(state.problem_mark), in: bytes)
    }
}

extension TextPlace {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}
