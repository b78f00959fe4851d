import Anonymization
import Diagnosis

/// The names in a catalog: as they are, or as tokens of which only the run's map knows what they stand for.
struct StoredNames: Sendable {
    let anonymizer: Anonymizer?
    /// Writes the map of the tokens so far; false if that fails.
    var save: @Sendable () -> Bool = { true }

    var areHidden: Bool { anonymizer != nil }

    /// - Parameter json: All of the diagnosis.
    func learn(_ diagnosis: BundleDiagnosis, _ json: String) {
        anonymizer?.learn(diagnosis)
        anonymizer?.learn(json, in: .json)
    }

    /// A text as it is stored.
    func stored(_ text: String) -> String { anonymizer?.tokenized(text, in: .json) ?? text }

    /// The path of a bundle as it is stored.
    func stored(path: String) -> String {
        anonymizer?.learn(path: path)
        return stored(path)
    }

    /// A stored text as it was.
    func shown(_ text: String) -> String { anonymizer?.map.revealed(text) ?? text }
}
