import Diagnosis
import Terms

/// How two times of different bundles follow each other.
enum Chronology {
    case earlier, same, later
    /// A time is missing, or two zones make it impossible to tell.
    case unknown

    /// Time zones differ by up to 26 hours (UTC−12 to UTC+14).
    private static let zones = 26 * 3_600_000

    /// - Returns: the place of `time` relative to `other`.
    init(_ time: LoggedTime?, to other: LoggedTime?) {
        guard let time, let other else {
            self = .unknown
            return
        }
        let difference = time.milliseconds(since: other)
        if time.zone != other.zone, abs(difference) <= Self.zones {
            self = .unknown
        } else {
            self = difference < 0 ? .earlier : difference == 0 ? .same : .later
        }
    }
}

/// What identifies a try in several bundles, however much of it each of them contains: an appliance's thread begins one thing at a time.
struct TryIdentity: Hashable {
    let product: String
    let time: LoggedTime
    let thread: String

    /// Nil if the log gives no time.
    init?(_ attempt: Attempt) {
        guard let time = attempt.timestamp else { return nil }
        self.time = time
        product = attempt.product
        thread = attempt.thread
    }
}
