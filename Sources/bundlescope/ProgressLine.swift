import ArgumentParser
import BundlescopeKit
import Dispatch
import Glibc
import Synchronization

/// Shows the progress of a run on standard error: one line that is overwritten, or a line for each bundle.
final class ProgressLine {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case auto, plain, never
    }

    /// The total work, as far as it has been counted.
    private struct Total {
        var bundles = 0
        var bytes: UInt64 = 0
        var isWhole = false
    }

    /// Counted on another thread, by a separate walk.
    private final class Count: Sendable {
        let total = Mutex(Total())
    }

    private let form: Form
    private let isLive: Bool
    private let count = Count()
    private let start = ContinuousClock.now
    private var shownAt: ContinuousClock.Instant?
    private var done = 0

    /// - Parameter total: A walk over all bundles, if they can be known in advance.
    init(_ form: Form, total: BundleWalk?) {
        self.form = form
        isLive = form == .auto && isatty(STDERR_FILENO) == 1
        guard isLive || form == .plain, let total else { return }
        let count = count
        DispatchQueue.global(qos: .utility).async {
            var walk = total
            while let bundle: FoundBundle = walk.next() {
                count.total.withLock {
                    $0.bundles += 1
                    $0.bytes += bundle.size
                }
            }
            count.total.withLock { $0.isWhole = true }
        }
    }

    /// Updates the live line, at most ten times a second.
    func show(_ activity: RunActivity) {
        guard isLive, shownAt.map({ .now - $0 > .milliseconds(100) }) ?? true else { return }
        shownAt = .now
        let total = count.total.withLock { $0 }
        let elapsed = start.duration(to: .now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        var parts = ["\(activity.done)/\(total.bundles)\(total.isWhole ? "" : "+")", Self.size(activity.bytes)]
        if seconds > 1, activity.done > 0 {
            parts.append("\(Self.size(UInt64(Double(activity.bytes) / seconds)))/s")
            if total.isWhole, activity.bytes > 0 {
                let left = seconds * Double(total.bytes - min(total.bytes, activity.bytes)) / Double(activity.bytes)
                parts.append("\(Self.time(left)) left")
            }
        }
        parts.append("\(activity.findings) findings")
        if let current = activity.current {
            Anonymization.current?.anonymizer.learn(path: current.path)
            parts.append("\(current.path) (\(Self.size(current.size)))")
        }
        let line = firstRow(visible(Anonymization.shown(parts.joined(separator: " · "))), width: Terminal.width(of: STDERR_FILENO) - 1)
        Terminal.write("\r\u{1b}[2K" + line, to: STDERR_FILENO)
    }

    /// Erases the live line, so that other output can take its place.
    func clear() {
        if shownAt != nil { Terminal.write("\r\u{1b}[2K", to: STDERR_FILENO) }
        shownAt = nil
    }

    func finished(_ diagnosis: BundleDiagnosis) {
        done += 1
        guard form == .plain else { return }
        let total = count.total.withLock { $0.isWhole ? "/\($0.bundles)" : "" }
        Terminal.write("\(done)\(total) \(diagnosis.outcome.rawValue) \(visible(Anonymization.shown(diagnosis.path)))\n", to: STDERR_FILENO)
    }

    private static func size(_ bytes: UInt64) -> String {
        let units = ["B", "KiB", "MiB", "GiB", "TiB"]
        var (value, unit) = (Double(bytes), 0)
        while value >= 1024, unit < units.count - 1 { (value, unit) = (value / 1024, unit + 1) }
        let tenths = Int((value * 10).rounded())
        return unit == 0 ? "\(bytes) B" : "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }

    private static func time(_ seconds: Double) -> String {
        let seconds = Int(min(seconds, 1e9))
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0 ? "\(hours) h \(minutes) min" : minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
    }
}
