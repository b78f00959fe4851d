import CertificateChain
import RuleTable

/// What path validation found, as results of the checks that cover it.
extension CheckSubject {
    /// The results for the faults that a check covers.
    func faults(_ check: CheckName) -> [CheckResult] {
        validation.faults.filter { $0.kind.check == check }.map { result(check, of: $0) }
    }

    /// The results of a check for every fault for which a connection is refused, or may be.
    func refusals(_ check: CheckName) -> [CheckResult] {
        validation.faults.filter { $0.weight != .told }.map { result(check, of: $0) }
    }

    private func result(_ check: CheckName, of fault: PathFault) -> CheckResult {
        CheckResult(check, fault.weight.outcome, detail(of: fault), certificate: way.indices[fault.place])
    }

    private func detail(of fault: PathFault) -> CheckDetail {
        let index = way.indices[fault.place]
        return switch fault.kind {
        case .names(let names, let excluded, let by): .namesOutside(names, excluded: excluded, by: by.map { way.indices[$0] })
        case .constraints(let reason): .constraintsNotProcessed(reason: reason)
        case .unknownCritical(let names): .unknownCritical(names)
        case .rarelyProcessedCritical(let names): .rarelyProcessedCritical(names)
        case .repeatedExtensions(let names): .repeatedExtensions(names)
        case .unreadableExtensions: .unreadableExtensions
        case .noValidPolicy: .noValidPolicy
        case .invalidPolicy: .invalidPolicy
        case .notAuthority: .notAuthority(isRoot: index == way.root)
        case .mayNotSign: .mayNotSign(known[index].extensions.keyUsage.value ?? [])
        case .pathLength(let allowed, let found): .pathLength(allowed: allowed, found: found)
        case .authorityUsage(let missing): .authorityUsage(missing: missing)
        case .keyIdentifier: .keyIdentifierDiffers(issuer: issuer(at: fault.place))
        case .explicitCurve: .explicitCurve
        case .rareCurve(let curve): .rareCurve(curve)
        }
    }
}

extension PathFault.Kind {
    /// The check that covers it.
    fileprivate var check: CheckName {
        switch self {
        case .names, .constraints: .nameConstraints
        case .unknownCritical, .rarelyProcessedCritical, .repeatedExtensions, .unreadableExtensions: .criticalExtensions
        case .noValidPolicy, .invalidPolicy: .policies
        case .notAuthority, .mayNotSign, .pathLength: .caConstraints
        case .authorityUsage: .caUsages
        case .keyIdentifier: .keyIdentifiers
        case .explicitCurve, .rareCurve: .keyParameters
        }
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
