import BuiltInRules
import BundleArchive
import BundleFixtures
import Diagnosis
import RuleTable
import Terms
import Testing
import Triage

/// A product added with rule files alone: its logs, operations, nodes, parameters and rules.
@Suite struct InventedProductTests {
    static func text(_ text: String) -> String { "{en: \"\(text)\", es: \"\(text)\", ja: \"\(text)\", ko: \"\(text)\"}" }

    /// Its first log has the path of another product's log, in another form.
    static let product = """
        product: brewery
        name: \(text("Brewery"))
        sources:
          - {id: kettle, paths: ["tomcat/application.log", "brew/*.txt"], head: "{timestamp} <{level}> {thread}: "}
        node: site
        sameEventSeconds: 2
        operations:
          - id: brew
            title:
              {en: "{recipe} in {site}", es: "{recipe} in {site}", ja: "{recipe} in {site}", ko: "{recipe} in {site}", without: {
                recipe: \(text("something")), site: \(text("{recipe} somewhere"))}}
            begins: ["start of brew*"]
            fields:
              - {id: recipe, label: "recipe=", urlEncoded: true}
              - {id: site, label: "site="}
            succeeds: ["brew done"]
            fails: ["brew stopped*"]
        parameters:
          - id: vessel
            captures: ["vessel '{}'"]
            otherwise: \(text("some vessel"))
            texts:
              - {id: clean, text: \(text("clean all"))}
            values:
              - {name: tun, spellings: [mash-tun], texts: [{id: clean, text: \(text("scrub the {vessel}"))}]}
        requirements: []
        references: []

        """

    static let rule = """
        id: brewery/leak
        product: brewery
        severity: critical
        basis: inferred
        match:
          text: ["*does not hold water*", "*leaks*"]
        title: \(text("{vessel} leaks"))
        diagnosis: \(text("It leaks"))
        causes:
          - {id: crack, title: \(text("Crack")), explanation: \(text("A crack")), decidedBy: \(text("Look")), steps: [\(text("{vessel.clean}"))]}
        references: []
        examples:
          matching: ["2030-01-01 10:00:00,000 <INFO> t1: vessel 'tun' LEAKS"]
          quiet: ["2030-01-01 10:00:00,000 <INFO> t1: vessel 'tun' holds water"]

        """

    static let log = """
        2030-01-01 10:00:00,000 <INFO> t1: start of brew 1
        2030-01-01 10:00:00,001 <INFO> t2: start of brew 2
        2030-01-01 10:00:00,002 <INFO> t1: recipe=pale+ale%21
        2030-01-01 10:00:00,002 <INFO> t1: site=Hill
        2030-01-01 10:00:01,000 <WARN> t1: The vessel 'mash-tun' Leaks
        2030-01-01 10:00:02,000 <INFO> t2: Brew done
        2030-01-01 10:00:02,500 <INFO> t1: brew stopped: vessel 'mash-tun' does not hold water

        """

    private func diagnose(_ entries: [FixtureEntry]) throws -> (diagnosis: BundleDiagnosis, rules: RuleSet) {
        let folder = try TemporaryFolder()
        _ = try folder.write(Array(Self.product.utf8), to: "rules/brewery/product.yaml")
        _ = try folder.write(Array(Self.rule.utf8), to: "rules/brewery/leak.yaml")
        let rules = try RuleSet.load(directories: [folder.path + "/rules"], over: .builtIn)
        let bundle = try folder.write(FixtureArchive.tar(entries), to: "bundle")
        return (try BundleTriage(rules: rules).diagnose(LogBundle(bundle)), rules)
    }

    @Test func itIsReadWithoutAnyChangeToTheProgram() throws {
        let (diagnosis, rules) = try diagnose([FixtureEntry("x/brew/today.txt", Self.log)])
        #expect(rules.test() == [])
        #expect(diagnosis.products == ["brewery"])
        let finding = try #require(diagnosis.findings.first)
        #expect(diagnosis.findings.count == 1)
        #expect(finding.rule == "brewery/leak")
        #expect((finding.count, finding.records, finding.nodes, finding.values) == (1, 2, ["Hill"], ["vessel": "tun"]))
        let product = try #require(rules.product(id: "brewery"))
        let both = LocalizedText([.init("ko", "{vessel}: {vessel.clean}")])
        #expect(product.filled(both, in: "ko", with: finding.values) == "tun: scrub the tun")
        #expect(product.filled(both, in: "ko", with: [:]) == "some vessel: clean all")
        #expect(diagnosis.attempts.kept.map(\.outcome) == [.failed, .succeeded])
        #expect(
            diagnosis.attempts.kept.map { product.operations[0].title(in: "es", with: $0.fields) } == [
                "pale ale! in Hill", "something",
            ])
    }

    /// Each of two logs at a path of both products is assigned to the one whose form it has, whatever the pieces of its bytes.
    @Test func aPathOfTwoProductsIsDecidedByTheContent() throws {
        let other = String(decoding: PublishedLog.log(unwrapped: false).bytes, as: UTF8.self)
        let (diagnosis, _) = try diagnose([
            FixtureEntry("a/tomcat/application.log", Self.log), FixtureEntry("b/tomcat/application.log", other),
        ])
        #expect(diagnosis.products == ["brewery", "dell-ome"])
        #expect(diagnosis.complete)
        #expect(diagnosis.findings.filter { $0.product == "brewery" }.map(\.rule) == ["brewery/leak"])
        #expect(diagnosis.findings.filter { $0.product == "dell-ome" }.map(\.count).reduce(0, +) == PublishedLog.blocks.count)
    }
}
