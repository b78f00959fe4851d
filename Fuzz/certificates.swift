import CertificateChain
import Requirements
import RuleTable

/// Reads and judges arbitrary bytes as certificate, CSR and PKCS#7: there is always a verdict, and no crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let file = unsafe CertificateFile.read(FuzzInput(start, count).bytes, name: "input")
    let time = Instant(secondsSince1970: 1_780_272_000)
    for (policy, said) in FuzzPolicy.all {
        guard let choices = try? PolicyChoices(said, for: policy) else { preconditionFailure("choices that are not offered") }
        let verdict = ChainCheck(policy, choices: choices, csr: file, peer: file, trust: [file], at: time).verdict(of: [file])
        expect(!verdict.checks.isEmpty, "no checks")
        expect(verdict.path.indices.allSatisfy(verdict.certificates.indices.contains), "a path of certificates that are not there")
    }
    return 0
}

/// Every check, with and without a trust store and a peer.
private enum FuzzPolicy {
    static let all: [(RequirementPolicy, [PolicyOption.Name: String])] = [
        (policy, [:]), (policy, [.trust: PolicyOption.given, .peer: PolicyOption.given]),
    ]

    private static let policy = RequirementPolicy(
        product: "fuzzed", isDefault: true, options: [PolicyOption(name: .trust), PolicyOption(name: .peer), PolicyOption(name: .single)],
        messages: [],
        checks: CheckName.allCases.map { name in
            PolicyCheck(
                name: name, title: LocalizedText([]),
                parameters: PolicyCheck.Parameters(
                    extendedUsages: [.serverAuth], usages: [.keyEncipherment], accepts: [.pem], limit: 10, days: 30, issuers: .file))
        })
}
