/// Reads one bundle, or many.
public enum BundleTriage {}
