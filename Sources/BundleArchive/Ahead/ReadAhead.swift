import Terms

/// Reads the large logs of a zip before their turn, each on a thread of its own, while the one before them is read.
struct ReadAhead {
    /// Packed bytes. A smaller entry is not worth a thread.
    private static let threshold: UInt64 = 128 << 10

    private let reader: BundleReader
    private var upcoming: ZipDirectory.Records
    /// The number of the upcoming entry.
    private var number = 0
    private var branches: [Int: EntryBranch] = [:]

    /// - Parameter records: from the first entry on.
    init(_ reader: BundleReader, _ records: ZipDirectory.Records) {
        self.reader = reader
        upcoming = records
    }

    /// Comes to an entry: sees to it that those after it are being read if this one takes its time, and gives the branch that has read it.
    mutating func come<Sink: EntrySink>(
        to entry: ZipEntry, number current: Int, at path: EntryPath, depth: Int, into sink: inout Sink,
        open: @escaping (ZipEntry, EntryPath, BundleReader) -> OpenedEntry
    ) -> EntryBranch? {
        let own = branches.removeValue(forKey: current)
        guard reader.budget.threads > 1, isLarge(entry), sink.wants(path.appending(entry.name)) else { return own }
        // What may still be inflated is shared out, so that no branch takes what the others need.
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
