import ContentDigest

/// Standard input or another pipe: read once, in order, and its digest, where it is wanted, taken on the way.
final class PipeSource: ByteSource {
    private let file: FileDescriptor
    private let session: ReadSession
    private let buffer = ByteBuffer()
    private var digest: SHA256?
    private(set) var faults: [Fault] = []
    private(set) var delivered: UInt64 = 0

    init(_ file: FileDescriptor, _ session: ReadSession) {
        self.file = file
        self.session = session
        digest = session.takesDigest ? SHA256() : nil
    }

    func next() -> LentBytes {
        session.goesOn ? readOn() : .none
    }

    /// Reads what is left, so that the writer does not meet a closed pipe, and gives the digest of all bytes, if it is wanted;
    /// nil where not all could be read in time.
    func finish() -> String? {
        while session.hasTime, !readOn().isEmpty {}
        guard faults.isEmpty, session.hasTime else { return nil }
        return digest.take()?.hexadecimal()
    }

    private func readOn() -> LentBytes {
        guard faults.isEmpty else { return .none }
        buffer.clear(bound: ByteBuffer.chunk)
        do throws(SystemError) {
            buffer.fill(unsafe try file.read(into: buffer.free))
        } catch {
            faults = [.system(error.text)]
            return .none
        }
        let bytes = buffer.contents()
        bytes.withSpan { digest?.update($0) }
        delivered += UInt64(bytes.count)
        return bytes
    }
}
