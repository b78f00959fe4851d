import BundleArchive
import Diagnosis
import RuleTable
import Terms
import Testing
import Wording

@testable import Reporting

@Suite struct WordsTests {
    /// One value for every reason. A new reason compiles only once `NoteWords` has words for it; it must be added here as well.
    static let reasons: [ReadNote.Reason] = [
        .truncated(offset: 4711), .checksumMismatch, .lengthMismatch, .corrupt(offset: 4711, detail: "bad block"), .directoryMissing,
        .directoryDisagrees, .trailingData(bytes: 4711), .encrypted, .encryptedBy("OpenPGP"), .laterVolume(missing: 4711),
        .laterVolume(missing: 0), .folderLimit(64), .layerLimit(8), .entryLimit(4711), .byteLimit(64 << 30),
        .byteLimit(4711), .timeLimit(seconds: 600), .timeLimit(seconds: 0.5), .unsupportedMethod("xz-9"), .linkNotFollowed(target: "/etc"),
        .specialFile, .unsafeName, .systemError("Permission denied"), .empty,
        .readerEnded(.signal(9), at: EntryPath(layers: ["a.zip", "b.log"])), .readerEnded(.exit(1), at: nil),
        .readerEnded(.silence(seconds: 660), at: nil),
        .noLog(expected: ["tomcat/application.log"], seen: ["a", "b"], entriesSeen: 4711),
        .noLog(expected: ["tomcat/application.log"], seen: [], entriesSeen: 0), .notABundle(appearance: "HTML"),
        .neededLogMissing(expected: ["tomcat/application.log"]), .logPartsMissing(["a.zip!/tomcat/application.log.2"]),
        .emptyLog, .lookedInto(PathTally(["a", "b"])),
        .takenForLog("tomcat/application.log"), .contentLimit(4711), .notLookedInto,
        .recordJoined(line: 4711, rest: EntryPath(layers: ["a.zip", "b.log"]), restLine: 3), .duplicateName, .noEndMark,
        .severalChains(file: "a.zip!/a.pem", others: PathTally(["a.zip!/b.pem"])),
        .beginsWithinRecord,
        .judgedInParts(12_000), .quotedAlone(line: 4711),
        .clockWentBack(line: 4711), .changedWhileRead, .nothingInWindow(since: "2024-02-01", until: nil, outside: 1, first: nil, last: nil),
        .nothingInWindow(
            since: nil, until: "2024-02-01T10:00", outside: 4711, first: LoggedTime("2024-03-01T10:00:00.000"),
            last: LoggedTime("2024-03-02T10:00:00.000")),
        .windowUnknown(since: "2024-02-01", until: "2024-02-02"), .ownDocument(.report), .ownDocument(.rules), .ownDocument(.documentation),
        .severalBundles(7, folder: "/cases"),
        .linesOutsideForm(1, first: 4711), .linesOutsideForm(1234, first: 5),
    ]

    @Test(arguments: reasons)
    func aReasonHasItsOwnWordsInEveryLanguage(_ reason: ReadNote.Reason) {
        let texts = Language.allCases.map { Words.of($0).note.text(of: reason).plain }
        #expect(texts.allSatisfy { !$0.isEmpty })
        #expect(Set(texts).count == Language.allCases.count)
    }

    @Test(arguments: Language.allCases)
    func valuesStandInTheWords(_ language: Language) {
        let note = Words.of(language).note
        func text(_ reason: ReadNote.Reason) -> String { note.text(of: reason).plain }
        #expect(text(.corrupt(offset: 7, detail: "bad block")).contains("bad block"))
        #expect(text(.timeLimit(seconds: 600)).contains("600") && !text(.timeLimit(seconds: 600)).contains("600.0"))
        #expect(text(.timeLimit(seconds: 0.5)).contains("0.5"))
        #expect(text(.byteLimit(64 << 30)).contains("64 GiB"))
        #expect(text(.noLog(expected: ["x.log"], seen: ["a", "b"], entriesSeen: 5)).contains("x.log"))
        #expect(text(.noLog(expected: ["x.log"], seen: ["a", "b"], entriesSeen: 5)).contains("3"))
    }

    @Test(arguments: Language.allCases)
    func everyWordOfTheContractHasAText(_ language: Language) {
        let phrases = Words.of(language)
        let texts =
            Rule.Severity.allCases.map(phrases.common.severity) + Rule.Basis.allCases.map(phrases.common.basis)
            + ReadNote.Kind.allCases.map(phrases.common.noteKind)
            + [.failed, .succeeded, .unknown].map(phrases.common.outcome)
            + [.matched, .absent, .notEvaluable].map(phrases.coverage.state)
            + [.found, .notInLog, .noLog, .sourceMissing, .logIncomplete, .notInWindow, .outsideWindow].map {
                phrases.coverage.reason(reason: $0, logs: ["x.log"])
            }
        #expect(texts.allSatisfy { !$0.isEmpty })
        #expect(Set(texts).count == texts.count)
    }

    @Test func oneAndManyAreToldApart() {
        let english = Words.of(.english)
        #expect(english.verdicts.findingCount(1).plain == "1 finding")
        #expect(english.verdicts.findingCount(1200).plain == "1,200 findings")
        #expect(english.findings.seen(1, "a", "a").plain == "seen once, a")
        #expect(english.findings.seen(3, "a", "b").plain == "seen 3 times, first a, last b")
        #expect(Words.of("es").attempts.causeChanged([2]).plain == "la causa cambió en el intento 2")
        #expect(Words.of("es").attempts.causeChanged([2, 3]).plain == "la causa cambió en los intentos 2, 3")
    }
}
