public import LogScanning
public import Terms

/// The place of a record in the story of a bundle: by time, and where times are equal or missing by its place in the logs.
///
/// A clock that is set back (daylight saving, a corrected clock) must not turn the story round: within one log a record never comes before
/// the one that stands above it, whatever its own time says. `time` is therefore the latest time seen so far in the log.
public struct LogOrder: Hashable, Sendable, Comparable {
    public var time: LoggedTime?
    public var rotation: Rotation
    /// The entry's place in the order of reading.
    public var entry: Int
    public var line: Int
    /// The message's place in its record.
    public var message: Int

    public init(time: LoggedTime?, rotation: Rotation, entry: Int, line: Int, message: Int) {
        self.time = time
        self.rotation = rotation
        self.entry = entry
        self.line = line
        self.message = message
    }

    public static func < (one: LogOrder, other: LogOrder) -> Bool {
        (one.time?.clock ?? "", one.rotation, one.entry, one.line, one.message)
            < (other.time?.clock ?? "", other.rotation, other.entry, other.line, other.message)
    }
}
