import CertificateChain
import RuleTable

/// The checks of path validation (RFC 5280, 6.1) that libcrypto makes.
extension CheckSubject {
    func nameConstraints() -> [CheckResult] {
        let findings = faults(.nameConstraints) { fault in
            switch fault.kind {
            case .names(let names, let excluded, let by): .namesOutside(names, excluded: excluded, by: by.map { way.indices[$0] })
            case .constraints(let reason): .constraintsNotProcessed(reason: reason)
            default: nil
            }
        }
        return findings.isEmpty ? ofWholeWay(.nameConstraints, otherwise: .certificates(count: way.indices.count)) : findings
    }

    func criticalExtensions() -> [CheckResult] {
        let findings = faults(.criticalExtensions) { fault in
            switch fault.kind {
            case .unknownCritical(let names): .unknownCritical(names)
            case .rarelyProcessedCritical(let names): .rarelyProcessedCritical(names)
            case .repeatedExtensions(let names): .repeatedExtensions(names)
            case .unreadableExtensions: .unreadableExtensions
            default: nil
            }
        }
        return ofEach(.criticalExtensions, findings)
    }

    func policies() -> [CheckResult] {
        let findings = faults(.policies) { fault in
            switch fault.kind {
            case .noValidPolicy: .noValidPolicy
            case .invalidPolicy: .invalidPolicy
            default: nil
            }
        }
        return findings.isEmpty ? ofWholeWay(.policies, otherwise: .certificates(count: way.indices.count)) : findings
    }

    func keyIdentifiers() -> [CheckResult] {
        let findings = faults(.keyIdentifiers) { fault in
            guard case .keyIdentifier = fault.kind else { return nil }
            return .keyIdentifierDiffers(issuer: way.indices[min(fault.place + 1, way.indices.count - 1)])
        }
        return findings.isEmpty ? ofWholeWay(.keyIdentifiers, otherwise: .certificates(count: way.indices.count)) : findings
    }

    func keyParameters() -> [CheckResult] {
        let findings = faults(.keyParameters) { fault in
            switch fault.kind {
            case .explicitCurve: .explicitCurve
            case .rareCurve(let curve): .rareCurve(curve)
            default: nil
            }
        }
        return ofEach(.keyParameters, findings)
    }

    /// The results for the faults that a check covers.
    func faults(_ check: CheckName, _ detail: (PathFault) -> CheckDetail?) -> [CheckResult] {
        validation.faults.compactMap { fault in
            detail(fault).map { CheckResult(check, fault.weight.outcome, $0, certificate: way.indices[fault.place]) }
        }
    }

    /// The result of a check of the whole path that found nothing: it passes only if libcrypto completed and every issuer is present.
    func ofWholeWay(_ check: CheckName, otherwise detail: CheckDetail) -> [CheckResult] {
        if certificates.isEmpty { return [CheckResult(check, .unknown, .noCertificate)] }
        if let reason = validation.stoppedBy { return [CheckResult(check, .unknown, .validationStopped(reason))] }
        if let open = openWay(check) { return [open] }
        if way.indices.count == 1 { return [CheckResult(check, .notApplicable, .noIssuers)] }
        return [passing(check, detail)]
    }

    /// The results of a check of each certificate individually.
    private func ofEach(_ check: CheckName, _ findings: [CheckResult]) -> [CheckResult] {
        if findings.isEmpty, !certificates.isEmpty, let reason = validation.stoppedBy {
            return [CheckResult(check, .unknown, .validationStopped(reason))]
        }
        return results(check, otherwise: .certificates(count: way.indices.count), findings)
    }
}

extension PathFault.Weight {
    fileprivate var outcome: CheckResult.Outcome {
        switch self {
        case .refused: .fail
        case .undecided: .unknown
        case .told: .advice
        }
    }
}
