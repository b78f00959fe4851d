import Foundation
import Testing

/// The committed samples, compared with the expectations of the script that generates them.
@Suite struct SampleBundleTests {
    struct Expected: Decodable, CustomTestStringConvertible {
        struct Finding: Decodable {
            struct Place: Decodable, Hashable {
                var entry: String
                var line: Int
            }

            var rule: String?
            var count: Int
            var evidence: [Place]
        }

        /// How the last try of a subject ended.
        struct Standing: Decodable, Hashable, Comparable {
            var operation: String?
            var unit: String?
            var node: String?
            var log: String
            var outcome: String
            var rule: String?
            var tries: Int

            static func < (one: Standing, other: Standing) -> Bool { "\(one)" < "\(other)" }
        }

        var bundle: String
        var outcome: String
        var complete: Bool
        var exitCode: Int32
        var standing: [Standing]
        var findings: [Finding]
        /// The outcomes of the tries, if they are specified.
        var attempts: [String]?

        var testDescription: String { bundle }
    }

    static let expected: [Expected] = {
        struct Truth: Decodable { var bundles: [Expected] }
        guard let data = FileManager.default.contents(atPath: Program.sample("expected.json")),
            let truth = try? JSONDecoder().decode(Truth.self, from: data)
        else { return [] }
        return truth.bundles
    }()

    @Test func thereIsATruth() {
        #expect(Self.expected.count >= 10)
    }

    @Test(arguments: expected)
    func isDiagnosedAsItsScriptSays(expected: Expected) throws {
        let (status, bundles) = try Program.bundles(["diagnose", Program.sample(expected.bundle)])
        #expect(status == expected.exitCode)
        let bundle = try #require(bundles.first)
        #expect(bundles.count == 1)
        #expect(bundle["outcome"] as? String == expected.outcome)
        #expect(bundle["complete"] as? Bool == expected.complete)
        let findings = try #require(bundle["findings"] as? [[String: Any]])
        #expect(findings.map { $0["rule"] as? String } == expected.findings.map(\.rule))
        #expect(findings.map { $0["count"] as? Int } == expected.findings.map(\.count))
        for (finding, expected) in zip(findings, expected.findings) {
            let evidence = try #require(finding["evidence"] as? [[String: Any]])
            let places = try evidence.map {
                Expected.Finding.Place(entry: try #require($0["entry"] as? String), line: try #require($0["line"] as? Int))
            }
            #expect(Set(places).isSubset(of: Set(expected.evidence)))
            #expect(places.count == min(expected.evidence.count, 5))
        }
        let standing = try (try #require(bundle["standing"] as? [[String: Any]])).map { one in
            let subject = try #require(one["subject"] as? [String: Any])
            return Expected.Standing(
                operation: subject["operation"] as? String, unit: subject["unit"] as? String, node: subject["node"] as? String,
                log: try #require(subject["log"] as? String), outcome: try #require(one["outcome"] as? String),
                rule: one["rule"] as? String, tries: try #require(one["tries"] as? Int))
        }
        #expect(standing.sorted() == expected.standing.sorted())
        guard let attempts = expected.attempts else { return }
        #expect((bundle["attempts"] as? [[String: Any]])?.map { $0["outcome"] as? String } == attempts)
    }

    /// Every piece of evidence that a report prints can be shown again.
    @Test(arguments: expected)
    func everyEvidenceIsShownAgain(expected: Expected) throws {
        let path = Program.sample(expected.bundle)
        for finding in try #require(try Program.bundles(["diagnose", path]).bundles.first?["findings"] as? [[String: Any]]) {
            for evidence in try #require(finding["evidence"] as? [[String: Any]]) {
                let shown = try Program.run(["show", path, try #require(evidence["id"] as? String)])
                #expect(shown.status == 0)
                let excerpt = try #require(evidence["excerpt"] as? String)
                let firstLine = try #require(excerpt.split(separator: "\n").first)
                #expect(shown.output.contains(firstLine))
                #expect(shown.output.contains("\(try #require(evidence["line"] as? Int))"))
            }
        }
    }
}
