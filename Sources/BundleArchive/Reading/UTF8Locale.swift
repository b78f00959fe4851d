import Glibc

/// Sets this thread's character encoding to UTF-8 while a bundle is read, whatever the environment says.
@safe struct UTF8Locale {
    private let locale: locale_t?
    private let previous: locale_t?

    init() {
        unsafe locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        unsafe previous = unsafe locale.flatMap { unsafe uselocale($0) }
    }

    /// Restores the previous encoding.
    func leave() {
        guard let locale = unsafe locale else { return }
        unsafe uselocale(previous)
        unsafe freelocale(locale)
    }
}
