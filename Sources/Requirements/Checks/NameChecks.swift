import CertificateChain
import RuleTable

/// The checks of common names, host names and wildcards.
extension CheckSubject {
    /// The article's heading refers to the leaf, but its text to all certificates, so a CA without a common name is undecided.
    func commonName() -> [CheckResult] {
        leafResult(.commonName) { leaf in
            leaf.subject.commonNames.isEmpty ? (.fail, .noCommonName) : (.pass, .commonNames(leaf.subject.commonNames))
        }
            + path.indices.dropFirst().filter { certificates[$0].subject.commonNames.isEmpty }.map {
                CheckResult(.commonName, .unknown, .noCommonName, certificate: $0)
            }
    }

    /// Without the machine's name, a certificate without any host name fails nevertheless.
    func hostName() -> [CheckResult] {
        leafResult(.hostName) { leaf in
            if leaf.extensions.subjectAltName == .unreadable { return (.unknown, .unreadableExtension("subjectAltName")) }
            let names = leaf.hostNames
            if names.isEmpty { return (.fail, .noHostName) }
            guard let host else { return (.notApplicable, .needsOption(PolicyOption.Name.host.flag)) }
            let isThere = names.contains { $0.lowercased() == host.lowercased() }
            return isThere ? (.pass, .hostNames([host])) : (.fail, .alternativeNames(missing: [.dnsName(host)], extra: []))
        }
    }

    func wildcard() -> [CheckResult] {
        leafResult(.wildcard) { leaf in
            if leaf.extensions.subjectAltName == .unreadable { return (.unknown, .unreadableExtension("subjectAltName")) }
            let found = leaf.namesWithWildcard
            return found.isEmpty ? (.pass, .noWildcard) : (.fail, .wildcards(found))
        }
    }
}

extension Certificate {
    fileprivate var namesWithWildcard: [String] {
        (subject.commonNames + hostNames).filter { $0.contains("*") }
    }

    fileprivate var hostNames: [String] {
        (extensions.subjectAltName.value ?? []).compactMap { name -> String? in
            if case .dnsName(let host) = name { host } else { nil }
        }
    }
}
