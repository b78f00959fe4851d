// The stages, in the order of the data, for people who embed them.
@_exported public import Anonymization
@_exported public import BundleArchive
@_exported public import Catalog
@_exported public import CertificateChain
@_exported public import Comparison
@_exported public import Diagnosis
@_exported public import LogScanning
@_exported public import Reporting
@_exported public import Requirements
@_exported public import RuleTable
@_exported public import Running
@_exported public import Survey
@_exported public import Terms
@_exported public import Triage
@_exported public import Wording
