/// The checks of the files themselves.
extension CheckSubject {
    /// - Parameter judge: What the product says to a file that is as it should be, but for how it is encoded.
    func encoding(_ judge: (FileEncoding) -> CheckResult.Outcome) -> [CheckResult] {
        files.flatMap { file -> [CheckResult] in
            if file.certificates.isEmpty && !file.requests.isEmpty {
                return [CheckResult(.encoding, .fail, .requestInsteadOfCertificate(file: file.name))]
            }
            let troubles = file.problems.compactMap { problem -> CheckResult? in
                if case .privateKey = problem { return nil }
                return CheckResult(.encoding, problem.weight.outcome, .fileProblem(file: file.name, problem))
            }
            if file.certificates.isEmpty {
                let isSaid = troubles.contains { $0.outcome == .fail }
                return troubles + (isSaid ? [] : [CheckResult(.encoding, .fail, .noCertificate)])
            }
            let outcome = judge(file.encoding)
            // An encoding that is refused is said besides the damage; one that is accepted goes without saying where there is any.
            if outcome == .pass && !troubles.isEmpty { return troubles }
            return [CheckResult(.encoding, outcome, .encoding(file: file.name, file.encoding))] + troubles
        }
    }

    func privateKey() -> [CheckResult] {
        files.filter(\.containsPrivateKey).map { file in
            let line = file.problems.lazy.compactMap { if case .privateKey(let line) = $0 { line } else { nil } }.first ?? nil
            return CheckResult(.privateKey, .advice, .fileProblem(file: file.name, .privateKey(line: line)))
        }
    }

    func singleCertificate() -> [CheckResult] {
        [CheckResult(.singleCertificate, certificates.count > 1 ? .advice : .pass, .certificates(count: certificates.count))]
    }
}

extension FileProblem.Weight {
    fileprivate var outcome: CheckResult.Outcome {
        switch self {
        case .damage: .fail
        case .risk: .unknown
        case .remark: .advice
        }
    }
}
