import ContentDigest
import LogScanning
import Terms

/// Finds the bundles that tell the same story: the same bytes, or the same tries of one appliance.
///
/// Of each bundle three small keys are kept: its bytes, its first and its last try. A log that was collected twice holds one of the ends of the
/// earlier collection somewhere in the later one, so looking up all tries of a bundle among the kept ends finds it.
struct StoryComparison: Sendable {
    /// How many bundles are compared: memory is bounded.
    static let bound = 20_000
    /// How many stories are listed.
    static let listed = 200

    /// The bundle that has a key, by the key's hash.
    private var owners: [UInt64: UInt32] = [:]
    private var paths = PackedPaths()
    /// What tells the story of each bundle from others: its bytes, or else its first try.
    private var keys: [UInt64?] = []
    /// The place in `stories` of each story, by the bundle that began it.
    private var begun: [UInt32: Int] = [:]
    private(set) var stories: [TriageSummary.Story] = []

    var compared: Int { paths.count }

    /// Nil where so many bundles came before that this one is not compared.
    mutating func add(_ diagnosis: BundleDiagnosis) -> BundleStanding.Story? {
        guard paths.count < Self.bound else { return nil }
        let number = UInt32(paths.count)
        paths.append(diagnosis.path)
        let bytes = diagnosis.sha256.map(Self.hash)
        let attempts = diagnosis.attempts.kept.compactMap(Self.key)
        keys.append(bytes ?? attempts.first)
        if let owner = bytes.flatMap({ owners[$0] }) {
            join(diagnosis.path, .sameBytes, begunBy: owner)
            return story(begunBy: owner, .sameBytes)
        } else if let owner = attempts.first(where: { owners[$0] != nil }).flatMap({ owners[$0] }) {
            join(diagnosis.path, .sameTries, begunBy: owner)
            if let bytes { owners[bytes] = owner }
            for attempt in [attempts.first, attempts.last].compactMap(\.self) where owners[attempt] == nil { owners[attempt] = owner }
            return story(begunBy: owner, .sameTries)
        } else {
            for key in [bytes, attempts.first, attempts.last].compactMap(\.self) { owners[key] = number }
            return story(begunBy: number, nil)
        }
    }

    private func story(begunBy owner: UInt32, _ kind: TriageSummary.Story.Kind?) -> BundleStanding.Story {
        let first = Int(owner)
        return .init(first: first, path: paths[first], kind: kind, key: keys[first])
    }

    private mutating func join(_ path: String, _ kind: TriageSummary.Story.Kind, begunBy owner: UInt32) {
        guard let place = begun[owner] else {
            guard stories.count < Self.listed else { return }
            var story = TriageSummary.Story(kind: kind, begunBy: Int(owner))
            story.bundles.add(paths[Int(owner)])
            story.bundles.add(path)
            begun[owner] = stories.count
            stories.append(story)
            return
        }
        if kind == .sameTries { stories[place].kind = .sameTries }
        stories[place].bundles.add(path)
    }

    /// A try is told from all others by its time and thread, by what it was tried on, and by how it ended. Without a time it is not.
    private static func key(_ attempt: Attempt) -> UInt64? {
        guard let timestamp = attempt.timestamp else { return nil }
        let (subject, message) = (attempt.subject, attempt.message)
        let parts = [
            "\(timestamp)", attempt.thread, subject.product, subject.operation, subject.unit, subject.node, attempt.outcome.rawValue,
            message.source, message.id, "\(message.arguments)", attempt.rule,
        ]
        return hash(parts.map { $0 ?? "" }.joined(separator: "\n"))
    }

    private static func hash(_ text: String) -> UInt64 {
        var digest = SHA256()
        digest.update(text)
        return UInt64(digest.hexadecimal().prefix(16), radix: 16) ?? 0
    }
}

/// Many paths in little memory: each says only how it goes on where it leaves the one before.
private struct PackedPaths: Sendable {
    /// Every so many paths one stands whole.
    private static let stride = 16

    private var bytes: [UInt8] = []
    private var starts: [UInt32] = []
    private var last: [UInt8] = []
    private(set) var count = 0

    mutating func append(_ path: String) {
        let path = Array(path.utf8)
        var shared = 0
        if count.isMultiple(of: Self.stride) {
            starts.append(UInt32(bytes.count))
        } else {
            shared = min(zip(path, last).prefix { $0 == $1 }.count, 0xFFFF)
        }
        let rest = path.dropFirst(shared)
        for number in [shared, rest.count] { bytes += [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
        bytes += rest
        last = path
        count += 1
    }

    subscript(index: Int) -> String {
        var path: [UInt8] = []
        var at = Int(starts[index / Self.stride])
        for _ in 0...index % Self.stride {
            let shared = Int(bytes[at]) | Int(bytes[at + 1]) << 8
            let count = Int(bytes[at + 2]) | Int(bytes[at + 3]) << 8
            path.removeLast(path.count - shared)
            path += bytes[at + 4..<at + 4 + count]
            at += 4 + count
        }
        return String(decoding: path, as: UTF8.self)
    }
}
