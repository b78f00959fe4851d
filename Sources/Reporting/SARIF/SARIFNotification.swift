import Terms
import Wording

/// SARIF's `notification`: a note about how a bundle was read.
struct SARIFNotification: Encodable {
    let descriptor: Descriptor?
    let level: String
    let message: SARIFText
    let locations: [SARIFLocation]

    /// SARIF's `reportingDescriptorReference`.
    struct Descriptor: Encodable {
        let id: String
    }

    init(_ note: NoteReport, in bundle: String) {
        descriptor = Descriptor(id: note.kind.rawValue)
        level = note.losesData ? "error" : "note"
        message = SARIFText(text: visible(note.text.plain))
        let place = note.entry.map { SARIFArtifact.Location(entry: $0, in: bundle) } ?? SARIFArtifact.Location(bundle: bundle)
        locations = [SARIFLocation(place)]
    }

    /// A notification about the run itself.
    init(ofTheRun text: Phrase, level: String = "warning") {
        descriptor = nil
        self.level = level
        message = SARIFText(text: text.plain)
        locations = []
    }
}
