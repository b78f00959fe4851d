extension TriageReport {
    /// The number of names that a page writes out for each list: all of them, unless they would use too much of the page.
    var namesOnPage: Int {
        let lists = groups.flatMap { [$0.bundles, $0.overcome] } + unknown.map(\.bundles) + stories.map(\.bundles)
        return [1000, 300, 100, 30, 10].first { bound in
            lists.reduce(0) { $0 + $1.paths.prefix(bound).reduce(0) { $0 + $1.utf8.count } } <= 512 << 10
        } ?? 5
    }
}
