public import LogScanning

extension RecordHead {
    /// Creates a head from a template that was checked when the table was built.
    public init(checked template: String) {
        do {
            self = try RecordHead(template)
        } catch {
            preconditionFailure("the record head '\(template)' was checked before: \(error.description)")
        }
    }
}
