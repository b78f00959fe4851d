import ArgumentParser
import BundlescopeKit

/// Limits on the work for one bundle. A limit that is reached is named in the report.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Open at most this many archives and compressions inside each other.", valueName: "layers"))
    var maxDepth = ReadLimits().layers

    @Option(help: ArgumentHelp("See at most this many entries.", valueName: "entries"))
    var maxEntries = ReadLimits().entries

    @Option(help: ArgumentHelp("Inflate at most this much: bytes, or 64G, 500M.", valueName: "size"))
    var maxBytes = ByteCount(ReadLimits().inflatedBytes)

    @Option(help: ArgumentHelp("Read for at most this long: seconds, or 10m, 1h30m.", valueName: "duration"))
    var maxSeconds = Seconds(ReadLimits().seconds)

    func validate() throws {
        for (name, isPositive) in [
            ("--max-depth", maxDepth > 0), ("--max-entries", maxEntries > 0), ("--max-bytes", maxBytes.bytes > 0),
            ("--max-seconds", maxSeconds.seconds > 0),
        ] where !isPositive {
            throw ValidationError("\(name) must be above 0")
        }
    }

    var limits: ReadLimits {
        var limits = ReadLimits()
        limits.layers = maxDepth
        limits.entries = maxEntries
        limits.inflatedBytes = maxBytes.bytes
        limits.seconds = maxSeconds.seconds
        return limits
    }
}
