import ArgumentParser
import BundlescopeKit
import Glibc

/// The folder for the lines behind every finding.
struct EvidenceOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Also save the log lines behind every finding in this new folder, a file for each record, with a manifest.", valueName: "folder"
        ),
        completion: .directory)
    var evidence: String?
}

/// Saves the lines behind the findings of a run, whole or not at all.
final class EvidenceOutput {
    private let folder: String
    private let saving: EvidenceSaving
    private let search: EvidenceSearch
    private let redacts: Bool
    private var manifest: EvidenceManifest

    /// Starts the process that writes the files; to be called before the sandbox is entered.
    ///
    /// - Throws: `CommandFailure` if the folder exists; `OutputError` if it cannot be created.
    init(folder: String, rules: RuleSet, limits: ReadLimits, redacts: Bool) throws {
        self.folder = folder
        do {
            saving = try EvidenceSaving(writer: [ProcessStart.program, EvidenceWriterCommand.name, folder])
        } catch .exists {
            throw CommandFailure("--evidence \(folder): this exists already; name a new folder")
        } catch {
            throw Self.refusal(folder, error)
        }
        search = EvidenceSearch(rules: rules, limits: limits)
        self.redacts = redacts
        manifest = EvidenceManifest(rules: rules, toolVersion: Tool.version)
    }

    /// Saves the lines behind a bundle's findings. They are read again, since a report shows only the beginning of a long record.
    func save(_ diagnosis: BundleDiagnosis, of bundle: LogBundle) throws(OutputError) {
        manifest.begin(diagnosis)
        let places = diagnosis.findings.flatMap { finding in finding.evidence.map { (finding, $0) } }
        var missing = Set(places.map(\.1.id))
        var refusal: SavingError?
        if bundle.canBeReadAgain, !missing.isEmpty {
            _ = try? search.find(missing, in: bundle) { found in
                guard missing.remove(found.id) != nil, refusal == nil else { return }
                let finding = places.first { $0.1.id == found.id }?.0
                do throws(SavingError) { if let finding { try self.save(found, of: finding, isWhole: found.isWhole) } } catch {
                    refusal = error
                }
            }
        }
        do throws(SavingError) {
            if let refusal { throw refusal }
            // What cannot be read again is there as far as the report shows it.
            for (finding, evidence) in places where missing.remove(evidence.id) != nil { try save(evidence, of: finding, isWhole: false) }
        } catch {
            throw Self.refusal(folder, error)
        }
    }

    private func save(_ evidence: Evidence, of finding: Finding, isWhole: Bool) throws(SavingError) {
        var (evidence, redaction) = (evidence, Redaction())
        if redacts { redaction.redact(&evidence) }
        let file = manifest.add(evidence, of: finding, isWhole: isWhole, redacted: redaction.places)
        try saving.save(SavedFile(name: file.name, text: Anonymization.shown(file.text)))
    }

    /// Adds the manifest.
    func complete() throws(OutputError) {
        do {
            try saving.save(SavedFile(name: EvidenceManifest.name, text: Anonymization.shown(manifest.text, in: .json)))
        } catch {
            throw Self.refusal(folder, error)
        }
    }

    /// Gives the folder its name.
    func finish() throws(OutputError) {
        do {
            try saving.commit()
        } catch {
            throw Self.refusal(folder, error)
        }
    }

    private static func refusal(_ folder: String, _ error: SavingError) -> OutputError {
        switch error {
        case .exists: .refused(file: folder, reason: unsafe String(cString: strerror(EEXIST)))
        case .refused(let reason): .refused(file: folder, reason: reason)
        case .writerEnded: .refused(file: folder, reason: "the process that writes it has ended")
        }
    }
}

extension Evidence {
    /// Whether all lines of the record were read.
    fileprivate var isWhole: Bool { byteEnd - byteStart <= UInt64(EvidenceSearch.excerptBound) }
}

/// The command that saves evidence for a confined process; not for users.
struct EvidenceWriterCommand: ParsableCommand {
    static let name = "evidence-writer"
    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Save evidence for another process.", shouldDisplay: false)

    @Argument var folder: String

    func run() throws {
        EvidenceWriter(folder: folder).run(requests: STDIN_FILENO, replies: STDOUT_FILENO)
    }
}
