import Diagnosis
import LogScanning

/// A window of logged time, in the form in which many times are compared with it.
struct SurveyWindow {
    private let first: UInt64
    private let last: UInt64

    init(_ window: TimeWindow) {
        first = window.since.map { Self.number($0, filledWith: "0") } ?? 0
        last = window.until.map { Self.number($0, filledWith: "9") } ?? .max
    }

    /// Whether a record of this time counts; one without a time always does.
    func contains(_ time: PackedTime?) -> Bool { time.map { first <= $0.digits && $0.digits <= last } ?? true }

    /// A bound that says only the day or the minute includes all of it.
    private static func number(_ bound: String, filledWith digit: Character) -> UInt64 {
        let digits = bound.filter(\.isNumber).prefix(17)
        return UInt64(digits + String(repeating: digit, count: 17 - digits.count)) ?? 0
    }
}
