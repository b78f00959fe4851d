import Terms

/// The files that were searched for a log's records: those named like a log, or all files if no log was at its expected path.
struct ContentInspection {
    /// The maximum number of files searched.
    static let bound = 2_000

    let isOfEverything: Bool
    private(set) var files = PathTally()
    /// Whether there were more files than are searched.
    private(set) var isCut = false

    init(isOfEverything: Bool) {
        self.isOfEverything = isOfEverything
    }

    /// Whether one more file may be searched.
    mutating func count(_ path: EntryPath) -> Bool {
        isCut = isCut || files.count == Self.bound
        if !isCut { files.add(path.description) }
        return !isCut
    }

    /// The notes on the search.
    var notes: [ReadNote] {
        let limit = isCut ? [ReadNote(.limit, .contentLimit(Self.bound), at: nil, losesData: true)] : []
        let isTold = isOfEverything && files.count > 0
        return (isTold ? [ReadNote(.ambiguous, .lookedInto(files), at: nil, losesData: false)] : []) + limit
    }
}
