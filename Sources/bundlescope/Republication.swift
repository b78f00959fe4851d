/// When the report of a run without an end is written anew: once a bundle has come, but at most every two seconds.
struct Republication {
    private static let pause = Duration.seconds(2)

    private var isDue = false
    private var last: ContinuousClock.Instant?

    /// A bundle has come.
    mutating func bundleCame() { isDue = true }

    /// Writes where it is time to. To be called again and again.
    mutating func publish(_ write: () throws -> Void) rethrows {
        guard isDue, last.map({ .now - $0 >= Self.pause }) ?? true else { return }
        try write()
        (isDue, last) = (false, .now)
    }
}
