public import RuleTable

extension RuleSet {
    /// The rules and products in this folder, compiled in: nothing is read or parsed when a program starts.
    ///
    /// `CompiledRules` is regenerated whenever one of the YAML files here changes; an invalid file fails the build.
    public static let builtIn = CompiledRules.table

    /// The YAML files that it was made of, by their paths in this folder.
    public static var builtInFiles: [(path: String, text: String)] { CompiledRules.files }
}
