import Terms

/// Reads the large logs of a zip before their turn, each on a thread of its own, while the one before them is read.
struct ReadAhead {
    /// In packed bytes. A smaller entry is not worth a thread.
    private static let threshold: UInt64 = 128 << 10

    private let reader: BundleReader
    private var upcoming: ZipDirectory.Records
    /// The number of the next entry in `upcoming`.
    private var number = 0
    private var branches: [Int: EntryBranch] = [:]

    /// - Parameter records: The directory's records, from the first entry on.
    init(_ reader: BundleReader, _ records: ZipDirectory.Records) {
        self.reader = reader
        upcoming = records
    }

    /// Starts reading the entries after this one if it is large, and returns the branch that has read this one, if there is one.
    mutating func advance<Sink: EntrySink>(
        to entry: ZipEntry, number current: Int, at path: EntryPath, depth: Int, into sink: inout Sink,
        open: @escaping (ZipEntry, EntryPath, BundleReader) -> OpenedEntry
    ) -> EntryBranch? {
        let own = branches.removeValue(forKey: current)
        guard reader.budget.threads > 1, isLarge(entry), sink.wants(path.appending(entry.name)) else { return own }
        // The remaining allowance is divided, so that no branch uses up what the others need.
        let share = reader.budget.allowanceLeft / UInt64(reader.budget.threads)
        while branches.count < reader.budget.threads - 1, let next = try? upcoming.next() {
            defer { number += 1 }
            let nextPath = path.appending(next.name)
            guard number > current, isLarge(next), sink.wants(nextPath), let branch = sink.branch() else { continue }
            branches[number] = EntryBranch(reader.branch(allowance: share), at: nextPath, depth: depth, into: branch) {
                open(next, nextPath, $0)
            }
        }
        return own
    }

    private func isLarge(_ entry: ZipEntry) -> Bool {
        entry.packedSize >= Self.threshold && entry.header.kind == .file && entry.header.obstacle == nil && !entry.needsLibArchive
    }
}
