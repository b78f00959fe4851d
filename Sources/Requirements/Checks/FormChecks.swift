import CertificateChain
import RuleTable

/// The checks of the form of the leaf.
extension CheckSubject {
    func version() -> [CheckResult] {
        leafResult(.version) { ($0.version == 3 ? .pass : .fail, .version($0.version)) }
    }

    func extensionsAbsent(_ forbidden: [PolicyCheck.ExtensionName]) -> [CheckResult] {
        leafResult(.absentExtensions) { leaf in
            let found = forbidden.filter { !$0.identifiers.isDisjoint(with: leaf.extensions.identifiers) }.map(\.rawValue)
            return (found.isEmpty ? .pass : .fail, .extensions(found))
        }
    }
}

extension PolicyCheck.ExtensionName {
    fileprivate var identifiers: Set<String> {
        switch self {
        case .crlDistributionPoints: ["2.5.29.31"]
        case .authorityInfoAccess: ["1.3.6.1.5.5.7.1.1"]
        // The template's name, and since version 2 its identifier ([MS-WCCE], 2.2.2.7.7).
        case .certificateTemplate: ["1.3.6.1.4.1.311.20.2", "1.3.6.1.4.1.311.21.7"]
        }
    }
}
