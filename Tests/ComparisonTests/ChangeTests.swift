import BuiltInRules
import BundleFixtures
import Comparison
import Diagnosis
import RuleTable
import Terms
import Testing
import WrittenLogs

/// What may be said of a change, and what contradicts it.
@Suite struct ChangeTests {
    typealias Manager = ManagerLog
    typealias Cucm = CertificateLog

    private func bundle(_ logs: [WrittenLog], window: TimeWindow = TimeWindow(), keys: Set<String> = []) -> ComparedBundle {
        ComparedBundle(WrittenLog.diagnosis(of: logs, window: window), keys: keys)
    }

    private func compare(_ before: [WrittenLog], _ after: [WrittenLog], confirmed: Set<String> = []) -> BundleComparison {
        BundleComparison(before: [bundle(before)], after: [bundle(after)], rules: .builtIn, confirmed: confirmed)
    }

    private func told(_ comparison: BundleComparison) -> [String] { comparison.changes.map { "\($0.status) \($0.reason)" } }

    private func uploads(_ tries: [(time: String, cause: Int)]) -> [String] {
        tries.map { Manager.record(Clock($0.time), Manager.causes[$0.cause].argument) }
    }

    private func imports(_ tries: [(time: String, end: Cucm.End)], on host: String? = "pub", unit: String? = "tomcat") -> [String] {
        tries.flatMap { Cucm.lines(Cucm.operation(Clock($0.time), unit, on: host, $0.end)) }
    }

    // MARK: Fixed

    @Test func aLaterSuccessFixes() {
        let failed = imports([("10:00:00", .failure(0))])
        let comparison = compare([.cucm(failed)], [.cucm(failed + imports([("11:00:00", .success)]))])
        #expect(told(comparison) == ["fixed laterSuccess"])
        #expect(comparison.changes[0].shownBy?.outcome == .succeeded)
        #expect(comparison.identity.reason == .sameTries && comparison.isKnown && !comparison.hasFailures)
    }

    @Test func theNodeShowsTheApplianceWhereTheLogsBeginAnew() {
        let comparison = compare(
            [.cucm(imports([("10:00:00", .failure(0))]))], [.cucm(imports([("11:00:00", .success)]))])
        #expect(told(comparison) == ["fixed laterSuccess"])
        #expect(comparison.identity.reason == .sameNode)
    }

    @Test func aSuccessWithoutANodeMayBeAnotherAppliances() {
        let comparison = compare(
            [.cucm(imports([("10:00:00", .failure(0))], on: nil))], [.cucm(imports([("11:00:00", .success)], on: nil))])
        #expect(told(comparison) == ["unknown applianceUnknown"])
        #expect(!comparison.isKnown)
    }

    @Test func aKeyShowsTheAppliance() {
        let (before, after) = (imports([("10:00:00", .failure(0))], on: nil), imports([("11:00:00", .success)], on: nil))
        let comparison = BundleComparison(
            before: [bundle([.cucm(before)], keys: ["key"])], after: [bundle([.cucm(after)], keys: ["key", "other"])], rules: .builtIn)
        #expect(told(comparison) == ["fixed laterSuccess"])
    }

    @Test func aSuccessOfAnotherUnitOrNodeFixesNothing() {
        let failed = imports([("10:00:00", .failure(0))])
        #expect(told(compare([.cucm(failed)], [.cucm(failed + imports([("11:00:00", .success)], unit: "ipsec"))])) == ["unknown noNewTry"])
        #expect(told(compare([.cucm(failed)], [.cucm(failed + imports([("11:00:00", .success)], on: "sub"))])) == ["unknown noNewTry"])
        #expect(told(compare([.cucm(failed)], [.cucm(failed + imports([("11:00:00", .success)], on: nil))])) == ["unknown nodeUnknown"])
    }

    @Test func aSuccessWithoutAUnitMayBeOfAnotherOne() {
        let failed = imports([("10:00:00", .failure(0))], unit: nil)
        let comparison = compare([.cucm(failed)], [.cucm(failed + imports([("11:00:00", .success)], unit: nil))])
        #expect(told(comparison) == ["unknown subjectUnknown"])
    }

    @Test func whatWasNotReadMayContradictASuccess() {
        let failed = imports([("10:00:00", .failure(0))])
        let comparison = compare([.cucm(failed)], [.cucm(isWhole: false, failed + imports([("11:00:00", .success)]))])
        #expect(told(comparison) == ["unknown notReadInAfter"])
        #expect(!comparison.isComplete)
    }

    @Test func whatLiesBehindTheAskedTimeMayContradictASuccess() {
        let failed = imports([("10:00:00", .failure(0))])
        let after = failed + imports([("11:00:00", .success), ("12:00:00", .failure(0))])
        let comparison = BundleComparison(
            before: [bundle([.cucm(failed)])], after: [bundle([.cucm(after)], window: TimeWindow(until: "2026-03-04T11:30"))],
            rules: .builtIn)
        #expect(told(comparison) == ["unknown leftOutInAfter"])
    }

    @Test func aSuccessBeforeTheNextFailureFixesTheFirstCause() {
        let failed = imports([("10:00:00", .failure(0))])
        let comparison = compare([.cucm(failed)], [.cucm(failed + imports([("11:00:00", .success), ("12:00:00", .failure(2))]))])
        #expect(told(comparison) == ["new begunSince", "fixed laterSuccess"])
        #expect(comparison.hasFailures)
    }

    /// The product logs no success: only the customer knows.
    @Test func whereNoSuccessIsLoggedTheCustomerMustSayIt() {
        let failed = uploads([("10:00:00", 0)])
        let after = failed + ["[INFO] \(Clock("12:00:00").text(".")) [exec-1] Heartbeat - still here"]
        #expect(told(compare([.manager(failed)], [.manager(after)])) == ["unknown noNewTrySuccessUnseen"])
        let confirmed = compare([.manager(failed)], [.manager(after)], confirmed: ["dell-ome/csr-key-mismatch"])
        #expect(told(confirmed) == ["fixed customerConfirmed"])
        let contradicted = compare(
            [.manager(failed)], [.manager(failed + uploads([("11:00:00", 0)]))], confirmed: ["dell-ome/csr-key-mismatch"])
        #expect(told(contradicted) == ["remaining failedAgain"])
    }

    // MARK: Remaining and new

    @Test func theSameFailureAgainRemains() {
        let failed = uploads([("10:00:00", 0)])
        #expect(told(compare([.manager(failed)], [.manager(failed + uploads([("11:00:00", 0)]))])) == ["remaining failedAgain"])
        let between = failed + uploads([("10:30:00", 1), ("11:00:00", 0)])
        #expect(told(compare([.manager(failed)], [.manager(between)])) == ["remaining failedAgain"])
    }

    @Test func anotherFailureIsNewAndMayHideTheFirst() {
        let failed = uploads([("10:00:00", 0)])
        let comparison = compare([.manager(failed)], [.manager(failed + uploads([("11:00:00", 1)]))])
        #expect(told(comparison) == ["new begunSince", "unknown otherCause"])
    }

    @Test func whatWasOvercomeIsNotNew() {
        let failed = imports([("10:00:00", .failure(0))])
        let comparison = compare([.cucm(failed)], [.cucm(failed + imports([("11:00:00", .failure(1)), ("12:00:00", .success)]))])
        #expect(told(comparison) == ["fixed laterSuccess"])
    }

    @Test func whatMayHaveBeenThereBeforeIsNotNew() {
        let after = uploads([("09:00:00", 1), ("10:00:00", 0)])
        let quiet = "[INFO] \(Clock("09:30:00").text(".")) [exec-1] Heartbeat - still here"
        let end = "[INFO] \(Clock("10:30:00").text(".")) [exec-1] Heartbeat - still here"
        // The older logs are gone; not everything could be read; it should be there and is not.
        #expect(told(compare([.manager([quiet])], [.manager(uploads([("09:00:00", 1)]) + [quiet])])) == ["unknown begunLaterInBefore"])
        #expect(told(compare([.manager(isWhole: false, [quiet])], [.manager(after)])).contains("unknown notReadInBefore"))
        #expect(told(compare([.manager([quiet, end])], [.manager(after + [end])])) == ["unknown otherAppliance"])
    }

    // MARK: One appliance

    @Test func otherNodesAreAnotherAppliance() {
        let comparison = compare(
            [.cucm(imports([("10:00:00", .failure(0))], on: "berlin"))], [.cucm(imports([("11:00:00", .success)], on: "paris"))])
        #expect(comparison.identity.answer == .no && comparison.identity.names == ["berlin", "paris"])
        #expect(told(comparison) == ["unknown otherAppliance"])
        #expect(!comparison.isKnown)
    }

    @Test func otherProductsAreAnotherAppliance() {
        let comparison = compare([.manager(uploads([("10:00:00", 0)]))], [.cucm(imports([("11:00:00", .success)]))])
        #expect(comparison.identity.reason == .otherProducts)
        #expect(comparison.changes.allSatisfy { $0.status == .unknown })
    }

    @Test func twoAppliancesOfOneBundleAreToldApart() {
        func logs(_ folder: String, _ lines: [String]) -> WrittenLog { .manager(in: folder, lines) }
        let (source, target) = (uploads([("10:00:00", 0)]), uploads([("10:05:00", 0)]))
        let comparison = compare(
            [logs("source", source), logs("target", target)],
            [logs("old/source", source + uploads([("11:00:00", 0)])), logs("new/target", target)])
        #expect(comparison.identity.reason == .sameTries)
        #expect(Set(told(comparison)) == ["remaining failedAgain", "unknown noNewTrySuccessUnseen"])
    }

    @Test func severalBundlesOfASideAreOneAppliance() {
        let (publisher, subscriber) = (imports([("10:00:00", .failure(0))]), imports([("10:10:00", .failure(1))], on: "sub"))
        let comparison = BundleComparison(
            before: [bundle([.cucm(subscriber)]), bundle([.cucm(publisher)])],
            after: [
                bundle([.cucm(publisher + imports([("11:00:00", .success)]))]),
                bundle([.cucm(subscriber + imports([("11:10:00", .failure(1))], on: "sub"))]),
            ], rules: .builtIn)
        #expect(told(comparison) == ["remaining failedAgain", "fixed laterSuccess"])
    }

    @Test func zonesThatDifferLeaveTheOrderOpen() {
        func record(_ time: String, _ zone: String) -> String {
            Manager.record(Clock(time), Manager.causes[0].argument).replacing(Clock(time).text("."), with: Clock(time).text(".") + zone)
        }
        let comparison = compare([.manager([record("10:00:00", "+0900")])], [.manager([record("11:00:00", "+0100")])])
        #expect(told(comparison).allSatisfy { $0 == "unknown orderUnknown" })
    }
}
