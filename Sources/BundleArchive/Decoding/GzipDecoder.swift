/// Unpacks gzip (RFC 1952), one member at a time.
///
/// The header is parsed without keeping any of it, since it may hold a name of any length. A header that does not end within
/// `headerBound` bytes is treated as damage.
final class GzipDecoder: Decoder {
    static let headerBound = 128 << 10

    private enum Stage: Hashable {
        case header(Field)
        case body
        case trailer
    }

    private enum Field: Hashable {
        case fixed, extraLength, extra, name, comment, headerChecksum
    }

    private let inflater: any DeflateDecoder
    private var stage = Stage.header(.fixed)
    /// The kept bytes of the current field; `remaining` counts the bytes of it still to come.
    private var field: [UInt8] = []
    private var remaining = 10
    private var headerSize = 0
    private var flags: UInt8 = 0

    init(_ inflater: Inflater) {
        self.inflater = inflater.makeDecoder()
    }

    func restart() {
        inflater.restart()
        enter(.header(.fixed), 10)
        headerSize = 0
    }

    /// Left to the consumer, since it would take a seventh of the inflating thread's time.
    func makeCheck() -> (any MemberCheck)? { GzipCheck() }

    func decode(_ input: inout LentBytes, into output: ByteBuffer) -> DecodeStep {
        while true {
            switch stage {
            case .body:
                let step = inflater.decode(&input, into: output)
                guard step == .memberEnd else { return step }
                enter(.trailer, 8)
                field = inflater.leftover
                remaining -= field.count
            case .header(let field):
                if let step = parse(field, &input) { return step }
            case .trailer:
                return collect(&input) ? .uncheckedEnd(trailer: field) : .goesOn
            }
        }
    }

    private func enter(_ stage: Stage, _ count: Int) {
        self.stage = stage
        remaining = count
        field.removeAll(keepingCapacity: true)
    }

    /// Consumes the rest of the field from the input; true when the field is complete.
    private func collect(_ input: inout LentBytes, keep: Bool = true) -> Bool {
        let count = min(remaining, input.count)
        if keep { input.prefix(count).withSpan { bytes in for index in bytes.indices { field.append(bytes[index]) } } }
        input.removeFirst(count)
        remaining -= count
        headerSize += count
        return remaining == 0
    }

    /// Consumes a text up to its zero byte; true when that was found.
    private func skipText(_ input: inout LentBytes) -> Bool {
        let end = input.withSpan { bytes in bytes.indices.first { bytes[$0] == 0 } }
        let count = end.map { $0 + 1 } ?? input.count
        headerSize += count
        input.removeFirst(count)
        return end != nil
    }

    /// Continues with the header; nil when a field is complete and the next one begins.
    private func parse(_ field: Field, _ input: inout LentBytes) -> DecodeStep? {
        let present = input.prefix(Self.headerBound + 1)
        var bounded = present
        defer { input.removeFirst(present.count - bounded.count) }
        let isOver =
            switch field {
            case .fixed, .extraLength: collect(&bounded)
            case .extra, .headerChecksum: collect(&bounded, keep: false)
            case .name, .comment: skipText(&bounded)
            }
        if headerSize > Self.headerBound { return .broken(.corrupt("gzip header over \(Self.headerBound) bytes")) }
        if field == .fixed {
            let magic: [UInt8] = [0x1F, 0x8B, 0x08]
            if zip(self.field, magic).contains(where: { $0 != $1 }) { return .notAMember }
        }
        guard isOver else { return .goesOn }
        if field == .fixed { flags = self.field[3] }
        enterNext(after: field)
        return nil
    }

    /// Enters the next field that the flags announce (RFC 1952, 2.3.1).
    private func enterNext(after field: Field) {
        switch field {
        case .fixed where flags & 4 != 0: enter(.header(.extraLength), 2)
        case .extraLength: enter(.header(.extra), Int(self.field.littleEndian(at: 0, bytes: 2)))
        case .fixed where flags & 8 != 0, .extra where flags & 8 != 0: enter(.header(.name), 0)
        case .fixed where flags & 16 != 0, .extra where flags & 16 != 0, .name where flags & 16 != 0: enter(.header(.comment), 0)
        case .headerChecksum: enter(.body, 0)
        default: flags & 2 != 0 ? enter(.header(.headerChecksum), 2) : enter(.body, 0)
        }
    }
}
