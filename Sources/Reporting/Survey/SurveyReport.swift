import CertificateChain
import Diagnosis
import LogScanning
import Survey
import Terms
import Wording

/// A bundle's survey as the contract has it.
struct SurveyReport: Encodable {
    var path: String
    @Nullable var sha256: String?
    var size: UInt64
    var products: [String]
    var complete: Bool
    @Nullable var window: WindowReport?
    var entries: Entries
    var logs: [LogReport]
    var logsTotal: Int
    var shapes: [ShapeReport]
    var shapesTotal: Int
    /// Records whose shapes are not told apart.
    var shapesFurther: Int
    var certificates: [CertificateRow]
    var certificatesTotal: Int
    var notes: [NoteReport]
    var redacted: Int

    struct Entries: Encodable {
        var count: Int
        var bytes: UInt64
        var folders: [Folder]
    }

    struct Folder: Hashable, Encodable {
        var path: String
        var count: Int
        var bytes: UInt64
    }

    struct LogReport: Encodable {
        var entry: String
        @Nullable var product: String?
        @Nullable var source: String?
        var form: LogOverview.Form
        var records: Int
        var levels: [String: Int]
        @Nullable var firstTime: LoggedTime?
        @Nullable var lastTime: LoggedTime?
        var gaps: [Gap]
        var starts: [LoggedTime]
        var startsTotal: Int
        @Nullable var outsideForm: Outside?
        let errors, warnings: Int

        private enum CodingKeys: CodingKey {
            case entry, product, source, form, records, levels, firstTime, lastTime, gaps, starts, startsTotal, outsideForm
        }

        init(_ log: LogOverview) {
            entry = log.entry.description
            product = log.product
            source = log.source
            form = log.form
            records = log.records
            levels = log.levels
            firstTime = log.firstTime
            lastTime = log.lastTime
            gaps = log.gaps.compactMap { gap in
                guard let from = gap.from.time(zone: log.firstTime?.zone), let to = gap.to.time(zone: log.firstTime?.zone) else {
                    return nil
                }
                return Gap(from: from, to: to)
            }
            starts = log.starts
            startsTotal = log.startsTotal
            outsideForm = log.outsideForm.map { Outside(lines: $0.count, first: $0.first) }
            errors = log.errors
            warnings = log.warnings
        }

        /// How often the server has started, and when it did last; nil if the log does not say that it has.
        func startsLine(_ words: Words.Survey) -> Phrase? {
            guard startsTotal > 0 else { return nil }
            return starts.last.map { words.starts(count: startsTotal, last: $0.wholeSecond) } ?? words.startsUndated(startsTotal)
        }
    }

    struct Gap: Hashable, Encodable {
        var from: LoggedTime
        var to: LoggedTime
    }

    struct Outside: Hashable, Encodable {
        var lines: Int
        var first: Int
    }

    struct CertificateRow: Encodable {
        var entry: String
        var index: Int
        var subject: String
        var issuer: String
        @Nullable var notBefore: String?
        @Nullable var notAfter: String?
        var selfSigned: Bool

        init(_ found: SurveyedCertificate) {
            entry = found.entry.description
            index = found.index
            subject = ("\(name: found.certificate.subject.description)" as Phrase).plain
            issuer = ("\(name: found.certificate.issuer.description)" as Phrase).plain
            notBefore = found.certificate.validity.notBefore?.description
            notAfter = found.certificate.validity.notAfter?.description
            selfSigned = found.isSelfSigned
        }
    }

    init(_ survey: BundleSurvey, _ wording: Wording) {
        path = survey.path
        sha256 = survey.sha256
        size = survey.size
        products = survey.products
        complete = survey.complete
        window = survey.window.map(WindowReport.init)
        entries = Entries(
            count: survey.entries.count, bytes: survey.entries.bytes,
            folders: survey.entries.folders.map { Folder(path: $0.path, count: $0.count, bytes: $0.bytes) })
        logs = survey.logs.map(LogReport.init)
        logsTotal = survey.logsTotal
        let ordered = survey.shapes.ordered
        shapes = ordered.prefix(BundleSurvey.shapeBound).map(ShapeReport.init)
        shapesTotal = ordered.count
        shapesFurther = survey.shapes.further
        certificates = survey.certificates.map(CertificateRow.init)
        certificatesTotal = survey.certificatesTotal
        notes = survey.notes.map { NoteReport($0, wording) }
        redacted = survey.redactedPlaces
    }
}

/// What records have in common: the contract's `shape`.
struct ShapeReport: Encodable {
    var shape: String
    var id: String
    var level: String
    var logger: String
    var count: Int
    @Nullable var firstSeen: LoggedTime?
    @Nullable var lastSeen: LoggedTime?
    @Nullable var messageId: String?
    var args: [String]
    @Nullable var rule: String?
    /// The id of the evidence, which `show` prints; then where it stands.
    var evidence: String
    var entry: String
    var line: Int
    var example: String
    let weight: LevelCodes.Weight
    let byteStart: UInt64

    private enum CodingKeys: CodingKey {
        case shape, id, level, logger, count, firstSeen, lastSeen, messageId, args, rule, evidence, entry, line, example
    }

    init(_ shape: Shape) {
        self.shape = shape.text
        id = shape.id
        level = shape.level
        logger = shape.logger
        count = shape.count
        firstSeen = shape.firstSeen
        lastSeen = shape.lastSeen
        messageId = shape.messageId
        args = shape.args
        rule = shape.rule
        evidence = Evidence.id(entry: shape.place.entry, byteStart: shape.place.byteStart)
        entry = shape.place.entry.description
        line = shape.place.line
        example = shape.example
        weight = shape.weight
        byteStart = shape.place.byteStart
    }

    /// What it is, on one line: logger, message id and arguments, text.
    var name: Phrase {
        let said = messageId.map { ([$0] + args + [shape]).filter { !$0.isEmpty }.joined(separator: " · ") } ?? shape
        return Phrase(logger.isEmpty ? said : "\(logger): \(said)", .quoted)
    }
}

/// A shape that stands in several bundles: an element of `summary.shapes`.
struct SharedShapeReport: Encodable {
    let shape: ShapeReport
    var bundles: Bundles

    struct Bundles: Encodable {
        var count: Int
        /// The first few of them; the evidence stands in the first.
        var first: [String]
    }

    private enum CodingKeys: CodingKey {
        case bundles
    }

    init(_ shared: SurveySummary.SharedShape) {
        shape = ShapeReport(shared.shape)
        bundles = Bundles(count: shared.bundles.count, first: shared.bundles.first)
    }

    func encode(to encoder: any Encoder) throws {
        try shape.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bundles, forKey: .bundles)
    }
}

/// What several surveyed bundles have in common: `summary` in the JSON report of `survey`.
struct SurveySummaryReport: Encodable {
    var bundles: Int
    var incomplete: Int
    var shapes: [SharedShapeReport]
    var shapesTotal: Int
    let logs: Int

    private enum CodingKeys: CodingKey {
        case bundles, incomplete, shapes, shapesTotal
    }

    init(_ summary: SurveySummary) {
        bundles = summary.bundles
        incomplete = summary.incomplete
        shapes = summary.shapes.prefix(BundleSurvey.shapeBound).map(SharedShapeReport.init)
        shapesTotal = summary.shapesTotal
        logs = summary.logs
    }
}
