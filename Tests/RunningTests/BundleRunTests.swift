import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import Foundation
import RuleTable
import Terms
import Testing
import Triage

@testable import Running

/// Runs whose bundles nobody reads: what the runner says of them is invented.
@Suite struct BundleRunTests {
    /// Answers as it is told to: in any order, with readers that end, and never on its own.
    private struct InventedRunner: BundleRunner {
        /// How a bundle's readers end, in turn; after that it is diagnosed.
        var endings: [Int: [RunEvent.Outcome]] = [:]
        /// The numbers that get no answer before this many others have.
        var slow: [Int: Int] = [:]
        var room = 3
        private var asked: [Int] = []
        private var answered = 0
        private let triage = BundleTriage(rules: .builtIn)

        var hasRoom: Bool { asked.count < room }
        var isIdle: Bool { asked.isEmpty }
        var descriptors: [Int32] { [] }
        var secondsToDeadline: Double? { 0 }
        var longestReading: Int? { asked.first }

        init(endings: [Int: [RunEvent.Outcome]] = [:], slow: [Int: Int] = [:], room: Int = 3) {
            self.endings = endings
            self.slow = slow
            self.room = room
        }

        mutating func ask(_ request: RunRequest, for number: Int) -> Bool {
            asked.append(number)
            return true
        }

        mutating func events(from ready: Set<Int32>) -> [RunEvent] {
            guard let place = asked.firstIndex(where: { slow[$0, default: 0] <= answered }) else { return [] }
            let number = asked.remove(at: place)
            if var rest = endings[number], !rest.isEmpty {
                let ending = rest.removeFirst()
                endings[number] = rest
                return [RunEvent(number: number, outcome: ending)]
            }
            answered += 1
            let bundle = LogBundle(path: "\(number)")
            return [RunEvent(number: number, outcome: .diagnosis(triage.unread(bundle, size: 0, .empty)))]
        }

        mutating func end() { asked = [] }
    }

    private struct Supply: BundleSupply {
        var rest: Int
        let count: Int
        let passedOver = PassedOver()
        let passesOverOwnDocuments = true

        init(_ count: Int) { (rest, self.count) = (count, count) }

        mutating func next() -> Running.Supply {
            guard rest > 0 else { return .end }
            rest -= 1
            return .bundle(FoundBundle(FilePath("\(count - rest - 1)"), size: 1))
        }
    }

    private struct Listener: RunSink {
        var paths: [String] = []
        var notes: [String: ReadNote.Reason] = [:]
        /// Interrupts the run once so many have been told.
        var interruptsAt: Int?
        var interruption: Int32 = -1

        mutating func observe(_ activity: RunActivity) {}

        mutating func receive(_ diagnosis: BundleDiagnosis) {
            paths.append(diagnosis.path)
            notes[diagnosis.path] = diagnosis.notes.first?.reason
            if paths.count == interruptsAt { _ = Pipe.write([2], to: interruption) }
        }
    }

    private func run(_ count: Int, by runner: InventedRunner, interruptedAt told: Int? = nil) throws -> (Listener, BundleRun.Ending) {
        let ends = Foundation.Pipe()
        var listener = Listener(interruptsAt: told, interruption: ends.fileHandleForWriting.fileDescriptor)
        var run = BundleRun(AnalysisJob(BundleTriage(rules: .builtIn)), of: Supply(count), by: runner, jobs: 2)
        let ending = try withExtendedLifetime(ends) {
            try run.run(interruption: ends.fileHandleForReading.fileDescriptor, telling: &listener)
        }
        return (listener, ending)
    }

    @Test func whateverTheOrderOfTheAnswersTheReportsIsThatOfTheBundles() throws {
        let (listener, ending) = try run(60, by: InventedRunner(slow: [0: 10, 4: 12, 17: 20]))
        #expect(listener.paths == (0..<60).map { "\($0)" })
        #expect(ending == .finished)
    }

    @Test func aBundleWhoseReaderDiesTwiceIsToldWithHow() throws {
        let died = RunEvent.Outcome.ended(.signal(9), at: EntryPath(layers: ["3", "tomcat/application.log"]))
        let (listener, _) = try run(
            8, by: InventedRunner(endings: [3: [died, died], 5: [died], 6: [.notReached, .notReached, .notReached]]))
        #expect(listener.paths == (0..<8).map { "\($0)" })
        #expect(listener.notes["3"] == .readerEnded(.signal(9), at: EntryPath(layers: ["3", "tomcat/application.log"])))
        #expect(listener.notes["5"] == .empty)
        #expect(listener.notes["6"] == .empty)
    }

    @Test func anInterruptedRunTellsWhatIsDoneAndHowMuchThereIs() throws {
        let (listener, ending) = try run(30, by: InventedRunner(), interruptedAt: 4)
        guard case .interrupted(let interruption) = ending else {
            Issue.record("the run was not interrupted")
            return
        }
        #expect(listener.paths.count == interruption.read)
        #expect((4..<30).contains(interruption.read))
        #expect(interruption.found == 30)
        #expect(interruption.foundAll)
        #expect(listener.paths == listener.paths.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) })
    }

    /// What is read in this process and what a runner reads elsewhere is the same job.
    @Test func aRunnerInThisProcessReads() throws {
        let folder = try TemporaryFolder()
        let log = "[ERROR] 2024-01-25 11:10:34.735 [http-1] BackupService - the disk is full\n"
        let archive = FixtureArchive.zip([FixtureEntry("tomcat/application.log", log)])
        let path = try folder.write(archive, to: "case.zip")
        var job = AnalysisJob(BundleTriage(rules: .builtIn))
        job.countsUnknownErrors = true
        job.findsNames = true
        var runner = LocalRunner(job)
        let outcome = try runner.outcome(of: LogBundle(path), job)
        #expect(outcome.diagnosis == job.diagnosis(of: LogBundle(path)))
        #expect(outcome.names == job.names(in: LogBundle(path)))
        #expect(outcome.diagnosis.unknownErrors == .kinds(1))
        let again = RunRequest(LogBundle(path), unlessSHA256: outcome.diagnosis.sha256)
        _ = runner.ask(again, for: 7)
        let events = runner.events(from: [])
        #expect(events.map(\.number) == [7])
        guard case .unchanged? = events.first?.outcome else {
            Issue.record("the bundle was read again")
            return
        }
    }
}
