import ArgumentParser
import BundlescopeKit

/// The formats of a report on rules over many bundles.
enum RunFormat: String, OutputFormat {
    case text, markdown, json, csv, html

    var report: ReportFormat? { ReportFormat(rawValue: rawValue) }
}
