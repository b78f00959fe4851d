public import Diagnosis
public import Terms

/// What became of one finding of one subject between BEFORE and AFTER.
public struct Change: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// It stood in BEFORE, and a later try in AFTER succeeded.
        case fixed
        /// A later try in AFTER ended with it again.
        case remaining
        /// It stands in AFTER and began after the logs of BEFORE.
        case new
        case unknown
    }

    /// Why it has its status.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        // fixed
        case laterSuccess
        /// The logs show no success of this operation, and the customer confirmed it.
        case customerConfirmed
        // remaining
        case failedAgain
        /// Of a message that belongs to no try.
        case loggedAgain
        // new
        case begunSince
        /// The logs of BEFORE end within the try.
        case unfinishedInBefore
        // unknown: nothing newer is known
        /// AFTER has no later try of the subject. The logs would show a success.
        case noNewTry
        /// AFTER has no later try of the subject. The logs never show a success.
        case noNewTrySuccessUnseen
        /// Of a message that belongs to no try: AFTER does not have it at a later time.
        case notLoggedAgain
        // unknown: what would show it was not there, or not read
        case noLogInBefore, noLogInAfter
        case notReadInBefore, notReadInAfter
        /// Records outside the asked time were left out.
        case leftOutInBefore, leftOutInAfter
        /// The logs begin only after it.
        case begunLaterInBefore, begunLaterInAfter
        /// The logs of AFTER end before it.
        case endedEarlierInAfter
        /// The logs cover its time and do not show it.
        case missingInBefore, missingInAfter
        // unknown: what is there does not decide
        /// How the later try ended is not known.
        case outcomeUnknown
        /// A later try failed with another cause, so this one may be hidden behind it.
        case otherCause
        /// A later try names another node than this one, or none.
        case nodeUnknown
        /// The log does not say what the tries were made on, so that one may have nothing to do with the other.
        case subjectUnknown
        /// Times are missing, or are in different zones.
        case orderUnknown
        // unknown: the bundles do not fit
        case otherAppliance
        case applianceUnknown
        case swapped
    }

    /// A finding on one side.
    public struct Place: Hashable, Sendable {
        /// The bundle's index on its side, in order of time.
        public var bundle: Int
        public var finding: Finding
    }

    public var status: Status
    public var reason: Reason
    /// The time that the reason is about, such as that of the later try.
    public var time: LoggedTime?
    /// As in AFTER, or else in BEFORE; nil for a message that belongs to no try.
    public var subject: Subject?
    /// The subject's last try in the same bundle.
    public var lastTry: Attempt?
    /// Nil if a try ended in a way that is not known.
    public var before: Place?
    public var after: Place?
    /// The try in AFTER that the status is based on, such as the success.
    public var shownBy: Attempt?
    /// The index of that try's bundle.
    public var shownIn: Int?

    /// The rule of the finding; nil if no rule knows the message.
    public var rule: String? { (after ?? before)?.finding.rule }
}
