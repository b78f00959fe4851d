extension Change {
    /// What to do where it cannot be told what became of a finding.
    public enum Advice: String, Hashable, Sendable, Codable, CaseIterable {
        case tryAgain
        case lookInAppliance
        case sendWhole
        case sendLater
        case sendOther
        case swap
        case widenTime
    }

    /// Nil where the status is known, or what stands says it.
    public var advice: Advice? {
        switch reason {
        case .laterSuccess, .customerConfirmed, .failedAgain, .loggedAgain, .begunSince, .unfinishedInBefore: nil
        // It stands in AFTER, whether it is new or not.
        case .noLogInBefore, .notReadInBefore, .begunLaterInBefore, .missingInBefore: nil
        case .noNewTrySuccessUnseen, .notLoggedAgain, .otherCause, .begunLaterInAfter, .missingInAfter: .lookInAppliance
        case .noNewTry, .outcomeUnknown, .nodeUnknown, .subjectUnknown, .orderUnknown, .applianceUnknown: .tryAgain
        case .noLogInAfter, .notReadInAfter: .sendWhole
        case .leftOutInBefore, .leftOutInAfter: .widenTime
        case .endedEarlierInAfter: .sendLater
        case .otherAppliance: .sendOther
        case .swapped: .swap
        }
    }
}
