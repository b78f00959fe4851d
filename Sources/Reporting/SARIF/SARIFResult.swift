/// SARIF's `result`: a finding.
struct SARIFResult: Encodable {
    let ruleId: String
    let level: String
    let message: SARIFText
    /// The first place; the others are `relatedLocations`, for one change puts all of them right.
    let locations: [SARIFLocation]
    let relatedLocations: [SARIFLocation]
    let partialFingerprints: [String: String]
    let occurrenceCount: Int
    let properties: Properties

    /// What SARIF has no field for, under the contract's names.
    struct Properties: Encodable {
        let bundle: String
        let sha256: String?
        let product: String
        let messageId: String?
        let messageArgs: [String]
        let values: [String: String]
        let nodes: [String]
        let firstSeen: String?
        let lastSeen: String?
        let causes: [String]
    }

    init(_ finding: FindingReport, in bundle: BundleReport) {
        ruleId = finding.rule ?? SARIFRule.unknownMessage
        level = finding.severity.sarifLevel
        let texts = [finding.title, finding.diagnosis] + [finding.fileComparison].compactMap(\.self)
        message = SARIFText(text: texts.map { visible($0.plain) }.joined(separator: "\n"))
        let places = finding.evidence.enumerated().map { SARIFLocation($1, id: $0, in: bundle.path) }
        locations = Array(places.prefix(1))
        relatedLocations = Array(places.dropFirst())
        partialFingerprints = finding.evidence.first.map { ["bundlescopeEvidence/v1": $0.id] } ?? [:]
        occurrenceCount = finding.count
        properties = Properties(
            bundle: bundle.path, sha256: bundle.sha256, product: finding.product, messageId: finding.message.id,
            messageArgs: finding.message.args, values: finding.values, nodes: finding.nodes, firstSeen: finding.firstSeen,
            lastSeen: finding.lastSeen,
            causes: finding.causes.map(\.id))
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
    /// Empty where the bundle could not be read to its end.
    let hashes: [String: String]

    /// SARIF's `artifactLocation`.
    struct Location: Encodable {
        let uri: String

        init(bundle path: String) {
            uri = uriReference(path)
        }

        /// An entry's path begins with the bundle's own name, which the bundle's path ends with.
        init(entry: String, in bundle: String) {
            let folder = bundle.lastIndex(of: "/").map { bundle[...$0] } ?? ""
            uri = uriReference(folder + entry)
        }
    }

    init(_ bundle: BundleReport) {
        location = Location(bundle: bundle.path)
        length = bundle.size
        hashes = bundle.sha256.map { ["sha-256": $0] } ?? [:]
    }
}
