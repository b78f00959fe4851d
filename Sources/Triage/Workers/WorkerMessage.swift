import BundleArchive
import Diagnosis
import FoundationEssentials
import Terms

/// What a worker is asked: read one bundle.
struct WorkerRequest: Codable {
    var path: FilePath
    /// The SHA-256 that the bundle had when it was read before; if it still has it, it need not be read.
    var unlessSHA256: String?
}

/// What a worker tells. After each request any number of `reading`, then one of the others.
enum WorkerReply: Codable {
    /// Sent once, before the first request: the digest of the rules that it reads with.
    case ready(rules: String)
    /// It has come to this entry.
    case reading(EntryPath)
    case diagnosis(BundleDiagnosis)
    case unchanged
}

/// Messages on a pipe: the length in four bytes, least significant first, then JSON.
enum WorkerFrame {
    /// No diagnosis comes near this; a longer frame is a broken worker.
    static let bound = 256 << 20

    static func bytes(_ message: some Encodable) -> [UInt8] {
        guard let data = try? JSONEncoder().encode(message) else { preconditionFailure("a diagnosis can always be written as JSON") }
        return (0..<4).map { UInt8(truncatingIfNeeded: data.count >> (8 * $0)) } + data
    }

    /// Takes the first whole message off the bytes; nil where it is not there yet.
    ///
    /// - Throws: where the bytes are no message.
    static func take<Message: Decodable>(_ type: Message.Type, from bytes: inout [UInt8]) throws -> Message? {
        guard bytes.count >= 4 else { return nil }
        let length = (0..<4).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
        guard length <= bound else { throw CocoaError(.fileReadCorruptFile) }
        guard bytes.count >= 4 + length else { return nil }
        let message = try JSONDecoder().decode(type, from: Data(bytes[4..<4 + length]))
        bytes.removeFirst(4 + length)
        return message
    }
}
