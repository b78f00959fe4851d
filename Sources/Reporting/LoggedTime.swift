/// A logged time (`2024-01-25T11:10:34.735`) as the log has it: the day and the hour apart.
func spaced(_ timestamp: String) -> String {
    String(timestamp.map { $0 == "T" ? " " : $0 })
}

/// A logged time without the fraction of its second.
func wholeSecond(_ timestamp: String) -> String {
    spaced(String(timestamp.prefix { $0 != "." }))
}
