public import RuleTable

extension RuleSet {
    /// The rules and products of this folder, compiled in: nothing is read or parsed for them when a program starts.
    ///
    /// `CompiledRules` is written from the YAML files here whenever one of them changes; one that is wrong fails the build.
    public static let builtIn = CompiledRules.table
}
