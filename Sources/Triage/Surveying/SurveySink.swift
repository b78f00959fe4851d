import BundleArchive
import Diagnosis
import LogScanning
import RuleTable
import Survey
import Terms

/// The sink between an archive's reader and the surveyors: takes every entry of the bundle.
final class SurveySink: EntrySink {
    private let rules: RuleSet
    private let window: TimeWindow
    private let cache = SourceMarkerCache()
    private var recognition: LogRecognition
    private var surveyor: EntrySurveyor?
    private let isAlone: Bool
    private let whole: EntrySurveyor.Witness?
    private(set) var survey: BundleSurvey

    /// - Parameters:
    ///   - isAlone: Whether everything is done on one thread.
    ///   - whole: Called with each record that may matter; then everything is read in turn.
    init(_ survey: BundleSurvey, rules: RuleSet, window: TimeWindow, isAlone: Bool = true, whole: EntrySurveyor.Witness? = nil) {
        self.survey = survey
        self.isAlone = isAlone
        self.whole = whole
        self.rules = rules
        self.window = window
        recognition = LogRecognition(rules)
    }

    var takesLogs: Bool { true }

    /// Large entries that are wanted for their path can be read on several threads.
    func wants(_ path: EntryPath) -> Bool { path.isNamedAsLog || !recognition.logs(at: path).isEmpty }

    func looksInside(_ path: EntryPath) -> Bool { true }

    func wants(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }

    func wantsSingleFile(_ path: EntryPath, beginning: Span<UInt8>) -> Bool { true }

    func entryBegan(_ path: EntryPath) { surveyor = makeSurveyor(path) }

    func receive(_ bytes: Span<UInt8>) { surveyor?.receive(bytes) }

    func entryEnded(whole: Bool) {
        if let result = surveyor.take()?.finish() { add(result) }
    }

    func branch() -> (any EntrySinkBranch)? {
        if whole != nil { return nil }
        // What the other thread uses is its own.
        let (rules, recognition, window, cache, isAlone) = (rules, recognition, window, cache, isAlone)
        return SurveyBranch {
            EntrySurveyor($0, rules: rules, recognition: recognition, window: window, cache: cache, isAlone: isAlone)
        } add: { [unowned self] in
            add($0)
        }
    }

    private func makeSurveyor(_ path: EntryPath) -> EntrySurveyor {
        EntrySurveyor(path, rules: rules, recognition: recognition, window: window, cache: cache, isAlone: isAlone, whole: whole)
    }

    private func add(_ result: EntrySurveyor.Result) {
        survey.entries.add(folder: result.folder, bytes: result.bytes)
        if let log = result.log { survey.add(log) }
        survey.add(result.certificates)
    }
}

extension EntryPath {
    /// Whether the name is one that logs usually have, packed or not.
    fileprivate var isNamedAsLog: Bool {
        let name = innermost.lowercased().split(separator: "/").last ?? ""
        return name.contains("log") || name.contains(".out") || name.hasPrefix("messages") || name.hasSuffix(".trc")
    }
}
