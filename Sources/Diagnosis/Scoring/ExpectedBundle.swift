/// What is right for one bundle of a labelled corpus: an element of `bundles` in its `expected.json`. What it does not say is not compared.
public struct ExpectedBundle: Hashable, Sendable, Decodable {
    /// The path below the corpus's folder.
    public var bundle: String
    /// The outcomes that are right; nil if any is.
    public var outcomes: [BundleDiagnosis.Outcome]?
    public var complete: Bool?
    /// What the report must find, and nothing else; nil if that is not said.
    public var findings: [Finding]?
    /// The rules that may speak and need not; nil among them stands for a message that no rule knows.
    public var may: [String?]
    public var standings: [Standing]?
    /// What sort of case it is.
    public var kind: String?
    /// Why this is the truth.
    public var why: String?

    public struct Finding: Hashable, Sendable, Decodable {
        /// Nil for a message that no rule knows.
        public var rule: String?
        /// The number of events, over all findings of the rule; nil if it is not said.
        public var count: Int?
    }

    /// How the last try of a subject ended.
    public struct Standing: Hashable, Sendable, Decodable {
        public var operation: Said<String>
        public var unit: Said<String>
        public var node: Said<String>
        public var log: Said<String>
        public var outcome: Said<String>
        public var rule: Said<String>
        public var tries: Said<Int>

        private enum CodingKeys: CodingKey {
            case operation, unit, node, log, outcome, rule, tries
        }

        public init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            func said<Value>(_ key: CodingKeys) throws -> Said<Value> {
                fields.contains(key) ? .value(try fields.decodeIfPresent(Value.self, forKey: key)) : .anything
            }
            operation = try said(.operation)
            unit = try said(.unit)
            node = try said(.node)
            log = try said(.log)
            outcome = try said(.outcome)
            rule = try said(.rule)
            tries = try said(.tries)
        }
    }

    /// A field of which nothing may be said; that it is null is said by a value of nil.
    public enum Said<Value: Hashable & Sendable & Decodable>: Hashable, Sendable {
        case anything
        case value(Value?)

        func allows(_ value: Value?) -> Bool {
            if case .value(let expected) = self { expected == value } else { true }
        }
    }

    private enum CodingKeys: CodingKey {
        case bundle, outcome, complete, findings, may, standing, kind, why
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        bundle = try fields.decode(String.self, forKey: .bundle)
        if let one = try? fields.decodeIfPresent(BundleDiagnosis.Outcome.self, forKey: .outcome) {
            outcomes = [one]
        } else {
            outcomes = try fields.decodeIfPresent([BundleDiagnosis.Outcome].self, forKey: .outcome)
        }
        complete = try fields.decodeIfPresent(Bool.self, forKey: .complete)
        findings = try fields.decodeIfPresent([Finding].self, forKey: .findings)
        may = try fields.decodeIfPresent([String?].self, forKey: .may) ?? []
        standings = try fields.decodeIfPresent([Standing].self, forKey: .standing)
        kind = try fields.decodeIfPresent(String.self, forKey: .kind)
        why = try fields.decodeIfPresent(String.self, forKey: .why)
    }

    /// Whether a report may call the bundle clean.
    var mayBeClean: Bool { outcomes?.contains(.clean) ?? ((findings ?? []).isEmpty && complete != false) }
}

/// A corpus's `expected.json`.
public struct ExpectedCorpus: Sendable, Decodable {
    public var bundles: [ExpectedBundle]
    /// Paths below the folder that are not part of the corpus although they look like bundles, such as a script that makes logs; nil for none.
    public var passOver: [String]?
}
