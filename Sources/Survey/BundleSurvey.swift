public import Diagnosis
import LogScanning
public import Terms

/// What lies in a bundle, and what its logs say, whether a rule knows it or not: values without words of any language.
public struct BundleSurvey: Sendable {
    /// The bundle as given on the command line; `-` is standard input.
    public var path: String
    public var sha256: String?
    public var size: UInt64
    public var entries = EntryTally()
    /// In the bundle's order, the first `logBound` of them.
    public var logs: [LogOverview] = []
    public var logsTotal = 0
    public var shapes = ShapeMiner()
    /// The first `certificateBound` of them.
    public var certificates: [SurveyedCertificate] = []
    public var certificatesTotal = 0
    public var notes: [ReadNote] = []
    /// Nil if no time window was requested.
    public var window: WindowCoverage?
    /// The number of secrets removed from the logs' texts.
    public var redactedPlaces = 0

    public static let logBound = 2_000
    public static let certificateBound = 1_000
    /// The number of shapes in a report.
    public static let shapeBound = 1_000

    public init(path: String, sha256: String? = nil, size: UInt64 = 0) {
        self.path = path
        self.sha256 = sha256
        self.size = size
    }

    /// Whether all of it was read.
    public var complete: Bool { !notes.contains(where: \.losesData) }

    /// The ids of the products whose logs are in it, sorted.
    public var products: [String] { Set(logs.compactMap(\.product)).sorted() }

    /// Adds what was found in a log.
    public mutating func add(_ result: LogSurveyor.Result) {
        if let log = result.log {
            logsTotal += 1
            if logs.count < Self.logBound { logs.append(log) }
        }
        shapes.add(result.shapes)
        window?.recordsOutside += result.recordsOutside
    }

    public mutating func add(_ found: [SurveyedCertificate]) {
        certificatesTotal += found.count
        certificates += found.prefix(Self.certificateBound - certificates.count)
    }

    /// Whether all logs were read as records with a level, so that `unknownErrors` counts every error.
    public var countsEveryError: Bool {
        complete && logs.count == logsTotal && shapes.further == 0 && window?.recordsOutside ?? 0 == 0
            && logs.allSatisfy { $0.form != .unknown && $0.outsideForm == nil && !$0.levels.isEmpty }
    }

    /// The shapes of errors that no rule knows.
    public var unknownErrors: Int { shapes.shapes.count { $0.rule == nil && $0.weight == .error } }
}
