import BundleFixtures
import Diagnosis
import Terms
import WrittenLogs

/// A random history of one appliance or cluster, from which bundles are collected at different moments.
struct PairHistory {
    struct Try {
        /// `operation unit node`.
        var subject: String
        var outcome: Attempt.Outcome
        var rule: String?
        var records: [(time: Int, line: String)]

        var begin: Int { records[0].time }
        var end: Int { records[records.count - 1].time }
    }

    let isCluster: Bool
    private(set) var tries: [Try] = []
    private var generator: SplitMix

    init(seed: UInt64) {
        generator = SplitMix(state: seed)
        isCluster = Bool.random(using: &generator)
        var time = number(1...1_000_000)
        var free: [String: Int] = [:]
        for _ in 0..<number(1...12) {
            time += number(1...3) == 1 ? number(1...60) : number(1000...20_000_000)
            tries.append(isCluster ? clusterTry(&time, &free) : managerTry(&time))
        }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func managerTry(_ time: inout Int) -> Try {
        // A thread's next try is not an echo of this one.
        time += 3
        let cause = ManagerLog.causes[number(0...3)]
        let line = ManagerLog.record(Clock(time), cause.argument, thread: "exec-\(number(1...3))")
        return Try(subject: "chain-upload - -", outcome: .failed, rule: cause.rule, records: [(time, line)])
    }

    private mutating func clusterTry(_ time: inout Int, _ free: inout [String: Int]) -> Try {
        let thread = ["main", "pool-1"][number(0...1)]
        time = max(time, free[thread] ?? 0)
        let unit = ["tomcat", "ipsec"][number(0...1)]
        let node = ["pub", "sub"][number(0...1)]
        let cause = number(0...4)
        let end: CertificateLog.End = cause < 3 ? .failure(cause) : cause == 3 ? .success : .none
        let records = CertificateLog.operation(Clock(time), unit, on: node, end, thread: thread, step: number(1...30))
        free[thread] = (records.last?.time.milliseconds ?? time) + 1
        return Try(
            subject: "import \(unit) \(node)", outcome: cause < 3 ? .failed : cause == 3 ? .succeeded : .unknown,
            rule: cause < 3 ? CertificateLog.errors[cause].rule : nil, records: records.map { ($0.time.milliseconds, $0.line) })
    }

    /// Any moment of the history, also within a try.
    mutating func moment() -> Int {
        let times = tries.flatMap(\.records).map(\.time)
        return number((times.min() ?? 0)...(times.max() ?? 0))
    }

    /// A moment at which no try is going on.
    mutating func pause() -> Int {
        let moments = tries.map { $0.begin - 1 }.filter { moment in !tries.contains { $0.begin <= moment && moment <= $0.end } }
        return moments.isEmpty ? 0 : moments[number(0...moments.count - 1)]
    }

    /// How a collection looks, apart from what it tells.
    struct Dress {
        var folder = ""
        var rotations = 0
        /// The number of lines of other loggers.
        var others = 0
    }

    /// The logs of a time.
    mutating func logs(after beginning: Int = 0, until end: Int = .max, _ dress: Dress = Dress()) -> [WrittenLog] {
        var records = tries.flatMap(\.records).filter { beginning < $0.time && $0.time <= end }.enumerated()
            .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        for _ in 0..<(records.isEmpty ? 0 : dress.others) {
            let place = number(0...records.count - 1)
            let line =
                isCluster
                ? CertificateLog.line(Clock(records[place].time), "heartbeat", thread: "timer")
                : "[INFO] \(Clock(records[place].time).text(".")) [timer] Heartbeat - still here"
            records.insert((records[place].time, line), at: place)
        }
        let lines = records.map(\.line)
        let cuts = lines.count < 2 ? [] : (0..<dress.rotations).map { _ in number(1...lines.count - 1) }.sorted()
        let parts = zip([0] + cuts, cuts + [lines.count]).map { Array(lines[$0..<$1]) }
        return parts.enumerated().map { index, part in
            let age = parts.count - 1 - index
            guard isCluster else { return .manager(in: dress.folder, age: age, part) }
            return .cucm(in: dress.folder, number: index + 1, part)
        }
    }

    /// What the logs of a time show of the tries, each with the outcome that is visible.
    func seen(after beginning: Int = 0, until end: Int = .max) -> [Try] {
        tries.filter { beginning < $0.begin && $0.begin <= end }.map { one in
            var one = one
            guard one.end > end else { return one }
            one.records.removeAll { $0.time > end }
            let isTold = one.records.contains { $0.line.contains(" ERROR ") }
            if !isTold { (one.outcome, one.rule) = (.unknown, nil) }
            return one
        }
    }
}
