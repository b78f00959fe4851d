/// The content of a message: text, with values in between.
package struct FluentPattern: Sendable {
    package var elements: [FluentElement]
}

package enum FluentElement: Sendable {
    case text(String)
    case placeable(FluentExpression)
}

package indirect enum FluentExpression: Sendable {
    /// `raw` is the text between the quotes, `value` what it means.
    case string(raw: String, value: String)
    /// As written.
    case number(String)
    case variable(FluentName)
    case message(FluentName, attribute: FluentName?)
    case term(FluentName, attribute: FluentName?, arguments: FluentArguments?)
    case function(FluentName, arguments: FluentArguments)
    case select(FluentExpression, [FluentVariant])
    /// A placeable in a placeable.
    case nested(FluentExpression)
}

package struct FluentArguments: Sendable {
    package var positional: [FluentExpression] = []
    package var named: [(name: FluentName, value: FluentExpression)] = []
}

package struct FluentVariant: Sendable {
    package var key: FluentName
    package var isNumber: Bool
    package var isDefault: Bool
    package var value: FluentPattern
}
