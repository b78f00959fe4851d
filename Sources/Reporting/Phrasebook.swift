import Diagnosis
import RuleTable
import Terms

/// Everything that people read in a report besides the texts of the rules, in one language.
///
/// A language that lacks a text does not compile. The words for the domain's terms are those of Dell's article 000221202 in each language.
struct Phrasebook: Sendable {
    let headings: Headings
    let columns: Columns
    let words: Words
    let verdicts: Verdicts
    let findings: Findings
    let attempts: Attempts
    let coverage: Coverage
    let triage: Triage
    /// What a note says.
    let note: @Sendable (ReadNote.Reason) -> Phrase

    static func of(_ language: Language) -> Phrasebook {
        switch language {
        case .english: .english
        case .spanish: .spanish
        case .japanese: .japanese
        case .korean: .korean
        }
    }

    /// Titles of a report's sections.
    struct Headings: Sendable {
        let why: Phrase
        let causes: Phrase
        let steps: Phrase
        let inTheLog: Phrase
        let seenIn: Phrase
        let readMore: Phrase
        let attempts: Phrase
        let notRead: Phrase
        let remarks: Phrase
        let rulesChecked: Phrase
        let matches: Phrase
        let matchingExamples: Phrase
        let quietExamples: Phrase
    }

    /// Titles of the tables' columns.
    struct Columns: Sendable {
        let time: Phrase
        let operation: Phrase
        let outcome: Phrase
        let cause: Phrase
        let rule: Phrase
        let state: Phrase
        let reason: Phrase
        let severity: Phrase
        let title: Phrase
    }

    struct Words: Sendable {
        /// What stands between a label and its text.
        let colon: Phrase
        let severity: @Sendable (Rule.Severity) -> Phrase
        let basis: @Sendable (Rule.Basis) -> Phrase
        let outcome: @Sendable (Attempt.Outcome) -> Phrase
        let noteKind: @Sendable (ReadNote.Kind) -> Phrase
        /// How many more there are than are shown.
        let more: @Sendable (Int) -> Phrase
    }

    /// What is said of a bundle as a whole.
    struct Verdicts: Sendable {
        let readInFull: Phrase
        let notReadInFull: Phrase
        let clean: Phrase
        let incomplete: Phrase
        let findingCount: @Sendable (Int) -> Phrase
        /// For a clean bundle: the logs that were read, and how many rules were looked for.
        let nothingFound: @Sendable (_ logs: [String], _ rules: Int) -> Phrase
        /// For an incomplete bundle; the reasons follow.
        let noCleanBill: Phrase
        /// The same where nothing but what lies outside of the asked time is missing.
        let nothingInWindow: Phrase
        /// The asked time, and how many records lie outside.
        let window: @Sendable (_ since: String?, _ until: String?, _ outside: Int) -> Phrase
        /// For findings in a bundle that was not read in full.
        let moreMayBeMissing: Phrase
        /// A report's last line: by which version and which rule table, named by the first digits of its digest. `OwnDocument` knows a report by it.
        let madeBy: @Sendable (_ version: String, _ table: String) -> Phrase
        let size: @Sendable (_ bytes: UInt64) -> Phrase
        let stats: @Sendable (BundleDiagnosis.Stats) -> Phrase
    }

    struct Findings: Sendable {
        let seen: @Sendable (_ count: Int, _ first: String?, _ last: String?) -> Phrase
        /// The nodes of a cluster on which it happened.
        let nodes: @Sendable ([String]) -> Phrase
        /// The last try ended with the finding.
        let stands: Phrase
        /// The same where something was not read.
        let standsAsFarAsRead: Phrase
        /// The same where something is left out for its time.
        let standsInWindow: Phrase
        /// A later try ended otherwise: its number and time.
        let superseded: @Sendable (_ number: Phrase, _ time: Phrase?) -> Phrase
        let standingUnknown: Phrase
        /// A copy of the record lies in other files.
        let alsoIn: @Sendable ([String]) -> Phrase
        let speaksFor: Phrase
        let speaksAgainst: Phrase
        let decidedBy: Phrase
        let unknownTitle: @Sendable (_ id: String?) -> Phrase
        let unknownDiagnosis: Phrase
        let cutTitle: @Sendable (_ id: String?) -> Phrase
        /// `explain` is the command that tells what the message can mean, where its id is known.
        let cutDiagnosis: @Sendable (_ explain: String?) -> Phrase
        let payloadCut: Phrase
        let argumentsNotAList: Phrase
        let duplicateKeys: Phrase
    }

    struct Attempts: Sendable {
        let tries: @Sendable (Int) -> Phrase
        let causeChanged: @Sendable (_ at: [Int]) -> Phrase
        let last: @Sendable (_ outcome: Phrase, _ cause: Phrase) -> Phrase
        let noLaterSuccess: Phrase
        /// The same where something was not read.
        let noLaterSuccessRead: Phrase
        /// The same where something is left out for its time.
        let noLaterSuccessInWindow: Phrase
        /// How a success looks in the log is not known.
        let successUnseen: Phrase
        let unknownOperation: Phrase
    }

    struct Coverage: Sendable {
        let summary: @Sendable (_ rules: Int, _ matched: Int, _ absent: Int, _ notEvaluable: Int) -> Phrase
        let state: @Sendable (BundleDiagnosis.Coverage.State) -> Phrase
        /// `logs`: where the logs would lie in which the rule is looked for.
        let reason: @Sendable (BundleDiagnosis.Coverage.Reason, _ logs: [String]) -> Phrase
    }

    /// The summary of many bundles.
    struct Triage: Sendable {
        let diagnoses: Phrase
        let unknown: Phrase
        let stories: Phrase
        let competing: Phrase
        let unread: Phrase
        let overview: @Sendable (BundleCounts) -> Phrase
        let interrupted: @Sendable (RunInterruption) -> Phrase
        /// A heading: how many files beside the bundles are none.
        let passedOver: @Sendable (Int) -> Phrase
        /// How many of those files this program wrote itself, or come with it.
        let ownDocuments: @Sendable (Int) -> Phrase
        let bundleCount: @Sendable (Int) -> Phrase
        /// What bundles have in common, and how many they are.
        let story: @Sendable (TriageSummary.Story.Kind, _ bundles: Int) -> Phrase
        /// How many bundles, the first ones, were compared.
        let compared: @Sendable (_ first: Int) -> Phrase
        /// Stands before the rules whose causes a bundle does not decide between.
        let undecided: Phrase
        /// How many further messages that no rule knows are not told apart.
        let furtherMessages: @Sendable (Int) -> Phrase
    }
}

/// `2024-01-25T11:10` as people write it.
func shownBound(_ bound: String) -> String { bound.replacing("T", with: " ") }

/// The command that reports each bundle of a folder.
func triageCommand(_ folder: String) -> String { "bundlescope triage " + shellWord(folder) }

/// `2 << 30` as `2 GiB`: a number of bytes in the largest unit that it is a whole number of; nil where there is none.
func wholeUnits(_ bytes: UInt64) -> Phrase? {
    for (shift, unit) in [(40, "TiB"), (30, "GiB"), (20, "MiB"), (10, "KiB")] where bytes >> shift > 0 {
        if bytes & (1 << shift - 1) == 0 { return "\(bytes >> shift) \(own: unit)" }
    }
    return nil
}

/// Seconds without a needless fraction.
func plainSeconds(_ seconds: Double) -> String {
    Int(exactly: seconds).map(String.init) ?? String(seconds)
}
