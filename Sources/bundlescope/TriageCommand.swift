import ArgumentParser
import BundlescopeKit
import Glibc

struct TriageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "triage",
        abstract: "Say what a folder of bundles shows: which share a cause, which need a person, which could not be read.",
        discussion: """
            Every archive, every log and every folder that looks like an unpacked bundle is read, in separate processes: a bad bundle does not \
            affect the others. Other files are counted. Links to folders are not followed. The report is the same whatever --jobs says.

            EXAMPLES
              bundlescope triage CASES/
              bundlescope triage CASES/ --catalog cases.db --resume --format ndjson --output cases.ndjson
              find CASES -name '*.zip' -print0 | bundlescope triage --paths-from -
              printf '/tmp/1\tcases/4711.zip\n' | bundlescope triage --paths-from - --format ndjson
            """)

    @Argument(help: ArgumentHelp("Folders with bundles, or single bundles.", valueName: "folder"), completion: .directory)
    var folders: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            Read the paths of the bundles from this file, or - for standard input, each terminated by a line end or a NUL. After a path and a \
            TAB, the name may follow that the bundle has in the report, whatever it is.
            """,
            valueName: "file"))
    var pathsFrom: String?

    @Flag(
        name: [.customShort("0"), .customLong("null")],
        help: "In --paths-from, only a NUL ends a path and its name; without it, the beginning of the list decides.")
    var null = false

    private enum Depth: String, EnumerableFlag {
        case recursive, noRecursive

        static func name(for value: Depth) -> NameSpecification {
            value == .recursive ? .customLong("recursive") : .customLong("no-recursive")
        }

        static func help(for value: Depth) -> ArgumentHelp? {
            value == .recursive
                ? "Also look in the folders within the folders."
                : "Look for bundles only in the named folders, not in those within them."
        }
    }

    @Flag private var depth: Depth = .recursive

    private var recursive: Bool { depth == .recursive }

    @Option(name: .shortAndLong, help: ArgumentHelp("Read with this many processes; default: the processor's cores.", valueName: "number"))
    var jobs = Machine.cores

    @Option(
        help: ArgumentHelp("Also store everything in this SQLite database; see Docs/Catalog.md.", valueName: "file"), completion: .file())
    var catalog: String?

    @Flag(help: "Do not read bundles again that are in the catalog and have not changed since.")
    var resume = false

    @Flag(help: "Keep running until interrupted, and read bundles as they arrive. An --output file is rewritten for each.")
    var watch = false

    @Option(help: "Progress on standard error: auto (a live line on a terminal), plain (a line for each bundle) or never.")
    var progress: ProgressLine.Form = .auto

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var redaction: RedactionOptions
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Time") var window: WindowOptions
    @OptionGroup(title: "Limits of one bundle") var limits: LimitOptions
    @OptionGroup(title: "Limits of one bundle") var memory: WorkerMemoryOption

    @Flag(help: "Exit with 0 if every bundle is in the report, even if there are findings, or bundles that were not read in full.")
    var exitZero = false

    func validate() throws {
        if folders.isEmpty == (pathsFrom == nil) { throw ValidationError("name either folders or --paths-from") }
        if jobs < 1 { throw ValidationError("--jobs must be above 0") }
        if resume, catalog == nil { throw ValidationError("--resume needs the --catalog that it resumes from") }
        if anonymization.anonymize, catalog != nil, anonymization.tokenMap == nil {
            throw ValidationError("--anonymize with --catalog needs a --token-map: the catalog's tokens must hold for later runs")
        }
        if null, pathsFrom == nil { throw ValidationError("--null needs --paths-from") }
        if watch, pathsFrom != nil { throw ValidationError("--watch needs folders") }
    }

    func run() throws {
        let rules = try rules.load()
        try anonymization.begin(rules, paths: folders + [pathsFrom, catalog, report.output])
        let triage = BundleTriage(rules: rules, limits: limits.limits, window: try window.window(), redacts: redaction.redact)
        let marks = triage.marks
        try TriageRun(
            target: ReportTarget(report, anonymization),
            corpus: CorpusRun(
                job: AnalysisJob(triage), supply: try supply(marks), walk: watch || pathsFrom != nil ? nil : walk(marks), jobs: jobs,
                limits: memory.limits, progress: progress),
            folders: folders, source: pathsFrom ?? folders.joined(separator: ", "), catalog: catalog, resume: resume, isEndless: watch,
            exitZero: exitZero
        ).run()
    }

    private func walk(_ marks: BundleMarks) -> BundleWalk {
        BundleWalk(ArgumentPath.paths(folders), recursive: recursive, marks: marks)
    }

    private func supply(_ marks: BundleMarks) throws -> any BundleSupply {
        guard let pathsFrom else { return watch ? FolderWatch { walk(marks) } : walk(marks) }
        let separator: UInt8? = null ? 0 : nil
        if pathsFrom == "-" { return PathList(descriptor: STDIN_FILENO, separator: separator) }
        let descriptor = unsafe open(ArgumentPath.path(pathsFrom).cString, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure("\(pathsFrom): \(unsafe String(cString: strerror(errno)))") }
        return PathList(descriptor: descriptor, separator: separator)
    }
}
