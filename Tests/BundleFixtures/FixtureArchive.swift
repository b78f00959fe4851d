internal import CArchive

/// Makes archives for the tests.
public enum FixtureArchive {}
