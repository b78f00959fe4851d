import BundlescopeKit
import Synchronization

/// What becomes of the names in everything that this process writes: to a report, beside it, and to standard error.
final class Anonymization: Sendable {
    private static let chosen = Mutex<Anonymization?>(nil)

    /// Nil if names are shown as they are.
    static var current: Anonymization? { chosen.withLock { $0 } }

    let anonymizer: Anonymizer
    private let file: TokenMapFile?

    private init(_ anonymizer: Anonymizer, _ file: TokenMapFile?) {
        self.anonymizer = anonymizer
        self.file = file
    }

    /// From now on, tokens are written in place of names.
    ///
    /// - Parameters:
    ///   - map: The file of the tokens; without one they hold for this run alone.
    ///   - paths: Files and folders of the customer's that the command line names.
    static func begin(map: String?, rules: RuleSet, paths: [String]) throws {
        let file = try map.map { try TokenMapFile($0) }
        let anonymizer = Anonymizer(file?.map ?? TokenMap(), words: OwnWords(OwnTexts.all(with: rules)))
        for path in paths where path != "-" { anonymizer.learn(path: path) }
        chosen.withLock { $0 = Anonymization(anonymizer, file) }
    }

    /// A text as this process shows it.
    static func shown(_ text: String, in notation: Notation = .plain) -> String {
        current?.anonymizer.anonymized(text, in: notation) ?? text
    }

    /// Learns the names in all texts of a bundle.
    static func learn(_ bundle: LogBundle, by triage: BundleTriage) {
        if let names = current?.anonymizer { names.learn(triage.names(in: bundle)) }
    }

    /// Learns the names in what came of a bundle.
    func learn(_ outcome: AnalysisJob.Outcome) {
        anonymizer.learn(outcome.names)
        anonymizer.learn(outcome.diagnosis)
    }

    /// Learns the names in certificates.
    func learn(_ files: [CertificateFile]) {
        for file in files {
            anonymizer.learn(path: file.name)
            let certificates = file.certificates
            for certificate in certificates { anonymizer.learn(certificate.serialNumber, as: .serial) }
            for name in certificates.flatMap({ [$0.subject, $0.issuer] }) + file.requests.map(\.subject) {
                for attribute in name.attributes where attribute.type != "C" {
                    anonymizer.learn("\(attribute.type)=\(attribute.value)")
                    anonymizer.learn(attribute.value, as: .name)
                }
            }
            for extensions in certificates.map(\.extensions) + file.requests.map(\.extensions) {
                for name in extensions.subjectAltName.value ?? [] { anonymizer.learn(name.description) }
            }
        }
    }

    /// Learns the paths of files beside the bundles.
    func learn(_ passedOver: PassedOver) {
        for path in passedOver.files.first + passedOver.ownDocuments.first { anonymizer.learn(path: path) }
    }

    /// The folder in which the map's file is renamed.
    static var folder: String? { current?.file?.folder }

    /// Writes the map; to be called before a text with new tokens is complete.
    func save() throws(OutputError) { try file?.save(anonymizer.map) }

    /// Removes what was not written whole.
    func discard() { file?.discard() }
}
