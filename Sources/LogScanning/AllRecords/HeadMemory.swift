import CByteSearch

/// The last heads of a log, so that a head which differs from one of them only in its time need not be looked at again: most of a log's do.
struct HeadMemory {
    /// The number of heads kept: a log has one for each of its levels.
    private static let bound = 8
    private static let requestTags: [UInt32] = (0..<10).map { digit in
        let level = LevelCodes.code(ofStatus: 100 * digit)
        let isPlain = level != LevelCodes.none && LevelCodes().weight(of: level) == .none
        return isPlain ? UInt32(RecordBatch.Beginning(level: level, time: nil, isStart: false).packed) : 0
    }

    private var heads = HeadPatterns(requestTags: requestTags)
    /// Their places are counted from the start of the line.
    private var glances: [HeadGlance] = []
    private var next = 0
    private var kept = 0
    private var found = 0
    private let levelMayLack: Bool

    /// - Parameter levelMayLack: Whether nothing but its time is wanted of a record in whose head no level is seen.
    init(levelMayLack: Bool) {
        self.levelMayLack = levelMayLack
    }

    /// What `HeadGlance.at` finds at the start of a line, if it is a head like one of those kept.
    mutating func glance(at start: Int, in bytes: [UInt8]) -> HeadGlance? {
        guard let known = ByteSearch.knownHead(heads.patterns, at: start, in: bytes) else { return nil }
        guard let digits = ByteSearch.fullTime(at: start + glances[known].timeRange.lowerBound, bytes.count, in: bytes) else { return nil }
        found += 1
        return glances[known].moved(by: start, at: PackedTime(digits: digits))
    }

    /// Goes on from `start` over records with one of the heads kept, as long as nothing but their levels and times is wanted, and returns how many it has
    /// written.
    ///
    /// - Parameter skipping: Whether the lines at `start` that belong to the record before are passed over, too.
    mutating func passPlain(
        in bytes: [UInt8], from start: inout Int, before limit: Int, skipping: Bool, to records: inout [UInt64]
    ) -> Int {
        if heads.isEmpty { return 0 }
        let count = ByteSearch.plainRecords(in: bytes, from: &start, before: limit, skipping: skipping, heads: heads, to: &records)
        found += count
        return count
    }

    /// Keeps the head of the line at `start`, if whatever decided how it was read is certain to be the same in the lines that the pattern fits: all bytes
    /// up to the one behind it, but the digits of a time of the usual form, before which stands nothing but marks and the level.
    ///
    /// - Parameter isPlain: Whether nothing but the level and the time is wanted of a record with this level.
    mutating func keep(_ glance: HeadGlance, isPlain: Bool, at start: Int, before lineEnd: Int, in bytes: [UInt8]) {
        let (time, count) = (glance.timeRange, glance.end + 1 - start)
        if !glance.request.isEmpty { heads.takesRequests = true }
        if glance.level == LevelCodes.none, time.lowerBound == start { heads.takesBare = levelMayLack }
        // Heads that hold something else that varies are not worth it.
        guard kept < Self.bound * 8 + found / 8, !glance.levelRange.isEmpty, glance.request.isEmpty, !glance.dependsOnRest,
            count <= min(ByteSearch.headSize, lineEnd - start), time.count == ByteSearch.timeSize,
            ByteSearch.fullTime(at: time.lowerBound, lineEnd, in: bytes) != nil,
            (start..<time.lowerBound).allSatisfy({ glance.levelRange.contains($0) || !bytes[$0].isDigit && !bytes[$0].isLetter })
        else { return }
        kept += 1
        var pattern = [UInt8](repeating: 0, count: 3 * ByteSearch.headSize)
        for index in 0..<count {
            let isOfTime = time.contains(start + index) && bytes[start + index].isDigit
            pattern[index] = bytes[start + index]
            pattern[index + (isOfTime ? 2 : 1) * ByteSearch.headSize] = 0xFF
        }
        let tag = RecordBatch.Beginning(level: glance.level, time: nil, isStart: false).packed
        let fact = head_facts(time: UInt32(time.lowerBound - start), tag: UInt32(tag), is_plain: isPlain)
        if glances.count < Self.bound {
            heads.patterns += pattern
            glances.append(glance.moved(by: -start))
            heads.facts.append(fact)
        } else {
            heads.patterns.replaceSubrange(next * pattern.count..<(next + 1) * pattern.count, with: pattern)
            glances[next] = glance.moved(by: -start)
            heads.facts[next] = fact
            next = (next + 1) % Self.bound
        }
    }
}
