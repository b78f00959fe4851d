import LogScanning
import Testing

@testable import RuleTable
import Terms

@Suite struct RuleSetLoadingTests {
    @Test func everythingIsReadAsWritten() throws {
        let table = try MadeUpProduct.table()
        #expect(table.rules.map(\.id) == ["kettle/alarm", "kettle/empty"])
        let rule = try #require(table.rule(id: "kettle/empty"))
        #expect(rule.product == "kettle")
        #expect(rule.severity == .critical)
        #expect(rule.basis == .documented)
        #expect(rule.match == RuleMatch(source: "Heater", messageId: "KTL1", messageArgs: .list([TextPattern("No water.")])))
        #expect(
            rule.title
                == LocalizedText([
                    .init("en", "The kettle is empty"), .init("es", "El hervidor está vacío"),
                    .init("ja", "ケトルが空です"), .init("ko", "주전자가 비어 있음"),
                ]))
        #expect(rule.diagnosis["en"] == "There is no water in it.")
        #expect(rule.references == ["KB 1"])
        #expect(rule.examples == Rule.Examples(matching: ["KTL1 No water."], quiet: ["KTL1 Lid open."]))
        let cause = try #require(rule.causes.first)
        #expect(cause.id == "forgotten")
        #expect(cause.explanation["ko"] == "채우지 않음")
        #expect(cause.decidedBy?["es"] == "Mirar")
        #expect(cause.steps.map { $0["ja"] } == ["入れる"])
        #expect(cause.requirement == "water")
        #expect(cause.verifyCheck == "encoding")
        #expect(cause.supportedBy.map(\.rule) == ["kettle/alarm"])
        #expect(cause.contradictedBy == [])
        #expect(table.rule(id: "kettle/alarm")?.match == RuleMatch(text: [TextPattern("*Too much steam in*kitchen*")]))
    }

    /// A report names the logs in which nothing was found, even if none of them is needed more than others.
    @Test func aRuleOfAProductThatNeedsNoLogMayStandInAny() throws {
        let table = try MadeUpProduct.table()
        let product = try #require(table.declaredProducts.first)
        let rule = try #require(table.rule(id: "kettle/empty"))
        #expect(product.sources(of: rule) == [])
        #expect(product.logs(of: rule) == ["kitchen/kettle.log"])
    }

    @Test func theProductIsReadAsWritten() throws {
        let product = try #require(try MadeUpProduct.table().declaredProducts.first)
        #expect(product.name["ko"] == "주전자")
        let head = try RecordHead("[{level}] {timestamp} [{thread}] {logger} - ")
        #expect(
            product.sources == [
                LogSource(
                    id: "kettle/kitchen", paths: [LogPath("kitchen/kettle.log")], head: head, loggers: ["Heater"], texts: ["steam alarm"])
            ])
        #expect(product.operations.map(\.preamble) == ["boil()"])
        #expect(product.operations.map(\.messageId) == [nil])
        #expect(product.requirements.map(\.place) == ["KB 1, requirement 1"])
        #expect(product.references.map(\.onEveryFinding) == [true])
    }

    @Test func referencesAreFoundById() throws {
        let table = try MadeUpProduct.table()
        #expect(table.reference(id: "KB 1", of: "kettle")?.url == "https://example.com/kb1")
        #expect(table.reference(id: "KB 2", of: "kettle") == nil)
        #expect(table.reference(id: "KB 1", of: "toaster") == nil)
    }

    @Test func theTextsOfRulesAreMarksOfTheLogSources() throws {
        let table = try MadeUpProduct.table()
        #expect(table.product(id: "kettle")?.sources.map(\.hints) == [["too much steam in"]])
        let quiet = try RuleFolder(["alarm.yaml": MadeUpProduct.alarm.replacing("Too much steam in*", with: "Fire in the ")])
        let changed = try RuleSet.load(directories: [quiet.path], over: table)
        #expect(changed.product(id: "kettle")?.sources.map(\.hints) == [["fire in the kitchen"]])
    }

    @Test func filesMayLieInTheFolderItself() throws {
        let flat = try RuleFolder([
            "product.yaml": MadeUpProduct.product, "verify.yaml": MadeUpProduct.requirements, "empty.yaml": MadeUpProduct.empty,
            "alarm.yaml": MadeUpProduct.alarm,
        ])
        #expect(try RuleSet.load(directories: [flat.path], languages: MadeUpProduct.languages) == MadeUpProduct.table())
    }

    @Test func otherFilesMayLieBeside() throws {
        let table = try MadeUpProduct.table(changing: ["README.md": "# Rules", "kettle/.hidden.yaml": "[", "kettle/notes.txt": "-"])
        #expect(try table == MadeUpProduct.table())
    }

    @Test func theDigestIsOfTheContentAlone() throws {
        let table = try MadeUpProduct.table()
        #expect(table.digest.count == 64)
        let rewritten = MadeUpProduct.alarm
            .replacing("severity: info\nbasis: inferred", with: "# a comment\nbasis: \"inferred\"\nseverity: info")
        #expect(try MadeUpProduct.table(changing: ["kettle/alarm.yaml": rewritten]).digest == table.digest)
        for (old, new) in [("info", "warning"), ("蒸気だらけ", "蒸気だらけ!"), ("Close it", "Shut it"), ("All quiet", "Quiet")] {
            let changed = MadeUpProduct.alarm.replacing(old, with: new)
            #expect(try MadeUpProduct.table(changing: ["kettle/alarm.yaml": changed]).digest != table.digest)
        }
        let product = MadeUpProduct.product.replacing("onEveryFinding: true", with: "onEveryFinding: false")
        #expect(try MadeUpProduct.table(changing: ["kettle/product.yaml": product]).digest != table.digest)
    }

    @Test func laidOverATableItReplacesByIdAndAdds() throws {
        let base = try MadeUpProduct.table()
        let folder = try RuleFolder([
            "empty.yaml": MadeUpProduct.empty.replacing("critical", with: "warning"),
            "kettle/lid.yaml": MadeUpProduct.empty.replacing("kettle/empty", with: "kettle/lid").replacing("No water.", with: "Lid."),
        ])
        let table = try RuleSet.load(directories: [folder.path], over: base)
        #expect(table.rules.map(\.id) == ["kettle/alarm", "kettle/empty", "kettle/lid"])
        #expect(table.rule(id: "kettle/empty")?.severity == .warning)
        #expect(table.rule(id: "kettle/alarm") == base.rule(id: "kettle/alarm"))
        #expect(table.products == base.products)
        #expect(table.digest != base.digest)
    }

    @Test func aLaterFolderReplacesAnEarlierOne() throws {
        let first = try RuleFolder(["empty.yaml": MadeUpProduct.empty.replacing("critical", with: "warning")])
        let second = try RuleFolder(["kettle/empty.yaml": MadeUpProduct.empty.replacing("critical", with: "info")])
        let base = try MadeUpProduct.table()
        #expect(try RuleSet.load(directories: [first.path, second.path], over: base).rule(id: "kettle/empty")?.severity == .info)
        #expect(try RuleSet.load(directories: [second.path, first.path], over: base).rule(id: "kettle/empty")?.severity == .warning)
        #expect(try RuleSet.load(directories: [], over: base) == base)
    }

    @Test func aNewProductComesWithItsOwnFolder() throws {
        let folder = try RuleFolder([
            "toaster/product.yaml": MadeUpProduct.product.replacing("kettle", with: "toaster"),
            "toaster/verify.yaml": MadeUpProduct.requirements.replacing("kettle", with: "toaster"),
            "toaster/empty.yaml": MadeUpProduct.empty.replacing("kettle/empty", with: "toaster/empty")
                .replacing("product: kettle", with: "product: toaster"),
        ])
        let table = try RuleSet.load(directories: [folder.path], over: MadeUpProduct.table())
        #expect(table.products.map(\.id) == ["kettle", "toaster"])
        #expect(table.product(id: "toaster")?.sources.map(\.id) == ["toaster/kitchen"])
        #expect(table.requirements.map(\.product) == ["kettle", "toaster"])
    }

    @Test func requirementsAreReadWithTheirVariantsAndMessages() throws {
        let policy = try #require(MadeUpProduct.table().requirements(of: "kettle"))
        #expect(policy.checkNames == [.encoding, .depth])
        #expect(policy.options.map(\.name) == [.purpose, .single])
        #expect(policy.checks[0].title["en"] == "Water")
        #expect(policy.checks[0].place == "KB 1, requirement 1")
        #expect(policy.checks[0].prediction == PolicyCheck.Prediction(message: "empty", basis: .documented))
        #expect(policy.checks[1].conditions.map(\.option) == [.single, .purpose])
        #expect(policy.message("empty")?.args == ["No water."])
    }

    @Test func theDefaultOfOnesOwnFilesGoesFirst() throws {
        let base = try MadeUpProduct.table(changing: ["kettle/verify.yaml": MadeUpProduct.requirements + "default: true\n"])
        let own = try RuleFolder([
            "toaster/product.yaml": MadeUpProduct.product.replacing("kettle", with: "toaster"),
            "toaster/verify.yaml":
                "product: toaster\ndefault: true\nchecks:\n  - {check: validity, title: {en: a, es: b, ja: c, ko: d}}\n",
        ])
        let table = try RuleSet.load(directories: [own.path], over: base)
        #expect(table.requirements.filter(\.isDefault).map(\.product) == ["toaster"])
    }
}
