import Diagnosis
import LogScanning

/// What a line of NDJSON contains for programs, besides the report in one language: all that `summarize` needs of a bundle, and whether the row
/// is still good.
struct BundleRow: Encodable {
    /// Changes if a field changes its meaning or is removed.
    static let version = "1"

    let settings: AnalysisSettings
    let facts: BundleFacts
    let diagnosis: BundleDiagnosis

    private enum CodingKeys: CodingKey {
        case version, settings, worthReadingAgain, shapes, shapesComplete
    }

    private struct Settings: Encodable {
        let settings: AnalysisSettings
        private enum CodingKeys: CodingKey { case digest }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(settings.digest, forKey: .digest)
            try settings.encode(to: encoder)
        }
    }

    func encode(to encoder: any Encoder) throws {
        try facts.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.version, forKey: .version)
        try container.encode(Settings(settings: settings), forKey: .settings)
        try container.encode(diagnosis.wasHindered, forKey: .worthReadingAgain)
        let messages = diagnosis.findings.map(\.message) + diagnosis.attempts.kept.map(\.message)
        let shapes = Set(messages.map { MessageShape($0) })
        try container.encode(
            shapes.sorted { ($0.source, $0.id ?? "", $0.text) < ($1.source, $1.id ?? "", $1.text) }, forKey: .shapes)
        try container.encode(diagnosis.attempts.kept.count == diagnosis.attempts.count, forKey: .shapesComplete)
    }
}
