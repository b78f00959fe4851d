/// What a customer sent: an archive, a folder, a single log, or standard input.
public struct LogBundle: Hashable, Sendable {
    public enum Location: Hashable, Sendable {
        case path(String)
        case standardInput
    }

    public var location: Location

    /// The bundle at a path; `-` is standard input.
    public init(_ argument: String) {
        location = argument == "-" ? .standardInput : .path(argument)
    }
}
