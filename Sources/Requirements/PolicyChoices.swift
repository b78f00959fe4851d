public import RuleTable

/// What was stated about the upload, checked against the options of the product's requirements.
public struct PolicyChoices: Hashable, Sendable {
    public enum Problem: Error, Hashable, Sendable {
        /// The product's requirements have no such option.
        case notOffered(PolicyOption.Name)
        /// A required option is missing; its values.
        case missing(PolicyOption.Name, values: [String])
        case unknownValue(String, of: PolicyOption.Name, values: [String])
        case excluded(PolicyOption.Name, by: PolicyOption.Name)
    }

    /// By option; `PolicyOption.given` for a flag or a file that was given.
    private let values: [PolicyOption.Name: String]

    /// - Parameter said: The options used, each with its value or `PolicyOption.given`.
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

    /// Whether a flag that was given turns a check off.
    func turnsOff(_ check: PolicyCheck) -> Bool {
        check.conditions.contains { $0.values == [PolicyOption.absent] && values[$0.option] != nil }
    }
}
