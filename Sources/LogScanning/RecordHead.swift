/// How a record of a log begins, as a template: `[{level}] {timestamp} [{thread}] {logger} - `.
///
/// `{timestamp}` is `yyyy-MM-dd HH:mm:ss.SSS` with a dot or a comma before the milliseconds (which may be missing). A blank in the template
/// stands for one or more blanks, tabs or U+00A0. `{logger}` and `{thread}` may be left out; everything else is literal.
public struct RecordHead: Hashable, Sendable {
    /// The template as written in the product file.
    public var template: String

    /// - Throws: `RecordHeadError` where the template has an unknown or repeated field, no `{timestamp}`, or two fields with no literal between them.
    public init(_ template: String) throws(RecordHeadError) {
        self.template = template
    }
}

/// What is wrong with a head template, in words for a rule author.
public struct RecordHeadError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
}
