public import LogScanning

extension RecordHead {
    /// Creates a head from templates that were checked when the table was built; without any, one of unknown form.
    public init(checked templates: [String]) {
        do {
            self = try RecordHead(templates)
        } catch {
            preconditionFailure("the record head \(templates) was checked before: \(error.description)")
        }
    }
}
