import CertificateChain
import CertificateFixtures
import Foundation
import Requirements
import RuleTable
import Terms
import Testing

/// A fictitious product whose requirements come from YAML alone.
@Suite struct InventedProductTests {
    private static let product = """
        product: kettle
        name: {en: Kettle, es: Hervidor, ja: ケトル, ko: 주전자}
        sources:
          - {id: kitchen, paths: [kitchen/kettle.log], head: "[{level}] {timestamp} [{thread}] {logger} - ", loggers: [Heater]}
        operations:
          - {id: boiling, title: {en: Boiling, es: Hervir, ja: 沸騰, ko: 끓이기}, preamble: boil()}
        requirements:
          - {id: water, title: {en: Water, es: Agua, ja: 水, ko: 물}, place: "KB 1, requirement 1"}
        references:
          - {id: KB 1, title: {en: a, es: b, ja: c, ko: d}, url: https://example.com/kb1}

        """

    private static let requirements = """
        product: kettle
        options:
          - {name: purpose, values: [steam, tea]}
        messages:
          - {id: lid, messageId: KTL7, messageArgs: ["Lid."], stage: upload}
        checks:
          - check: depth
            when: {purpose: tea}
            requirement: water
            limit: 2
            message: lid
            basis: documented
          - {check: eku, title: {en: a, es: b, ja: c, ko: d}, extendedUsages: [codeSigning]}
          - {check: validity, title: {en: a, es: b, ja: c, ko: d}}

        """

    private func policy() throws -> RequirementPolicy {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kettle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "kettle"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.product.utf8).write(to: folder.appending(path: "kettle/product.yaml"))
        try Data(Self.requirements.utf8).write(to: folder.appending(path: "kettle/verify.yaml"))
        return try #require(RuleSet.load(directories: [folder.path], languages: ["en", "es", "ja", "ko"]).requirements(of: "kettle"))
    }

    @Test func itsOwnChecksAreMadeInItsOrder() throws {
        let policy = try policy()
        let check = ChainCheck(
            policy, choices: try PolicyChoices([.purpose: "tea"], for: policy), at: Instant(secondsSince1970: TestTime.now))
        let verdict = check.verdict(of: [TestChain.good.file])
        #expect(verdict.checks.map(\.check) == [.depth, .extendedKeyUsage, .validity])
        #expect(verdict.checks.map(\.outcome) == [.fail, .fail, .pass])
        #expect(verdict.prediction.messages.map(\.message.messageId) == ["KTL7"])
        #expect(check.variant(of: .depth)?.place == "KB 1, requirement 1")
    }

    @Test func whatIsNotMeantForThePurposeIsNotMade() throws {
        let policy = try policy()
        let check = ChainCheck(
            policy, choices: try PolicyChoices([.purpose: "steam"], for: policy), at: Instant(secondsSince1970: TestTime.now))
        #expect(check.verdict(of: [TestChain.good.file]).checks.map(\.check) == [.extendedKeyUsage, .validity])
    }

    @Test func whatItDoesNotOfferIsSaid() throws {
        let policy = try policy()
        #expect(throws: PolicyChoices.Problem.missing(.purpose, values: ["steam", "tea"])) { try PolicyChoices([:], for: policy) }
        #expect(throws: PolicyChoices.Problem.unknownValue("coffee", of: .purpose, values: ["steam", "tea"])) {
            try PolicyChoices([.purpose: "coffee"], for: policy)
        }
        #expect(throws: PolicyChoices.Problem.notOffered(.single)) {
            try PolicyChoices([.purpose: "tea", .single: PolicyOption.given], for: policy)
        }
    }
}
