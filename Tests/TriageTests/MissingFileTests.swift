import BuiltInRules
import BundleFixtures
import Diagnosis
import Foundation
import RuleTable
import Terms
import Testing
import Triage

/// A metamorphic test: removing input never makes a bundle cleaner.
@Suite struct MissingFileTests {
    private static let samples = [
        "five-attempts.zip", "rotated.tar.gz", "cucm-failures.tar.gz", "cucm-cluster.zip", "mixed-products.zip",
        "published-wrapped.zip", "csec9002.tar.gz", "mutual-authentication.zip",
    ]

    enum Loss: CaseIterable {
        /// The file is not there.
        case missing
        case binary, emptied, cutGzip
        /// Replaced by a link that leads out of the bundle.
        case link

        func applied(to entry: FixtureEntry) -> FixtureEntry? {
            var entry = entry
            switch self {
            case .missing: return nil
            case .binary: entry.content = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * $0 * 31 >> 3) }
            case .emptied: entry.content = []
            case .cutGzip: entry.content = Array(FixtureArchive.gzip(entry.content).dropLast(30))
            case .link:
                entry.kind = .symbolicLink(target: "/var/log/elsewhere")
                entry.content = []
            }
            return entry
        }
    }

    @Test(arguments: samples, Loss.allCases)
    func takingAFileAwayNeverMakesABundleClean(sample: String, loss: Loss) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let bytes = Array(try Data(contentsOf: root.appending(path: "SampleBundles/" + sample)))
        let entries = FixtureArchive.entries(bytes).filter { $0.name.last != UInt8(ascii: "/") }
        #expect(!entries.isEmpty)
        let whole = try LogFamilyTests.diagnose(entries)
        #expect(whole.outcome == .findings)
        for index in entries.indices {
            var rest = entries
            let lost = rest.remove(at: index)
            if let changed = loss.applied(to: lost) { rest.insert(changed, at: index) }
            let diagnosis = try LogFamilyTests.diagnose(rest)
            #expect(diagnosis.outcome != .clean, "\(String(decoding: lost.name, as: UTF8.self))")
        }
    }
}
