import LogScanning

/// Counts a log's records: by level, over time, and the starts of its server.
struct RecordCounts {
    /// So many starts are told, the last ones.
    private static let startBound = 32

    let window: SurveyWindow
    private(set) var levels = [Int](repeating: 0, count: 256)
    private(set) var rhythm = LogRhythm()
    private(set) var first: PackedTime?
    private(set) var last: PackedTime?
    /// Records outside the asked time.
    private(set) var outside = 0
    /// The times of the last starts, as far as the log says them, and the number of all.
    private(set) var starts: [PackedTime] = []
    private(set) var startsTotal = 0

    init(_ window: SurveyWindow) {
        self.window = window
    }

    mutating func add(_ records: [RecordBatch.Beginning]) {
        for record in records {
            guard window.contains(record.time) else {
                outside += 1
                continue
            }
            levels[Int(record.level)] += 1
            if record.isStart { addStart(at: record.time) }
            guard let time = record.time else { continue }
            rhythm.add(time)
            first = min(first ?? time, time)
            last = max(last ?? time, time)
        }
    }

    private mutating func addStart(at time: PackedTime?) {
        startsTotal += 1
        guard let time else { return }
        if starts.count == Self.startBound { starts.removeFirst() }
        starts.append(time)
    }
}
