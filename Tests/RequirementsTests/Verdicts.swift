import BuiltInRules
import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable

extension ChainVerdict {
    func results(_ check: CheckName) -> [CheckResult] {
        checks.filter { $0.check == check }
    }

    func outcomes(_ check: CheckName) -> [CheckResult.Outcome] {
        results(check).map(\.outcome)
    }

    /// The checks that fail, without duplicates, in order.
    var failed: [CheckName] {
        CheckName.allCases.filter { check in checks.contains { $0.check == check && $0.outcome == .fail } }
    }
}

/// The verdict according to the built-in table's requirements for a product.
func check(
    _ files: [CertificateFile], product: String, _ said: [PolicyOption.Name: String] = [:], csr: CertificateFile? = nil,
    peer: CertificateFile? = nil, trust: [CertificateFile]? = nil, host: String? = nil, at time: Int64 = TestTime.now
) -> ChainVerdict {
    guard let policy = RuleSet.builtIn.requirements(of: product), let choices = try? PolicyChoices(said, for: policy) else {
        preconditionFailure("the table has no such product, or it does not offer \(said)")
    }
    return ChainCheck(policy, choices: choices, csr: csr, peer: peer, trust: trust, host: host, at: Instant(secondsSince1970: time))
        .verdict(of: files)
}

func checkDell(
    _ files: [CertificateFile], csr: CertificateFile? = nil, peer: CertificateFile? = nil, single: Bool = false,
    at time: Int64 = TestTime.now
) -> ChainVerdict {
    var said: [PolicyOption.Name: String] = [:]
    if single { said[.single] = PolicyOption.given }
    if peer != nil { said[.peer] = PolicyOption.given }
    return check(files, product: "dell-ome", said, csr: csr, peer: peer, at: time)
}
