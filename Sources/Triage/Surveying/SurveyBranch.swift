import BundleArchive
import Terms

/// Surveys an entry before its turn, on another thread, and holds the result until the turn comes.
final class SurveyBranch: EntrySinkBranch, @unchecked Sendable {
    private let makeSurveyor: (EntryPath) -> EntrySurveyor
    private let add: (EntrySurveyor.Result) -> Void
    private let result = Monitor<EntrySurveyor.Result?>(nil)
    private var surveyor: EntrySurveyor?

    init(_ makeSurveyor: @escaping (EntryPath) -> EntrySurveyor, add: @escaping (EntrySurveyor.Result) -> Void) {
        self.makeSurveyor = makeSurveyor
        self.add = add
    }

    func join() { add(result.wait { $0 }) }

    /// Nobody waits for the result.
    func cancel() {}

    // MARK: On the other thread

    var takesLogs: Bool { true }

    func wants(_ path: EntryPath) -> Bool { true }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { false }

    func entryBegan(_ path: EntryPath) { surveyor = makeSurveyor(path) }

    func receive(_ bytes: Span<UInt8>) { surveyor?.receive(bytes) }

    func entryEnded(whole: Bool) {
        let found = surveyor.take()?.finish()
        result.change { $0 = found }
    }
}
