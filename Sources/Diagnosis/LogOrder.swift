public import LogScanning
public import Terms

/// The position of a record in a bundle's chronology: by time, and for equal or missing times by its place in the logs.
///
/// A clock that is set back (daylight saving, a correction) must not reverse the chronology: within a log, a record never precedes the one
/// above it, whatever its own time. `time` is therefore the latest time so far in the log.
public struct LogOrder: Hashable, Sendable, Comparable {
    public var time: LoggedTime?
    public var rotation: Rotation
    /// The entry's position in the order of reading.
    public var entry: Int
    public var line: Int
    /// The message's position in its record.
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
