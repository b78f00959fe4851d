public import RuleTable

/// What a person said about the upload, checked against what the product's requirements offer.
public struct PolicyChoices: Hashable, Sendable {
    public enum Problem: Error, Hashable, Sendable {
        /// The product's requirements do not depend on such an option.
        case notOffered(PolicyOption.Name)
        /// An option without which the requirements are not known, and its values.
        case missing(PolicyOption.Name, values: [String])
        case unknownValue(String, of: PolicyOption.Name, values: [String])
        case excluded(PolicyOption.Name, by: PolicyOption.Name)
    }

    /// By option; a flag or a file that was given is `PolicyOption.given`.
    private let values: [PolicyOption.Name: String]

    /// - Parameter said: the options that were used, each with its value, or with `PolicyOption.given`.
    public init(_ said: [PolicyOption.Name: String], for policy: RequirementPolicy) throws(Problem) {
        var values: [PolicyOption.Name: String] = [:]
        for name in PolicyOption.Name.allCases {
            guard let option = policy.option(name) else {
                if said[name] != nil { throw .notOffered(name) }
                continue
            }
            if let other = option.excludes.first(where: { said[$0] != nil }), said[name] != nil { throw .excluded(other, by: name) }
            if let value = said[name] {
                if name.hasValues, !option.values.contains(value) { throw .unknownValue(value, of: name, values: option.values) }
                values[name] = value
            } else if let otherwise = option.otherwise {
                values[name] = otherwise
            } else if name.hasValues {
                throw .missing(name, values: option.values)
            }
        }
        self.values = values
    }

    public subscript(name: PolicyOption.Name) -> String? { values[name] }

    func meets(_ condition: PolicyCheck.Condition) -> Bool { condition.values.contains(values[condition.option] ?? PolicyOption.absent) }

    /// Whether a check is not made because of a flag that was given.
    func turnsOff(_ check: PolicyCheck) -> Bool {
        check.conditions.contains { $0.values == [PolicyOption.absent] && values[$0.option] != nil }
    }
}
