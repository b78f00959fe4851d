/// The entries of a zip in the order of its bytes, each found by its local header (APPNOTE 4.3.6): for a zip that comes through a pipe, is
/// inside another archive, or has lost its directory.
///
/// Deflate and similar methods mark the end of their data, so an entry is read completely even if its length, which may come after the
/// data, is missing.
final class ZipStream {
    enum Step {
        /// The header has been consumed; `record` is all of it.
        case entry(ZipEntry, record: [UInt8])
        /// The directory begins.
        case end
        case broken(Fault)
    }

    /// The first bytes of the first part of a split zip, and of one that was to be split but fitted into one part (8.5.3, 8.5.4).
    static let splitMarkers: [[UInt8]] = [DescribedSource.signature, [0x50, 0x4B, 0x30, 0x30]]

    private static let ends: [[UInt8]] = [
        ZipEntry.signature, ZipDirectory.endSignature,
        // The 64-bit end record, and the extra data of an encrypted directory (4.3.14, 4.3.11).
        [0x50, 0x4B, 0x06, 0x06], [0x50, 0x4B, 0x06, 0x08],
    ]

    /// The number of names kept, so that memory does not grow with the input. Beyond it the directory is not compared with the entries.
    private static let nameBound = 100_000

    let bytes: StreamCursor
    /// Faults between entries.
    private(set) var faults: [Fault] = []
    /// The hashes of the names in the local headers.
    private var names: Set<Int> = []
    /// The number of local headers.
    private var entries: UInt64 = 0
    /// The signature of the next structure, already consumed.
    private var next: [UInt8] = []

    init(_ source: any ByteSource) {
        bytes = StreamCursor(source)
        let marker = bytes.read(upTo: 4)
        if !Self.splitMarkers.contains(marker) { bytes.putBack(marker) }
    }

    func nextEntry() -> Step {
        var signature = bytes.read(upTo: 4)
        if signature.count == 4, signature != ZipLocalHeader.signature, !Self.ends.contains(signature) {
            if faults.isEmpty { faults.append(.corrupt("no entry where the one before it ends")) }
            bytes.putBack(signature)
            skipToSignature()
            signature = bytes.read(upTo: 4)
        }
        next = signature
        if Self.ends.contains(signature) { return .end }
        var record = signature + bytes.read(upTo: ZipLocalHeader.fixedLength - signature.count)
        guard record.count == ZipLocalHeader.fixedLength else { return .broken(.truncated) }
        let nameLength = Int(record.littleEndian(at: 26, bytes: 2))
        let variable = bytes.read(upTo: nameLength + Int(record.littleEndian(at: 28, bytes: 2)))
        record += variable
        guard record.count == ZipLocalHeader.fixedLength + nameLength + Int(record.littleEndian(at: 28, bytes: 2)) else {
            return .broken(.truncated)
        }
        let entry = ZipEntry(localRecord: record, nameLength: nameLength)
        entries += 1
        if names.count < Self.nameBound { names.insert(entry.rawName.hashValue) }
        return .entry(entry, record: record)
    }

    /// Reads what follows the entries, and checks that the directory can be read to its end and has no name that the local headers lack, since
    /// a damaged name hides an entry. Truncation is not held against it; a length that extends over other records is.
    func readDirectory() -> ZipStreamDirectory {
        var directory = ZipStreamDirectory()
        while next == ZipEntry.signature {
            let fixed = bytes.read(upTo: ZipEntry.fixedLength - 4)
            guard fixed.count == ZipEntry.fixedLength - 4 else { return directory }
            let nameLength = Int(fixed.littleEndian(at: 24, bytes: 2))
            let restLength = Int(fixed.littleEndian(at: 26, bytes: 2) + fixed.littleEndian(at: 28, bytes: 2))
            let name = bytes.read(upTo: nameLength)
            let rest = name.count == nameLength ? bytes.read(upTo: restLength) : []
            guard rest.count == restLength, name.count == nameLength else {
                directory.agrees = !Self.holdsRecord(name.count == nameLength ? rest : name)
                return directory
            }
            next = bytes.read(upTo: 4)
            let isKnown = names.contains(name.hashValue) || names.count == Self.nameBound
            guard isKnown, Self.ends.contains(next) || next.count < 4 || next == ZipDirectory.locatorSignature else {
                directory.agrees = false
                return directory
            }
            directory.count += 1
        }
        directory.isWhole = directory.readEnd(next, from: bytes)
        directory.agrees = !directory.isWhole || directory.count >= entries
        return directory
    }

    private static func holdsRecord(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in ends.contains { bytes[index...].starts(with: $0) } }
    }

    /// Skips to a signature that an entry or the directory may begin with.
    private func skipToSignature() {
        let signatures = [ZipLocalHeader.signature] + Self.ends
        while true {
            var chunk = bytes.next()
            if chunk.isEmpty { return }
            guard let place = chunk.withSpan({ $0.firstSignature(of: signatures, from: 0) }) else { continue }
            chunk.removeFirst(place)
            bytes.putBack(chunk)
            // The signature may continue beyond the end of the chunk.
            let found = bytes.read(upTo: 4)
            if signatures.contains(found) { return bytes.putBack(found) }
            bytes.putBack(Array(found.dropFirst()))
            if found.count < 4 { return }
        }
    }

    /// Whether a data descriptor with a signature comes next.
    var isAtDescriptor: Bool { bytes.peek(4) == DescribedSource.signature }

    /// Consumes the data descriptor (4.3.9), whose signature may be missing and whose numbers may have 4 or 8 bytes, in the form that matches
    /// what was read, or else in the form that a header follows. Nil if the zip ends within it.
    func readDescriptor(packedSize: UInt64, size: UInt64) -> (sizeFits: Bool, checksum: UInt32)? {
        let longest = bytes.read(upTo: 24 + 4)
        let isCut = longest.count < 24 + 4
        let isSigned = longest.starts(with: DescribedSource.signature)
        let forms = [(start: 4, width: 4), (4, 8), (0, 4), (0, 8)].filter { isSigned || $0.start == 0 }
        func number(_ index: Int, _ form: (start: Int, width: Int)) -> UInt64 {
            index == 0
                ? longest.littleEndian(at: form.start, bytes: 4)
                : longest.littleEndian(at: form.start + 4 + (index - 1) * form.width, bytes: form.width)
        }
        // 4 bytes hold only the lower bits.
        func fits(_ index: Int, _ count: UInt64, _ form: (start: Int, width: Int)) -> Bool {
            number(index, form) == (form.width == 4 ? count & 0xFFFF_FFFF : count)
        }
        func end(_ form: (start: Int, width: Int)) -> Int { form.start + 4 + 2 * form.width }
        let possible = forms.filter { end($0) <= longest.count }
        let fitting = possible.first { fits(1, packedSize, $0) && fits(2, size, $0) }
        let followed = possible.first { form in
            ([ZipLocalHeader.signature] + Self.ends).contains { longest.dropFirst(end(form)).starts(with: $0) }
        }
        guard let form = fitting ?? followed ?? (isCut ? nil : possible.first) else {
            bytes.putBack(longest)
            return nil
        }
        bytes.putBack(Array(longest.dropFirst(end(form))))
        return (fits(2, size, form), UInt32(number(0, form)))
    }
}

extension Span<UInt8> {
    /// The position of the first of these four-byte signatures, all beginning with a P, or of one that may continue beyond the end.
    func firstSignature(of signatures: [[UInt8]], from start: Int) -> Int? {
        indices.dropFirst(start).first { index in
            self[index] == 0x50 && (index + 4 > count || signatures.contains { starts(with: $0, at: index) })
        }
    }
}
