import BundleArchive
import LogScanning
import RuleTable
import Terms
import Testing

@testable import Diagnosis

@Suite struct TriageSummarizerTests {
    private func finding(
        _ rule: String?, text: String = "t", causes: Int = 1, count: Int = 1, seen: String? = nil, status: Finding.Status = .standing
    ) -> Finding {
        Finding(
            rule: rule, product: "p", severity: .critical,
            causes: (0..<causes).map { .init(cause: "c\($0)", supportedBy: [], contradictedBy: []) },
            message: LogMessage(source: "S", id: "X", arguments: .none, text: text), count: count,
            firstSeen: seen.flatMap { LoggedTime($0) },
            lastSeen: seen.flatMap { LoggedTime($0) },
            evidence: [], status: status)
    }

    private func bundle(
        _ path: String, _ findings: [Finding] = [], sha256: String? = nil, tries: [String] = [], notes: [ReadNote] = []
    ) -> BundleDiagnosis {
        let attempts = tries.enumerated().map { index, time in
            Attempt(
                number: index + 1, subject: Subject(product: "p", operation: nil), timestamp: LoggedTime("2024-01-01T00:00:00.000" + time),
                thread: "t",
                outcome: .failed, rule: nil,
                message: LogMessage(source: "S", id: "X", arguments: .none), evidence: "e")
        }
        let subject = Subject(product: "p", operation: "o")
        let last = Attempt(
            number: 1, subject: subject, timestamp: nil, outcome: .failed, rule: nil,
            message: LogMessage(source: "S", id: "X", arguments: .none), evidence: "e")
        var standing = Standing(subject: subject, last: last, since: nil, tries: 1, showsSuccess: false)
        for rule in findings.filter({ $0.status == .standing }).compactMap(\.rule) where !standing.rules.contains(rule) {
            standing.rules.append(rule)
        }
        return BundleDiagnosis(
            path: path, sha256: sha256, size: 1, products: [], complete: notes.isEmpty,
            standings: standing.rules.isEmpty ? [] : [standing], findings: findings,
            attempts: AttemptHistory(count: tries.count, kept: attempts), coverage: [], notes: notes,
            stats: .init(entriesSeen: 0, entriesRead: 0, bytesRead: 0, recordsMatched: 0))
    }

    private func summary(_ bundles: [BundleDiagnosis]) -> TriageSummary {
        var summarizer = TriageSummarizer()
        for bundle in bundles { summarizer.add(BundleFacts(bundle)) }
        return summarizer.summary()
    }

    @Test func bundlesAreGroupedByRule() throws {
        let bundles = (1...9).map { bundle("\($0)", [finding("b", count: 2, seen: "2024-0\($0)-01T00:00:00.000"), finding("b")]) }
        let summary = summary(bundles + [bundle("x", [finding("a")])])
        #expect(summary.groups.map(\.rule) == ["b", "a"])
        let group = try #require(summary.groups.first)
        #expect(group.bundles.count == 9)
        #expect(group.bundles.paths == (1...9).map { "\($0)" })
        #expect(group.count == 27)
        #expect([group.firstSeen, group.lastSeen].map { $0?.wholeSecond } == ["2024-01-01 00:00:00", "2024-09-01 00:00:00"])
    }

    @Test func aDiagnosisIsGroupedByWhereItStands() {
        let summary = summary([
            bundle("overcome", [finding("a", count: 3, seen: "2023-01-01T00:00:00.000", status: .superseded)]),
            bundle("stands", [finding("a", seen: "2024-01-01T00:00:00.000")]),
            bundle("may stand", [finding("a", status: .unknown)]),
            bundle("stands in one of two", [finding("a", status: .superseded), finding("a")]),
            bundle("only overcome", [finding("b", status: .superseded)]), bundle("only overcome too", [finding("b", status: .superseded)]),
        ])
        #expect(summary.groups.map(\.rule) == ["a", "b"])
        #expect(summary.groups.map(\.bundles.paths) == [["stands", "may stand", "stands in one of two"], []])
        #expect(summary.groups.map(\.overcome.paths) == [["overcome"], ["only overcome", "only overcome too"]])
        #expect(summary.groups.map(\.count) == [3, 0])
        #expect(summary.groups[0].firstSeen?.wholeSecond == "2024-01-01 00:00:00")
    }

    @Test func whatStandsPartsTheBundles() {
        let cut = [ReadNote(.damaged, .empty, at: nil, losesData: true)]
        let summary = summary([
            bundle("refused", [finding("r")]), bundle("refused, and not read in full", [finding("r")], notes: cut),
            bundle("overcome", [finding("r", status: .superseded)]), bundle("clean"),
            bundle("overcome, and not read in full", [finding("r", status: .superseded)], notes: cut),
            bundle("found, and of no try", [finding("r", status: .unknown)]), bundle("not read", notes: cut),
        ])
        #expect([.refused, .nothing, .unclear].map { summary.counts[$0] } == [2, 2, 3])
    }

    @Test func namesAreKeptAsLongAsThereIsRoom() {
        var summarizer = TriageSummarizer(names: 5)
        for number in 0..<4 { summarizer.add(BundleFacts(bundle("\(number)", [finding("a"), finding("b")]))) }
        let groups = summarizer.summary().groups
        #expect(groups.map(\.bundles.count) == [4, 4])
        #expect(groups.map(\.bundles.paths) == [["0", "1", "2"], ["0", "1"]])
    }

    @Test func whatNeedsAPersonSaysWhy() {
        let reasons = summary([
            bundle("a standard answer fits", [finding("r", causes: 2)]), bundle("nothing stands", [finding(nil, status: .superseded)]),
            bundle("unknown", [finding(nil, text: "x 1"), finding(nil, text: "x 2"), finding("r", status: .superseded)]),
            bundle("two", [finding("r"), finding("s")]), bundle("of no try", [finding("r", status: .unknown)]),
        ]).review
        #expect(reasons.map(\.path) == ["unknown", "two", "of no try"])
        let shape = MessageShape(LogMessage(source: "S", id: "X", arguments: .none, text: "x 1"))
        #expect(
            reasons.map(\.reasons) == [
                [.unknownMessage(shape, isCut: false)], [.competing(rules: ["r", "s"])], [.mayStand(rule: "r")],
            ])
    }

    @Test func outcomesAreCounted() {
        func note(_ reason: ReadNote.Reason) -> [ReadNote] { [ReadNote(.unreadable, reason, at: nil, losesData: true)] }
        let summary = summary([
            bundle("a", [finding("r")]), bundle("b"), bundle("c", notes: note(.empty)),
            bundle("d", notes: note(.readerEnded(.signal(9), at: nil))), bundle("e", [finding("r")], notes: note(.encrypted)),
        ])
        #expect(
            [summary.counts.bundles, summary.counts.findings, summary.counts.clean, summary.counts.incomplete, summary.counts.failed] == [
                5, 2, 1, 2, 1,
            ])
        #expect(summary.counts.unread == 3)
        #expect(summary.unread.map(\.path) == ["c", "d", "e"])
        #expect(summary.unread.map(\.note?.reason) == [.empty, .readerEnded(.signal(9), at: nil), .encrypted])
    }

    @Test func unknownMessagesAreClusteredByShapeAndBounded() {
        let same = (1...3).map {
            bundle("\($0)", [finding(nil, text: "port \($0) is closed"), finding(nil, text: "port 9\($0) is closed")])
        }
        #expect(summary(same).unknown.map(\.shape.text) == ["port # is closed"])
        #expect(summary(same).unknown.first?.bundles.count == 3)
        #expect(summary(same).unknown.first?.count == 6)
        let letters = (0..<18).compactMap { UnicodeScalar(UInt8(97 + $0)).properties.uppercaseMapping }
        let words = letters.flatMap { one in letters.map { other in one + other + "x" } }.prefix(300)
        let many = summary([bundle("m", words.map { finding(nil, text: $0) })])
        #expect(many.unknown.count == TriageSummarizer.shapes)
        #expect(many.unknownFurther == 300 - TriageSummarizer.shapes)
    }

    @Test func onlyWhatStandsCompetes() {
        var decided = finding("s", causes: 2)
        decided.causes[0].supportedBy = ["x"]
        let summary = summary([
            bundle("one", [finding("r")]), bundle("two", [finding("r"), finding("s")]), bundle("undecided", [finding("r", causes: 2)]),
            bundle("two of which one is undecided", [finding("r", causes: 2), decided]),
            bundle("twice the same", [finding("r"), finding("r")]),
            bundle("one was left behind", [finding("r"), finding("s", status: .superseded)]),
            bundle("of one it is not known", [finding("r"), finding("s", status: .unknown)]),
            bundle("all left behind", [finding("r", status: .superseded), finding("s", causes: 2, status: .superseded)]),
            bundle("one that no rule knows", [finding("r"), finding(nil)]),
            bundle("two of three", [finding("r"), finding("q", causes: 2, status: .superseded), finding("s")]),
        ])
        #expect(summary.competing.map(\.path) == ["two", "two of which one is undecided", "two of three"])
        #expect(summary.competing.map(\.rules) == [["r", "s"], ["r", "s"], ["r", "s"]])
        #expect(summary.competing.map(\.undecided) == [[], ["r"], []])
        #expect(summary.competingCount == 3)
    }

    @Test func theSameBytesAndTheSameTriesAreOneStory() {
        let summary = summary([
            bundle("a", sha256: "1", tries: ["t1", "t2", "t3"]), bundle("b", sha256: "2", tries: ["u1"]),
            bundle("a again", sha256: "1", tries: ["t1", "t2", "t3"]),
            // Collected later: the first try has been rotated away, others have come.
            bundle("a later", sha256: "3", tries: ["t2", "t3", "t4"]), bundle("a latest", sha256: "4", tries: ["t4", "t5"]),
            bundle("c", sha256: "5"), bundle("d", sha256: "5"), bundle("no digest"), bundle("none either"),
        ])
        #expect(summary.stories.map(\.bundles.paths) == [["a", "a again", "a later", "a latest"], ["c", "d"]])
        #expect(summary.stories.map(\.kind) == [.sameTries, .sameBytes])
    }

    @Test func aCopyOfALaterCollectionIsOfTheSameStory() {
        var summarizer = TriageSummarizer()
        let bundles = [
            bundle("a", sha256: "1", tries: ["t1", "t2"]), bundle("later", sha256: "2", tries: ["t2", "t3"]), bundle("other", sha256: "3"),
            bundle("copy of later", sha256: "2", tries: ["t2", "t3"]),
        ]
        let stories = bundles.map { summarizer.add(BundleFacts($0)).story }
        #expect(stories.map { $0?.first } == [0, 0, 2, 0])
        #expect(stories.map { $0?.path } == ["a", "a", "other", "a"])
        #expect(stories.map { $0?.kind } == [nil, .sameTries, nil, .sameBytes])
        #expect(Set(stories.map { $0?.key }).count == 2)
        #expect(summarizer.summary().stories.map(\.bundles.paths) == [["a", "later", "copy of later"]])
    }

    @Test func aBundleIsToldWhereItStands() {
        var summarizer = TriageSummarizer()
        let one = summarizer.add(
            BundleFacts(bundle("one", [finding("r"), finding("s", causes: 2), finding(nil, text: "x 1"), finding(nil, text: "x 2")])))
        #expect(one.rules == ["r", "s"] && one.undecided == ["s"] && one.competing == ["r", "s"] && one.shapes == [0])
        let two = summarizer.add(
            BundleFacts(bundle("two", [finding("r"), finding(nil, text: "y"), finding(nil, text: "x 3")])))
        #expect(two.competing == [] && two.shapes == [1, 0])
        #expect(Dictionary(uniqueKeysWithValues: summarizer.summary().unknown.map { ($0.shape.text, $0.number) }) == ["x #": 0, "y": 1])
    }

    @Test func packedPathsAreNamedAsTheyWere() {
        let paths = (0..<100).map { "cases/folder-\($0 / 7)/Fälle \($0).zip" }
        let summary = summary((paths + paths).map { bundle($0, sha256: $0) })
        #expect(summary.stories.map(\.bundles.paths) == paths.map { [$0, $0] })
    }

    @Test func memoryIsBounded() {
        var comparison = StoryComparison()
        for number in 0..<StoryComparison.bound + 10 { _ = comparison.add(BundleFacts(bundle("\(number)"))) }
        #expect(comparison.compared == StoryComparison.bound)
        let note = ReadNote(.unreadable, .empty, at: nil, losesData: true)
        var summarizer = TriageSummarizer(listed: 200)
        for number in 0..<300 { summarizer.add(BundleFacts(bundle("\(number)", [finding("a"), finding("b")], notes: [note]))) }
        let summary = summarizer.summary()
        #expect(summary.unread.count == 200 && summary.counts.unread == 300)
        #expect(summary.competing.count == 200 && summary.competingCount == 300)
        #expect(summary.review.count == 200 && summary.reviewCount == 300)
    }
}
