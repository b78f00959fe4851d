import Anonymization
import BundleArchive
import Diagnosis
import FoundationEssentials
import Terms

/// A request to a worker to read one bundle.
struct WorkerRequest: Codable {
    var path: FilePath
    /// As in `LogBundle`.
    var name: String?
    /// The SHA-256 that the bundle had when it was read before; if it is unchanged, the bundle need not be read.
    var unlessSHA256: String?
    /// The bundle's descriptor, which the worker has inherited; nil if it is at the path.
    var descriptor: Int32?
}

/// A worker's reply. Each request results in any number of `reading` and then one of the others.
enum WorkerReply: Codable {
    /// Sent once, before the first request: the digest of the worker's rules.
    case ready(rules: String)
    /// The worker has begun to read this entry.
    case reading(EntryPath)
    /// The names in the bundle, before its diagnosis.
    case names([FoundName])
    case diagnosis(BundleDiagnosis)
    case unchanged
}

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
