import Terms
import Wording

/// The choice of a page's language, which needs no script: the style shows the parts in the chosen language.
enum LanguageChoice {
    static func markup(_ chosen: Language) -> Markup {
        """
        <header><fieldset class="frame languages"><legend class="hidden-visually">\(Words.of(chosen).page.language)</legend>
        \(Language.allCases.map { choice($0, isChosen: $0 == chosen) })
        </fieldset></header>
        """
    }

    private static func choice(_ language: Language, isChosen: Bool) -> Markup {
        let code = language.rawValue
        let checked: Markup = isChosen ? " checked" : ""
        return """
            <input class="choice" type="radio" name="language" value="\(code)" id="lang-\(code)"\(checked)>\
            <label for="lang-\(code)" lang="\(code)">\(Words.of(language).locale.name)</label>
            """
    }

    /// A part of the page in one language.
    static func part(_ name: String, _ language: Language, _ content: Markup) -> Markup {
        let element = Markup(trusted: name)
        let code = language.rawValue
        return "<\(element) class=\"frame in-\(code)\" lang=\"\(code)\">\n\(content)\n</\(element)>"
    }

    /// - Parameter chosen: The language for browsers that do not support `:has`.
    static func style(_ chosen: Language) -> String {
        let codes = Language.allCases.map(\.rawValue)
        return codes.map { ".in-\($0)" }.joined(separator: ", ") + " { display: none; }\n"
            + codes.map { "body:has(#lang-\($0):checked) .in-\($0)" }.joined(separator: ", ") + " { display: grid; }\n"
            + "@supports not selector(:has(*)) { .in-\(chosen.rawValue) { display: grid; } }\n"
    }
}
