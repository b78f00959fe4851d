import CertificateChain
import RuleTable

/// The checks of the files themselves.
extension CheckSubject {
    /// - Parameters:
    ///   - accepts: The formats that the product accepts.
    ///   - undecided: The formats that no document mentions.
    func encoding(accepts: [PolicyCheck.EncodingName], undecided: [PolicyCheck.EncodingName]) -> [CheckResult] {
        files.flatMap { file -> [CheckResult] in
            if file.certificates.isEmpty && !file.requests.isEmpty {
                return [CheckResult(.encoding, .fail, .requestInsteadOfCertificate(file: file.name))]
            }
            let troubles = file.problems.compactMap { problem -> CheckResult? in
                // What is beside the certificates is not reported if there are none. A private key without a line is the whole file, in
                // DER.
                if problem.isBesideCertificates, file.certificates.isEmpty || problem == .privateKey(line: nil) { return nil }
                return CheckResult(.encoding, problem.weight.outcome, .fileProblem(file: file.name, problem))
            }
            if file.certificates.isEmpty {
                let isSaid = troubles.contains { $0.outcome == .fail }
                return troubles + (isSaid ? [] : [CheckResult(.encoding, .fail, .noCertificate)])
            }
            let name = file.encoding.policyName
            let outcome: CheckResult.Outcome =
                name.map { accepts.contains($0) ? .pass : undecided.contains($0) ? .unknown : .fail } ?? .fail
            // A refused encoding is reported along with any damage; an accepted one only if there is none.
            if outcome == .pass && !troubles.isEmpty { return troubles }
            return [CheckResult(.encoding, outcome, .encoding(file: file.name, file.encoding))] + troubles
        }
    }

    func privateKey() -> [CheckResult] {
        files.filter(\.containsPrivateKey).map { file in
            // The check of the encoding reports its line, and that it does not belong in the file.
            CheckResult(.privateKey, .advice, .fileProblem(file: file.name, .privateKey(line: nil)))
        }
    }

    func singleCertificate() -> [CheckResult] {
        [CheckResult(.singleCertificate, certificates.count > 1 ? .advice : .pass, .certificates(count: certificates.count))]
    }
}

extension FileProblem {
    /// Whether it is about something else than the certificates.
    fileprivate var isBesideCertificates: Bool {
        switch self {
        case .privateKey, .otherBlock: true
        default: false
        }
    }
}

extension FileProblem.Weight {
    fileprivate var outcome: CheckResult.Outcome {
        switch self {
        case .damage, .refused: .fail
        case .risk: .unknown
        case .remark: .advice
        }
    }
}

extension FileEncoding {
    fileprivate var policyName: PolicyCheck.EncodingName? {
        switch self {
        case .pem: .pem
        case .der: .der
        case .pkcs7InPEM: .pkcs7InPEM
        case .pkcs7InDER: .pkcs7InDER
        case .bareBase64: .bareBase64
        case .pkcs12: .pkcs12
        case .unrecognised: nil
        }
    }
}
