import ArgumentParser
import BundlescopeKit

/// The span of logged time that counts.
struct WindowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only records logged at or after this time (RFC 3339 or YYYY-MM-DD; logs carry no zone, so none is converted).",
            valueName: "time"))
    var since: WindowBound?

    @Option(help: ArgumentHelp("Only records logged at or before this time.", valueName: "time"))
    var until: WindowBound?

    var window: TimeWindow { TimeWindow(since: since?.text, until: until?.text) }
}

/// A time to compare with the times in a log: the fields of RFC 3339, without the zone, as far as they were given.
struct WindowBound: ExpressibleByArgument {
    /// As `2024-01-25` or `2024-01-25T11:10:34.735`.
    var text: String

    init?(argument: String) {
        // RFC 3339: date, or date-time with T or a blank between, seconds and a zone; both of the latter may be missing here.
        let pattern = /(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:[Zz]|[+-]\d\d:\d\d)?)?/
        guard let match = argument.wholeMatch(of: pattern)?.output else { return nil }
        guard (1...12).contains(Int(match.2) ?? 0), (1...31).contains(Int(match.3) ?? 0) else { return nil }
        text = "\(match.1)-\(match.2)-\(match.3)"
        guard let hour = match.4, let minute = match.5 else { return }
        guard hour < "24", minute < "60", (match.6 ?? "00") < "61" else { return nil }
        text += "T\(hour):\(minute)"
        if let second = match.6 { text += ":\(second)" }
        if let fraction = match.7 { text += ".\((fraction + "00").prefix(3))" }
    }
}
