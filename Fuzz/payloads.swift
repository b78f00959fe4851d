@testable import LogScanning

/// Reads a payload of arbitrary bytes: its end does not depend on the pieces in which it arrives, the amount read is bounded, and a truncated payload
/// yields what precedes the cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe FuzzInput(start, count)
    let whole = collect(input.bytes, pieces: [.max])
    let parts = collect(input.bytes, pieces: input.chunkSizes)
    expect(parts.state == whole.state && parts.bytes == whole.bytes, "pieces \(input.chunkSizes): \(whole) \(parts)")

    for bytes in [input.bytes, whole.bytes] {
        let reader = PayloadReader(bytes[...], source: "source")
        check(reader.messages)
        let cut = bytes.isEmpty ? 0 : Int(bytes[bytes.count / 2]) * bytes.count / 256
        let part = PayloadReader(bytes[..<cut], source: "source")
        check(part.messages)
        guard reader.isWhole, !reader.messages.contains(where: \.hasDuplicateKeys) else { continue }
        // If the part counts as complete although the messages differ, no closing brace may follow it.
        expect(!part.isWhole || bytes[cut...].allSatisfy { $0 != UInt8(ascii: "}") } || part.messages == reader.messages, "whole at \(cut)")
        expect(part.messages.count <= reader.messages.count, "more of less")
        for (one, other) in zip(part.messages, reader.messages) where one.id != nil {
            expect(one.id == other.id, "\(one) is not \(other)")
        }
    }
    return 0
}

private func collect(_ bytes: [UInt8], pieces: [Int]) -> PayloadCollector {
    var collector = PayloadCollector(keeps: true)
    var (rest, number) = (bytes[...], 0)
    while !rest.isEmpty, collector.state != .closed, collector.bytes.count <= PayloadCollector.bound {
        var piece = rest.prefix(pieces[number % pieces.count])
        rest = rest.dropFirst(piece.count)
        number += 1
        while !piece.isEmpty, collector.state != .closed, collector.bytes.count <= PayloadCollector.bound {
            piece = piece.dropFirst(collector.collect(piece))
        }
    }
    return collector
}

private func check(_ messages: [LogMessage]) {
    expect(messages.count <= PayloadReader.messageBound, "\(messages.count) messages")
    for message in messages {
        for text in [message.id, message.text, message.severity, message.resolution] {
            expect(text?.utf8.count ?? 0 <= JsonCursor.textBound, "a text of \(text?.utf8.count ?? 0) bytes")
        }
        switch message.arguments {
        case .list(let texts), .cut(let texts):
            expect(texts.count <= PayloadReader.argumentBound, "\(texts.count) arguments")
            expect(texts.allSatisfy { $0.utf8.count <= JsonCursor.textBound }, "a long argument")
        case .malformed(let text): expect(text.utf8.count <= JsonCursor.textBound, "a long argument")
        case .none: break
        }
    }
}
