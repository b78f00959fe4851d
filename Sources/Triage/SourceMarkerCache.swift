import LogScanning
import RuleTable
import Synchronization

/// The markers of log sources, each made when it is first needed: to make them takes longer than to read a small log. Safe to use from several threads.
final class SourceMarkerCache: Sendable {
    private let made = Mutex<[String: SourceMarkers]>([:])

    func markers(of source: LogSource) -> SourceMarkers {
        made.withLock { made in
            if let known = made[source.id] { return known }
            let markers = SourceMarkers(source)
            made[source.id] = markers
            return markers
        }
    }
}
