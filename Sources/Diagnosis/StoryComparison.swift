/// Finds the bundles with the same story: the same bytes, or the same tries on one appliance.
///
/// Three small keys are kept for each bundle: its bytes, its first try and its last try. If a log was collected twice, the later collection
/// contains one end of the earlier one, so looking up all tries of a bundle among the kept keys finds it.
struct StoryComparison: Sendable {
    /// The number of bundles compared, which bounds memory.
    static let bound = 20_000
    /// The maximum number of stories listed.
    static let listed = 200

    /// The bundle with a key, by the key's hash.
    private var owners: [UInt64: UInt32] = [:]
    private var paths = PackedPaths()
    /// What identifies each bundle's story: its bytes, or else its first try.
    private var keys: [UInt64?] = []
    /// The index in `stories` of each story, by the bundle that began it.
    private var begun: [UInt32: Int] = [:]
    private(set) var stories: [TriageSummary.Story] = []
    /// Enough for every bundle that is compared.
    private var room = 2 * Self.bound

    var compared: Int { paths.count }

    /// Adds a bundle. Nil if too many bundles preceded it, in which case it is not compared.
    mutating func add(_ facts: BundleFacts) -> BundleStanding.Story? {
        guard paths.count < Self.bound else { return nil }
        let number = UInt32(paths.count)
        paths.append(facts.path)
        let bytes = facts.story.bytes.flatMap { UInt64($0, radix: 16) }
        let attempts = facts.story.tries.compactMap { UInt64($0, radix: 16) }
        keys.append(bytes ?? attempts.first)
        if let owner = bytes.flatMap({ owners[$0] }) {
            join(facts.path, .sameBytes, begunBy: owner)
            return story(begunBy: owner, .sameBytes)
        } else if let owner = attempts.first(where: { owners[$0] != nil }).flatMap({ owners[$0] }) {
            join(facts.path, .sameTries, begunBy: owner)
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
            story.bundles.add(paths[Int(owner)], room: &room)
            story.bundles.add(path, room: &room)
            begun[owner] = stories.count
            stories.append(story)
            return
        }
        if kind == .sameTries { stories[place].kind = .sameTries }
        stories[place].bundles.add(path, room: &room)
    }
}

/// Many paths in little memory: each is stored as its difference from the one before.
private struct PackedPaths: Sendable {
    /// The interval at which a path is stored completely.
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
