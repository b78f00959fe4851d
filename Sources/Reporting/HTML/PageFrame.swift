import ContentDigest
import RuleTable
import Terms
import Wording

/// What every HTML report begins with, up to its body: a policy under which nothing but its own style and script counts, and nothing is loaded.
struct PageFrame {
    let header: ReportHeader
    let title: String
    /// Nil for a page without a script.
    var script: String?

    private var style: String { PageFile.pageCss + LanguageChoice.style(header.language) }

    var text: String {
        """
        <!DOCTYPE html>
        <html lang="\(header.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="bundlescope \(Markup(header.tool.version).html)">
        <link rel="icon" href="data:,">
        <title>\(Markup(title).html)</title>
        <style>\(style)</style>
        </head>
        """
    }

    /// Style and script are named by their digests (Content Security Policy Level 2).
    private var policy: String {
        let scripts = script.map { "script-src 'sha256-\(digest($0))'; " } ?? ""
        return "default-src 'none'; \(scripts)style-src 'sha256-\(digest(style))'; img-src data:; base-uri 'none'; form-action 'none'"
    }

    private func digest(_ text: String) -> String {
        var digest = SHA256()
        digest.update(text)
        return base64(digest.bytes())
    }
}
