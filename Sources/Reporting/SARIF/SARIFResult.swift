import ContentDigest
import Diagnosis
import Terms
import Wording

/// SARIF's `result`: a finding.
struct SARIFResult: Encodable {
    let ruleId: String
    let level: String
    let message: SARIFText
    /// The first place. The others are `relatedLocations`, because a single change fixes all of them.
    let locations: [SARIFLocation]
    let relatedLocations: [SARIFLocation]
    let partialFingerprints: [String: String]
    /// Equal for results that are the same: the same message in bundles with the same story.
    let correlationGuid: String?
    let occurrenceCount: Int
    let properties: Properties

    /// The values for which SARIF has no field, under their names in the contract.
    struct Properties: Encodable {
        let bundle: String
        let sha256: String?
        let product: String
        let messageId: String?
        let messageArgs: [String]
        let values: [String: String]
        let nodes: [String]
        let firstSeen: LoggedTime?
        let lastSeen: LoggedTime?
        let status: Finding.Status
        let supersededBy: SupersedingReport?
        let causes: [String]
        let shape: String?
        let undecided: Bool?
        let competing: [String]
        let story, sameAs: String?
    }

    init(_ finding: FindingReport, _ found: Finding, in bundle: BundleReport, _ standing: BundleStanding) {
        ruleId = finding.rule ?? SARIFRule.unknownMessage
        level = finding.severity.sarifLevel
        let texts = [finding.title, finding.diagnosis] + [finding.fileComparison].compactMap(\.self)
        message = SARIFText(text: texts.map { visible($0.plain) }.joined(separator: "\n"))
        let places = finding.evidence.enumerated().map { SARIFLocation($1, id: $0, in: bundle.path) }
        locations = Array(places.prefix(1))
        relatedLocations = Array(places.dropFirst())
        partialFingerprints = finding.evidence.first.map { ["bundlescopeEvidence/v1": $0.id] } ?? [:]
        correlationGuid = standing.story?.key.map { Self.guid(of: finding, inStory: $0) }
        occurrenceCount = finding.count
        properties = Properties(
            bundle: bundle.path, sha256: bundle.sha256, product: finding.product, messageId: finding.message.id,
            messageArgs: finding.message.args, values: finding.values, nodes: finding.nodes, firstSeen: finding.firstSeen,
            lastSeen: finding.lastSeen, status: finding.status, supersededBy: finding.supersededBy,
            causes: finding.causes.map(\.id), shape: found.unknownShape?.text,
            undecided: found.rule.map(standing.undecided.contains), competing: standing.rivals(of: found.rule),
            story: standing.story?.path, sameAs: standing.story?.kind?.rawValue)
    }

    /// A name-based UUID from a SHA-256, in the form of RFC 9562's version 5, since SARIF's schema allows versions 1 to 5.
    private static func guid(of finding: FindingReport, inStory key: UInt64) -> String {
        var digest = SHA256()
        let message = finding.message
        for part in ["\(key)", finding.rule ?? "", message.source, message.id ?? ""] + message.args { digest.update(part + "\0") }
        let digits = Array(digest.hexadecimal())
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return [part(0..<8), part(8..<12), "5" + part(13..<16), "8" + part(17..<20), part(20..<32)].joined(separator: "-")
    }
}

/// SARIF's `location`.
struct SARIFLocation: Encodable {
    var id: Int?
    let physicalLocation: Place

    struct Place: Encodable {
        let artifactLocation: SARIFArtifact.Location
        var region: Region?
    }

    struct Region: Encodable {
        let startLine: Int
        let byteOffset: UInt64
        let byteLength: UInt64
        let snippet: SARIFText
    }

    init(_ evidence: EvidenceReport, id: Int, in bundle: String) {
        self.id = id
        physicalLocation = Place(
            artifactLocation: .init(entry: evidence.entry, in: bundle),
            region: Region(
                startLine: evidence.line, byteOffset: evidence.byteStart, byteLength: evidence.byteEnd - evidence.byteStart,
                snippet: SARIFText(text: visibleLines(evidence.excerpt).joined(separator: "\n"))))
    }

    init(_ location: SARIFArtifact.Location) {
        physicalLocation = Place(artifactLocation: location)
    }
}

/// SARIF's `artifact`: a bundle.
struct SARIFArtifact: Encodable {
    let location: Location
    let length: UInt64
    /// Empty if the bundle could not be read to its end.
    let hashes: [String: String]
    /// Nil if no time window was requested.
    let properties: [String: WindowReport]?

    /// SARIF's `artifactLocation`.
    struct Location: Encodable {
        let uri: String

        init(bundle path: String) {
            uri = uriReference(path)
        }

        /// The location of an entry. The entry's path begins with the bundle's own name, which is the last part of the bundle's path.
        init(entry: String, in bundle: String) {
            let folder = bundle.lastIndex(of: "/").map { bundle[...$0] } ?? ""
            uri = uriReference(folder + entry)
        }
    }

    init(_ bundle: BundleReport) {
        location = Location(bundle: bundle.path)
        length = bundle.size
        hashes = bundle.sha256.map { ["sha-256": $0] } ?? [:]
        properties = bundle.window.map { ["window": $0] }
    }
}
