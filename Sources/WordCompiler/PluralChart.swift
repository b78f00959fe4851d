import Wording

extension CLDRPluralRules {
    /// The categories of many numbers in all languages, for a test that compares them with another implementation of CLDR.
    static var categories: JSONValue {
        let numbers = Array(0...220) + [999, 1_000, 1_001, 1_002, 1_011, 10_000, 20_000, 100_000, 999_999, 1_000_000, 1_000_001, 2_000_000]
        let languages = languages.compactMap { language in
            rule(of: language).map { text in
                let rule = PluralRule(text)
                let categories = numbers.map { (String($0), JSONValue.text(rule.category(of: UInt64($0)).rawValue)) }
                return (language, JSONValue.object(Dictionary(uniqueKeysWithValues: categories)))
            }
        }
        return .object(Dictionary(uniqueKeysWithValues: languages))
    }
}
