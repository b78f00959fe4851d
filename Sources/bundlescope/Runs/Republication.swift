/// Determines when the report of an endless run is republished: after a new bundle, but at most every two seconds.
struct Republication {
    private static let pause = Duration.seconds(2)

    private var isDue = false
    private var last: ContinuousClock.Instant?

    /// Records a new bundle.
    mutating func bundleCame() { isDue = true }

    /// Calls `write` if it is due. To be called repeatedly.
    mutating func publish(_ write: () throws -> Void) rethrows {
        guard isDue, last.map({ .now - $0 >= Self.pause }) ?? true else { return }
        try write()
        (isDue, last) = (false, .now)
    }
}
