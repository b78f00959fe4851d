import ArgumentParser

/// Whether a report on a terminal is shown through a pager.
struct PagerOptions: ParsableArguments {
    @Flag(help: "Do not show the report through $PAGER on a terminal. NO_PAGER in the environment does the same.")
    var noPager = false

    /// Starts the pager if it is wanted.
    func begin(output: String?) {
        if !noPager, output == nil { Pager.begin() }
    }
}
