import BundleFixtures
import Testing

@testable import Schedule

/// Runs with invented parts and readers, without a process and without waiting.
@Suite struct ScheduleTests {
    /// Reads `jobs` parts at the same time, each with its own luck, and returns what is told in its order.
    private struct Simulation {
        var schedule: Schedule<Int, String>
        var running: [Int] = []
        var told: [Int] = []
        var begun: [Int] = []
        var rest: ArraySlice<UInt64>
        private let jobs: Int
        /// The number of times that a part's reader ends without an outcome.
        private let failures: [Int: (count: Int, failure: Schedule<Int, String>.Failure)]
        private var failed: [Int: Int] = [:]
        private(set) var mostHeld = 0

        init(sizes: [UInt64], jobs: Int, failures: [Int: (count: Int, failure: Schedule<Int, String>.Failure)] = [:]) {
            schedule = Schedule(jobs: jobs)
            rest = sizes[...]
            self.jobs = jobs
            self.failures = failures
        }

        mutating func step(_ random: inout some RandomNumberGenerator) {
            while schedule.takesMore {
                guard let size = rest.popFirst() else {
                    schedule.close()
                    break
                }
                schedule.add(schedule.added, size: size)
            }
            begin()
            mostHeld = max(mostHeld, schedule.added - told.count)
            if let place = running.indices.randomElement(using: &random) { end(running.remove(at: place)) }
            while let next = schedule.tell() { told.append(next.work) }
        }

        private mutating func begin() {
            while let next = schedule.next {
                switch next {
                case .alone(let number):
                    guard running.isEmpty else { return }
                    running.append(number)
                    begun.append(number)
                    schedule.begin(number)
                    return
                case .part(let number):
                    guard running.count < jobs else { return }
                    running.append(number)
                    begun.append(number)
                    schedule.begin(number)
                }
            }
        }

        private mutating func end(_ number: Int) {
            let count = failed[number, default: 0]
            if let luck = failures[number], count < luck.count {
                failed[number] = count + 1
                if schedule.fail(number, luck.failure) { return }
                schedule.finish(number, "lost")
            } else {
                schedule.finish(number, "read")
            }
        }
    }

    @Test(arguments: 0..<200) func everyPartIsToldOnceAndInOrder(seed: UInt64) {
        var random = SplitMix(state: seed)
        let sizes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt64.random(in: 0...100, using: &random) }
        let jobs = Int.random(in: 1...9, using: &random)
        var failures: [Int: (count: Int, failure: Schedule<Int, String>.Failure)] = [:]
        for number in sizes.indices where Int.random(in: 0..<10, using: &random) == 0 {
            failures[number] = (Int.random(in: 1...3, using: &random), [.died, .hung, .notReached].randomElement(using: &random) ?? .died)
        }
        var run = Simulation(sizes: sizes, jobs: jobs, failures: failures)
        var steps = 0
        while !run.schedule.isFinished, steps < 10_000 {
            run.step(&random)
            steps += 1
        }
        #expect(run.schedule.isFinished)
        #expect(run.told == Array(sizes.indices))
        // What is held does not follow the number of parts.
        #expect(run.mostHeld <= max(64, 8 * jobs))
        for number in sizes.indices {
            let tries = run.begun.count { $0 == number }
            switch failures[number] {
            case .none: #expect(tries == 1)
            case (let count, .notReached)?: #expect(tries == count + 1)
            case (let count, _)?: #expect(tries == min(count + 1, 2))
            }
        }
    }

    @Test func theLargestOfThoseInViewIsBegunFirst() {
        var schedule = Schedule<Int, String>(jobs: 2)
        for size in [3, 9, 5, 9, 1] as [UInt64] { schedule.add(Int(size), size: size) }
        var order: [Int] = []
        while case .part(let number)? = schedule.next {
            schedule.begin(number)
            order.append(number)
        }
        // Of two of one size, the earlier one.
        #expect(order == [1, 3, 2, 0, 4])
    }

    @Test func onlySoManyAreConsidered() {
        var schedule = Schedule<Int, String>(jobs: 2)
        while schedule.takesMore { schedule.add(0, size: 1) }
        #expect(schedule.added == 8)
    }

    @Test func aPartWithAnOutcomeIsNotBegun() {
        var schedule = Schedule<Int, String>(jobs: 1)
        schedule.add(0, size: 5, outcome: "known")
        schedule.add(1, size: 1)
        #expect(schedule.next == .part(1))
        let (first, second) = (schedule.tell(), schedule.tell())
        #expect(first?.outcome == "known")
        #expect(second == nil)
    }

    @Test func whatDiedIsTriedAgainAlone() {
        var schedule = Schedule<Int, String>(jobs: 2)
        for number in 0..<3 { schedule.add(number, size: 1) }
        schedule.begin(0)
        let isTriedAgain = schedule.fail(0, .died)
        #expect(isTriedAgain)
        #expect(schedule.next == .alone(0))
        #expect(!schedule.takesMore)
        schedule.begin(0)
        let isTriedOnceMore = schedule.fail(0, .died)
        #expect(!isTriedOnceMore)
        schedule.finish(0, "lost")
        #expect(schedule.next == .part(1))
    }

    @Test func whatHungIsTriedNextAndNotAlone() {
        var schedule = Schedule<Int, String>(jobs: 2)
        schedule.add(0, size: 1)
        schedule.add(1, size: 9)
        schedule.begin(1)
        schedule.begin(0)
        let isTriedAgain = schedule.fail(0, .hung)
        #expect(isTriedAgain)
        #expect(schedule.next == .part(0))
    }

    @Test func aRunThatEndsEarlyTellsWhatIsDone() {
        var schedule = Schedule<Int, String>(jobs: 4)
        for number in 0..<4 { schedule.add(number, size: 1) }
        for number in [1, 3] {
            schedule.begin(number)
            schedule.finish(number, "read")
        }
        let inOrder = schedule.tell()
        #expect(inOrder == nil)
        let (all, more) = (schedule.tellAll(), schedule.tellAll())
        #expect(all.map(\.work) == [1, 3])
        #expect(more.isEmpty)
        #expect(!schedule.isFinished)
    }
}
