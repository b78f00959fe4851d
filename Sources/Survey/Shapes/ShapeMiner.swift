import LogScanning

/// Finds the shapes that records have, in one pass and in bounded memory: a tree of fixed depth, after Drain (He, Zhu, Zheng, Lyu: Drain, ICWS 2017).
///
/// The tree's levels are the level and the logger, the number of words, and the first word; a text belongs to the shape below them that has most words in
/// common with it, if those are enough, and words in which they differ become `#`.
public struct ShapeMiner: Sendable {
    /// The number of shapes told apart.
    public static let bound = 2_000
    /// The number of texts whose shape is remembered, and of shapes with which a text is compared.
    static let textBound = 1 << 15
    private static let leafBound = 32
    /// A text of fewer words belongs to no shape but its own.
    private static let leastWords = 4

    public private(set) var shapes: [Shape] = []
    /// Records whose shapes are not told apart because there are too many.
    public private(set) var further = 0

    private var known: [UInt64: Int] = [:]
    private var leaves: [UInt64: [Int]] = [:]

    public init() {}

    /// The shapes, the most frequent first.
    public var ordered: [Shape] { shapes.ordered }

    /// The index of the shape that a text has, if it is known already.
    func shape(of key: ShapeKey) -> Int? { known[key.hash] }

    /// Counts one more record of a shape.
    mutating func count(_ index: Int, at time: PackedTime?) { shapes[index].count(at: time) }

    /// Adds a shape of which nothing is known yet but its own records; gives its index, or that of the one that it belongs to, or nil if there is no room.
    ///
    /// - Parameter begun: Called with the shape if it is a new one.
    @discardableResult
    mutating func add(_ shape: Shape, _ key: ShapeKey, begun: (inout Shape) -> Void = { _ in }) -> Int? {
        let leaf = key.leaf
        var found = known[key.hash]
        if found == nil, shape.messageId == nil { found = similar(to: shape, in: leaf, words: key.words) }
        if let index = found {
            if shapes[index].text != shape.text { shapes[index].text = Self.common(shapes[index].text, shape.text) }
            shapes[index].add(shape)
        } else if shapes.count < Self.bound {
            found = shapes.count
            shapes.append(shape)
            begun(&shapes[shapes.count - 1])
            if leaves[leaf, default: []].count < Self.leafBound { leaves[leaf, default: []].append(shapes.count - 1) }
        } else {
            further += shape.count
        }
        if let found, known.count < Self.textBound { known[key.hash] = found }
        return found
    }

    /// Changes what is shown of the shapes.
    mutating func change(_ change: (inout Shape) -> Void) {
        for index in shapes.indices { change(&shapes[index]) }
    }

    /// Adds what another miner has found.
    public mutating func add(_ other: ShapeMiner) {
        for shape in other.shapes { add(shape, ShapeKey(shape)) }
        further += other.further
    }

    /// The shape of the leaf that has most words in common with another one: more than half of them, and the first one.
    private func similar(to shape: Shape, in leaf: UInt64, words: Int) -> Int? {
        guard words >= Self.leastWords, let candidates = leaves[leaf] else { return nil }
        var best: (index: Int, common: Int)?
        for index in candidates where shapes[index].level == shape.level && shapes[index].logger == shape.logger {
            let common = Self.wordsInCommon(shapes[index].text, shape.text)
            if common * 3 >= words * 2, common > best?.common ?? 0 { best = (index, common) }
        }
        return best?.index
    }

    private static func wordsInCommon(_ one: String, _ other: String) -> Int {
        var (ones, others) = (one.utf8.makeIterator(), other.utf8.makeIterator())
        var (first, second) = (ones.next(), others.next())
        var common = 0
        while first != nil, second != nil {
            var isSame = true
            while true {
                let hasEnded = (first == nil || first == 0x20, second == nil || second == 0x20)
                if hasEnded.0, hasEnded.1 { break }
                if hasEnded.0 || hasEnded.1 || first != second { isSame = false }
                if !hasEnded.0 { first = ones.next() }
                if !hasEnded.1 { second = others.next() }
            }
            if isSame { common += 1 }
            (first, second) = (ones.next(), others.next())
        }
        return common
    }

    private static func common(_ one: String, _ other: String) -> String {
        zip(one.split(separator: " "), other.split(separator: " ")).map { $0 == $1 ? String($0) : "#" }.joined(separator: " ")
    }
}
