import ArgumentParser
import BundlescopeKit
import FoundationEssentials

/// `rules score`: the diagnoses of a labelled corpus against what is right.
struct RulesScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Hold the diagnoses of a folder's bundles against its expected.json: right, missed and false, rule by rule.",
        discussion: """
            The form of expected.json is described in Docs/Rules.md; what it does not say is not compared. The exit code is 0 if every diagnosis is \
            as it should be, 1 if not.

            EXAMPLES
              bundlescope rules score CORPUS/
              bundlescope rules score CORPUS/ --rules my-rules --format json
            """)

    @Argument(help: ArgumentHelp("A folder with bundles and their expected.json.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup(title: "Reading") var reading: CorpusOptions
    @OptionGroup(title: "Report") var report: FormattedReportOptions<RunFormat>
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Limits of one bundle") var limits: LimitOptions
    @OptionGroup(title: "Limits of one bundle") var memory: WorkerMemoryOption

    func run() throws {
        let rules = try rules.load()
        let expected = try LabelledCorpus(folder)
        try anonymization.begin(rules, paths: [folder, report.output] + expected.bundles.map(\.bundle))
        let job = AnalysisJob(BundleTriage(rules: rules, limits: limits.limits))
        func isThere(_ bundle: ExpectedBundle) -> Bool { FileManager.default.fileExists(atPath: expected.path(of: bundle)) }
        let there = expected.bundles.filter(isThere)
        try ScoreRun(
            target: ReportTarget(report, anonymization), rules: rules, expected: there,
            unlabelled: expected.unlabelled(among: BundleWalk([ArgumentPath.path(folder)], recursive: true, marks: job.triage.marks)),
            absent: PathTally(expected.bundles.filter { !isThere($0) }.map(\.bundle)),
            corpus: CorpusRun(
                job: job, supply: NamedBundles(there.map { ArgumentPath.path(expected.path(of: $0)) }), jobs: reading.jobs,
                limits: memory.limits, progress: reading.progress)
        ).run()
    }
}

/// A folder of bundles of which it is known what is right.
struct LabelledCorpus {
    let folder: String
    let bundles: [ExpectedBundle]
    private let passOver: [String]

    /// - Throws: `CommandFailure` if there is no `expected.json`, or it is not in its form.
    init(_ folder: String) throws(CommandFailure) {
        self.folder = folder.hasSuffix("/") ? folder : "\(folder)/"
        let file = "\(self.folder)expected.json"
        guard let data = FileManager.default.contents(atPath: file) else { throw CommandFailure("\(file): there is no such file") }
        do {
            let corpus = try JSONDecoder().decode(ExpectedCorpus.self, from: data)
            (bundles, passOver) = (corpus.bundles, corpus.passOver ?? [])
        } catch {
            throw CommandFailure("\(file): \(Self.sentence(error))")
        }
        if bundles.isEmpty { throw CommandFailure("\(file): expected at least one bundle") }
        var seen: Set<String> = []
        for bundle in bundles where !seen.insert(bundle.bundle).inserted {
            throw CommandFailure("\(file): \(bundle.bundle) stands twice")
        }
    }

    func path(of bundle: ExpectedBundle) -> String { folder + bundle.bundle }

    /// The bundles that a walk through the folder finds and that are neither expected nor within an expected one.
    func unlabelled(among walk: BundleWalk) -> PathTally {
        let labelled = Set(bundles.map { path(of: $0) } + passOver.map { folder + $0 })
        var walk = walk
        var tally = PathTally()
        while let found: FoundBundle = walk.next() {
            let parts = found.path.split(separator: "/", omittingEmptySubsequences: false)
            let isLabelled = parts.indices.contains { labelled.contains(parts[...$0].joined(separator: "/")) }
            if !isLabelled { tally.add(found.path) }
        }
        return tally
    }

    /// Where in the document something is wrong, and what.
    private static func sentence(_ error: any Error) -> String {
        func place(_ path: [any CodingKey]) -> String {
            let keys = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
            return keys.isEmpty ? "the document" : String(keys.drop { $0 == "." })
        }
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            return "\(place(context.codingPath)): missing key '\(key.stringValue)'"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            return "\(place(context.codingPath)): \(context.debugDescription)"
        case DecodingError.dataCorrupted(let context): return "\(place(context.codingPath)): \(context.debugDescription)"
        default: return "not in the form of an expected.json"
        }
    }
}
