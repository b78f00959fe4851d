import ArgumentParser
import BundlescopeKit

/// The window of logged time that counts.
struct WindowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only what was logged at or after this time (RFC 3339 or YYYY-MM-DD, by the log's own clock: a zone is not converted).",
            valueName: "time"))
    var since: String?

    @Option(help: ArgumentHelp("Only what was logged at or before this time.", valueName: "time"))
    var until: String?

    /// - Throws: `CommandFailure` with one line if a bound is not a time, or the window is empty.
    func window() throws(CommandFailure) -> TimeWindow {
        let (first, last) = (try Self.bound(since, "--since"), try Self.bound(until, "--until"))
        let window = TimeWindow(since: first?.text, until: last?.text)
        if let since, let until, window.isEmpty {
            throw CommandFailure("--since \(since) is after --until \(until)")
        }
        for (option, text, bound) in [("--since", since, first), ("--until", until, last)] {
            guard let text, bound?.hasZone == true else { continue }
            Terminal.complain("\(option) \(text): the zone is not converted, the log's own clock counts")
        }
        return window
    }

    private static func bound(_ text: String?, _ option: String) throws(CommandFailure) -> TimeBound? {
        guard let text else { return nil }
        guard let bound = TimeBound(text) else {
            throw CommandFailure("\(option) \(text): this is not a time; write 2024-01-25, 2024-01-25T11:10 or 2024-01-25T11:10:34Z")
        }
        return bound
    }
}
