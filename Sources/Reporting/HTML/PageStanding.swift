import Diagnosis
import Terms

/// How a subject's last try ended, and the runs of its tries, in the HTML page.
struct PageStanding: Encodable {
    let product: String
    /// Nil where all subjects of the product have the same.
    let log: String?
    let tries: Int
    let showsSuccess: Bool
    let last: PageAttempt
    /// The numbers of the tries at which the cause changed.
    let changes: [Int]
    /// The first and the last runs, with what is left out between.
    let runs: [Run]
    let further: [Run]
    let hidden: Int

    struct Run: Encodable {
        let first: PageAttempt
        let to: Int
        let end: String?
        let n: Int

        init(_ run: AttemptHistory.Run, _ attempt: (Attempt) -> PageAttempt) {
            first = attempt(run.first)
            to = run.lastNumber
            end = run.count > 1 ? run.lastTime.map { shown($0.wholeSecond) } : nil
            n = run.count
        }
    }

    /// So many subjects of a bundle are shown, and so many runs of each from either end.
    static let bound = 10
    private static let rows = 5

    init(_ standing: Standing, in diagnosis: BundleDiagnosis, _ attempt: (Attempt) -> PageAttempt) {
        let subject = standing.subject
        product = subject.product
        let logs = Set(diagnosis.standings.map(\.subject).filter { $0.product == subject.product }.map(\.log))
        log = logs.count > 1 ? shown(subject.log) : nil
        tries = standing.tries
        showsSuccess = standing.showsSuccess
        last = attempt(standing.last)
        let all = diagnosis.attempts.runs.filter { $0.first.subject == subject }
        changes = Array(all.filter(\.changesCause).map(\.first.number).prefix(Self.bound))
        let isWhole = all.count <= 2 * Self.rows && all.reduce(0) { $0 + $1.count } == tries
        let beginning = isWhole ? all[...] : all.prefix(Self.rows)
        let end = isWhole ? [] : all.dropFirst(beginning.count).suffix(Self.rows)
        runs = beginning.map { Run($0, attempt) }
        further = end.map { Run($0, attempt) }
        hidden = tries - (beginning + end).reduce(0) { $0 + $1.count }
    }
}
