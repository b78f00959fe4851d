/// A source whose beginning can be inspected before it is read.
final class PeekedSource: ByteSource {
    /// Enough to recognise every format by its magic: a tar's header is a block of 512 bytes, and as much may come before it.
    static let magic = 1024

    private let source: any ByteSource
    private var beginning: LentBytes
    private var rest = LentBytes.none
    private let gathered: ByteBuffer?
    private(set) var delivered: UInt64 = 0

    /// Reads ahead until at least `minimum` bytes are available or the source ends.
    init(_ source: any ByteSource, minimum: Int = PeekedSource.magic) {
        self.source = source
        beginning = source.next()
        guard !beginning.isEmpty, beginning.count < minimum else {
            gathered = nil
            return
        }
        let buffer = ByteBuffer(capacity: minimum)
        gathered = buffer
        _ = buffer.append(beginning)
        while !buffer.isFull {
            rest = source.next()
            if rest.isEmpty { break }
            rest.removeFirst(buffer.append(rest))
        }
        beginning = buffer.contents()
    }

    var faults: [Fault] { source.faults }

    /// The kind of content, judged by its first bytes. Valid only before `next` is called.
    var kind: ContentKind { beginning.withSpan { ContentKind(beginning: $0) } }

    /// Calls `body` with the beginning. Valid only before `next` is called.
    func withBeginning<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        beginning.withSpan(body)
    }

    /// The same source without its first `count` bytes, which must be part of the beginning.
    func dropping(_ count: Int) -> PeekedSource {
        beginning.removeFirst(count)
        return self
    }

    /// Whether the whole beginning has been delivered.
    var isPastBeginning: Bool { beginning.isEmpty && rest.isEmpty }

    /// Counts bytes that were skipped in the underlying file.
    func pass(_ bytes: PassedBytes) {
        delivered += UInt64(bytes.count)
    }

    func next() -> LentBytes {
        var bytes = beginning
        beginning = .none
        if bytes.isEmpty { swap(&bytes, &rest) }
        if bytes.isEmpty { bytes = source.next() }
        delivered += UInt64(bytes.count)
        return bytes
    }
}
