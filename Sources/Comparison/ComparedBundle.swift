public import Diagnosis
import Terms

/// A bundle on one side of a comparison.
public struct ComparedBundle: Hashable, Sendable {
    public var diagnosis: BundleDiagnosis
    /// Digests of the public keys of the CSRs and of the certificates in the bundle that are no CA's. An appliance makes its keys itself.
    public var keys: Set<String>

    public init(_ diagnosis: BundleDiagnosis, keys: Set<String> = []) {
        self.diagnosis = diagnosis
        self.keys = keys
    }

    /// The latest time in its logs, or nil if none is known.
    var end: LoggedTime? { diagnosis.spans.compactMap(\.to).max() }
}

extension [ComparedBundle] {
    /// The bundles of one side in the order of the time to which their logs reach; equal ones in the order given.
    public var inOrderOfTime: [ComparedBundle] {
        enumerated().sorted { one, other in
            (one.element.end?.clock ?? "", one.offset) < (other.element.end?.clock ?? "", other.offset)
        }.map(\.element)
    }
}
