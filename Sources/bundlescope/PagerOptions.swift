import ArgumentParser

/// Whether a report on a terminal is shown page by page.
struct PagerOptions: ParsableArguments {
    @Flag(help: "Do not show the report through $PAGER where it goes to a terminal. NO_PAGER in the environment does the same.")
    var noPager = false

    /// Begins to page what goes to the terminal, if that is wanted.
    func begin(output: String?) {
        if !noPager, output == nil { Pager.begin() }
    }
}
