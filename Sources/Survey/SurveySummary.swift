public import Terms

/// What several bundles have in common: their shapes, and in how many of them each stands.
public struct SurveySummary: Sendable {
    public struct SharedShape: Sendable {
        /// Counted over all bundles; the place is that in the first of them.
        public var shape: Shape
        public var bundles: PathTally
    }

    public var bundles = 0
    /// The number of bundles that were not read in full.
    public var incomplete = 0
    public var logs = 0
    private var miner = ShapeMiner()
    private var paths: [PathTally] = []

    public init() {}

    public mutating func add(_ survey: BundleSurvey) {
        bundles += 1
        if !survey.complete { incomplete += 1 }
        logs += survey.logsTotal
        var seen: Set<Int> = []
        for shape in survey.shapes.shapes {
            if let index = miner.add(shape, ShapeKey(shape)) { seen.insert(index) }
        }
        while paths.count < miner.shapes.count { paths.append(PathTally()) }
        for index in seen { paths[index].add(survey.path) }
    }

    public var shapesTotal: Int { miner.shapes.count }

    /// Those that stand in most bundles first, then the most frequent.
    public var shapes: [SharedShape] {
        let places = Dictionary(miner.shapes.enumerated().map { ($1, $0) }) { first, _ in first }
        let ordered = miner.ordered.compactMap { shape in places[shape].map { SharedShape(shape: shape, bundles: paths[$0]) } }
        return ordered.enumerated().sorted { ($1.element.bundles.count, $0.offset) < ($0.element.bundles.count, $1.offset) }.map(\.element)
    }
}
