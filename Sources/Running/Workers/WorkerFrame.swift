import FoundationEssentials

/// Framing for messages on a pipe: the length in four bytes, least significant first, then JSON.
enum WorkerFrame {
    /// No diagnosis comes near this size; a longer frame means a broken worker.
    static let bound = 256 << 20

    static func bytes(_ message: some Encodable) -> [UInt8] {
        guard let data = try? JSONEncoder().encode(message) else { preconditionFailure("a diagnosis can always be written as JSON") }
        return (0..<4).map { UInt8(truncatingIfNeeded: data.count >> (8 * $0)) } + data
    }

    /// Removes the first complete message from the bytes; nil if it is not complete yet.
    ///
    /// - Throws: An error if the bytes are not a message.
    static func decodeNext<Message: Decodable>(_ type: Message.Type, from bytes: inout [UInt8]) throws -> Message? {
        guard bytes.count >= 4 else { return nil }
        let length = (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
        guard length <= bound else { throw CocoaError(.fileReadCorruptFile) }
        guard bytes.count >= 4 + length else { return nil }
        let message = try JSONDecoder().decode(type, from: Data(bytes[4..<4 + length]))
        bytes.removeFirst(4 + length)
        return message
    }
}
